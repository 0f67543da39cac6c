import type { Dataset } from '../dataset/dataset.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { Equivalent } from '../exercise/equivalent.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { checkStarter, checkWrongAnswers, type Say } from './answer-gate.ts';
import { appraisalFindings } from './appraisal-gate.ts';
import { datasetFindings } from './dataset-gate.ts';
import { ReferenceFault } from './fault.ts';
import { figureFindings } from './figure-gate.ts';
import { Judge, type LoadedWorld } from './judge.ts';
import { type MutantFindings, type MutantTally, mutantFindings, refutedClaims } from './mutant-gate.ts';
import { pictureFindings } from './picture-gate.ts';
import { type Measured, measuredIn, Proof } from './proof.ts';
import { referenceFinding, unplannedSolutions } from './solution-gate.ts';
import { specFindings } from './spec-gate.ts';
import { boundaryWorld, FURTHER_BOUNDARY_SEEDS, secretWorld } from './worlds.ts';

export interface ExerciseGateOptions {
  /** Secret worlds that every solution must pass. */
  readonly seeds: number;
  /** The exercise's folder as messages name it: `exercises/point-in-time/03-asof-join`. */
  readonly folder: string;
  /** What the folder says of mutants that are right. Default: nothing. */
  readonly equivalents?: readonly Equivalent[];
  /** Lines of exercise.md by the names of measures and invariants. Default: none is known. */
  readonly lines?: ReadonlyMap<string, number>;
  /** False leaves the mutants out, and with them most of the time. Default true. */
  readonly judgesMutants?: boolean;
  /** Called with about the share of the work that is done, from 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/** What the gate found in one exercise. */
export interface GateReport {
  /** Sentences that each begin with the file they are about; empty where the exercise stands. */
  readonly findings: readonly string[];
  readonly solutions: number;
  readonly wrongAnswers: number;
  readonly mutants: MutantTally;
  /** Worlds that solutions were run in, shuffled copies included; those of the oracle are not counted. */
  readonly worlds: number;
  readonly seconds: number;
}

/** Secret worlds that every solution has to pass, on the command line and in the page. A tie that decides is seen in one of fifty, so twenty are too few. */
export const SECRET_SEEDS = 60;
const FEWEST_SOLUTIONS = 2;
const FEWEST_WRONG_ANSWERS = 4;
const SHUFFLES = 3;
/** How many of the further secret worlds may refute a claim of equivalence, beside all further boundary ones. */
const REFUTING_SECRETS = 5;

/** Shares of the work at which mutants, and further worlds, are about to be judged. */
const [MUTANTS_FROM, SECRET_FROM] = [0.35, 0.7];

const NO_MUTANTS: MutantFindings = {
  tally: { killed: 0, equivalent: 0, surviving: [], invalid: 0 },
  findings: [],
  claimed: [],
};

/**
 * Proves an exercise: the rows of its dataset keep their keys, or else nothing more is judged; its starter runs and is not
 * accepted; its solutions are accepted in every world, in many secret ones and with the rows stored in other orders; its
 * wrong answers run, and two or more worlds reject each; every mutant of a solution is rejected by a world or is right for
 * a reason given; its figures give one value and its picture can be drawn. Loads its own worlds and drops them again. Throws
 * where the engine fails.
 */
export async function exerciseGate(
  engine: Engine,
  asWritten: Exercise,
  dataset: Dataset,
  options: ExerciseGateOptions,
): Promise<GateReport> {
  const began = performance.now();
  const onShare = options.onShare ?? (() => {});
  const unsound = await datasetFindings(engine, dataset, options.seeds);
  const findings = new Set<string>(unsound);
  const say: Say = (file, message) => findings.add(`${options.folder}/${file}: ${message}`);
  const { solutions, wrong } = asWritten;
  let mutants = NO_MUTANTS;
  let worlds = 0;
  const report = () => ({
    findings: [...findings],
    solutions: solutions.length,
    wrongAnswers: wrong.length,
    mutants: mutants.tally,
    worlds,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  });
  // What answers do to rows that should not be there says nothing of the answers.
  if (unsound.length > 0) return report();
  if (solutions.length < FEWEST_SOLUTIONS) {
    say('solutions', `has ${solutions.length}; write ${FEWEST_SOLUTIONS} or more that work differently`);
  }
  if (wrong.length < FEWEST_WRONG_ANSWERS) {
    say('wrong', `has ${wrong.length}; collect ${FEWEST_WRONG_ANSWERS} or more`);
  }
  const unplanned = await unplannedSolutions(engine, asWritten, dataset);
  for (const [file, message] of unplanned.values()) say(file, message);
  // What else is there is judged without them, by the first that runs.
  const exercise = { ...asWritten, solutions: solutions.filter(({ name }) => !unplanned.has(name)) };
  if (exercise.solutions.length === 0) return report();
  const unmeasured = await appraisalFindings(engine, exercise, dataset, options.lines ?? new Map());
  for (const [file, message] of unmeasured) say(file, message);
  // Nothing can be judged without its measures.
  if (unmeasured.length > 0) return report();
  const judge = new Judge(engine, exercise, dataset);
  try {
    const onAnswer = answersHeard(exercise, (share) => onShare(MUTANTS_FROM * share));
    const fixed = await judge.fixedWorlds();
    const judged = [...fixed, await judge.secretWorld(1)];
    for (const message of specFindings(judge, fixed[0])) say('exercise.md', message);
    const proof = new Proof(judge, judged);
    onAnswer();
    await checkStarter(proof, exercise, say);
    onAnswer();
    const areAccepted = await checkSolutions(proof, exercise, say, onAnswer);
    await checkWrongAnswers(proof, exercise, judged.length, say, onAnswer);
    // What becomes of the mutants of a wrong solution says nothing of the right one, nor of what is claimed of its.
    if (areAccepted && (options.judgesMutants ?? true)) {
      mutants = await mutantFindings(judge, options.equivalents ?? [], (share) =>
        onShare(MUTANTS_FROM + share * (SECRET_FROM - MUTANTS_FROM)),
      );
    }
    for (const [file, message] of mutants.findings) say(file, message);
    await judge.dropSecret();
    worlds =
      judged.length * (1 + SHUFFLES) + (await checkFurther(judge, mutants, options.seeds, say, onShare));
    // These ask all solutions, and would say the same again.
    if (unplanned.size > 0) return report();
    for (const message of await figureFindings(engine, exercise, dataset)) say('exercise.md', message);
    for (const message of await pictureFindings(engine, exercise, dataset)) say('exercise.md', message);
  } catch (fault) {
    if (!(fault instanceof ReferenceFault) || fault.error.kind === 'engine-replaced') throw fault;
    say(...referenceFinding(exercise, fault));
  } finally {
    await judge.forget();
  }
  return report();
}

/** To be called once the worlds are there, and with each answer that was judged in all of them. */
function answersHeard({ solutions, wrong }: Exercise, onShare: (share: number) => void): () => void {
  const all = 2 + solutions.length * (1 + SHUFFLES) + wrong.length;
  let heard = 0;
  return () => onShare(++heard / all);
}

/** False where a solution is not accepted. */
async function checkSolutions(
  proof: Proof,
  exercise: Exercise,
  say: Say,
  onAnswer: () => void,
): Promise<boolean> {
  let areAccepted = true;
  for (const { name, sql } of exercise.solutions) {
    const next = nextFor(exercise, name);
    const said = await proof.acceptance(sql, { next });
    onAnswer();
    // A solution that fails on the rows as they are stored says no more on the others.
    for (let salt = 1; salt <= SHUFFLES && said.length === 0; salt++) {
      said.push(...(await proof.shuffledAcceptance(sql, salt, next)));
      onAnswer();
    }
    for (const message of said) say(`solutions/${name}.sql`, message);
    for (const message of await proof.idleMeasures(sql)) say('exercise.md', message);
    areAccepted &&= said.length === 0;
  }
  return areAccepted;
}

/** What to do about a solution whose rows are wrong; a plan says it by what refuses it. */
function nextFor({ solutions: [reference], spec }: Exercise, name: string): string {
  if (spec.rows === 'plan' || !reference) return '';
  if (name !== reference.name) return `the reference is ${reference.name}.sql; mend the one that is wrong`;
  return 'it is the reference, and gives other rows each time; leave out chance, and order fully what it picks from';
}

/**
 * Solutions in the secret worlds after the first, and claims of equivalence in some of these and in boundary worlds
 * that no Check uses. Gives how many worlds the solutions were run in.
 */
async function checkFurther(
  judge: Judge,
  mutants: MutantFindings,
  seeds: number,
  say: Say,
  onShare: (share: number) => void,
): Promise<number> {
  const { dataset, exercise } = judge;
  const inWorld = async (world: World, work: (loaded: LoadedWorld) => Promise<void>) => {
    const loaded = await judge.load(world, 'reference_further');
    await work(loaded);
    await judge.unload(loaded);
  };
  const refute = async (loaded: LoadedWorld) => {
    const refuted = await refutedClaims(judge, loaded, mutants.claimed);
    for (const [file, message] of refuted) say(file, message);
  };
  const refusals = new Map<string, string[]>();
  const measured = new Map<string, Measured>();
  for (const { name, sql } of exercise.spec.appraisal ? exercise.solutions : []) {
    measured.set(name, measuredIn(await new Proof(judge, await judge.fixedWorlds()).verdicts(sql)));
  }
  for (let seed = 2; seed <= seeds; seed++) {
    onShare(SECRET_FROM + ((1 - SECRET_FROM) * seed) / seeds);
    await inWorld(secretWorld(dataset, seed), async (loaded) => {
      const proof = new Proof(judge, [loaded]);
      for (const { name, sql } of exercise.solutions) {
        const said = await proof.acceptance(sql, { before: measured.get(name) ?? [] });
        if (said.length > 0) refusals.set(name, [...(refusals.get(name) ?? []), said.join('; ')]);
      }
      if (seed <= 1 + REFUTING_SECRETS) await refute(loaded);
    });
  }
  for (const [name, [earliest = '', ...others]] of refusals) {
    const more =
      others.length > 0 ? `; in ${others.length} more secret worlds it is not accepted either` : '';
    say(`solutions/${name}.sql`, more === '' ? earliest : earliest.replace(/\.$/, '') + more);
  }
  if (mutants.claimed.length === 0) return seeds - 1;
  for (const seed of FURTHER_BOUNDARY_SEEDS) await inWorld(boundaryWorld(dataset, seed), refute);
  return seeds - 1;
}
