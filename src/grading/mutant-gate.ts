import type { Equivalent, MutantKind } from '../exercise/equivalent.ts';
import type { Exercise, NamedSql } from '../exercise/exercise.ts';
import { JudgeFault } from './fault.ts';
import type { Judge, LoadedWorld } from './judge.ts';
import { type Mutant, mutantsOf } from './mutant.ts';
import { isMeant } from './mutant-claim.ts';
import { type Fate, Proof } from './proof.ts';
import { judgedWorlds } from './worlds.ts';

/** A mutant that all worlds accept and that nobody has called equivalent. */
export interface Survivor {
  /** Within the exercise's folder: `solutions/lag-and-running-count.sql`. */
  readonly file: string;
  readonly line: number;
  readonly kind: MutantKind;
  readonly was: string;
  readonly now: string;
}

/** What became of the mutants of all solutions of an exercise. */
export interface MutantTally {
  /** Not accepted by some world. */
  readonly killed: number;
  /** Accepted by all worlds, and right by an argument in the exercise's folder; of a plan, accepted by further worlds too. */
  readonly equivalent: number;
  readonly surviving: readonly Survivor[];
  /** No query that the engine runs; no part of the score. */
  readonly invalid: number;
}

export interface MutantFindings {
  readonly tally: MutantTally;
  /** Files within the exercise's folder, and what is to be done about them. */
  readonly findings: readonly (readonly [file: string, message: string])[];
  /** The mutants that are called equivalent, each with its claim. */
  readonly claimed: readonly (readonly [Mutant, Equivalent])[];
}

const SECRET_SEED = 1;

/** Endless recursion is a common mutant; right ones take milliseconds in these small worlds. */
const TIMEOUT_MS = 1000;
/** Where the folder says that a mutant is right, time alone does not refute it. */
const PATIENT_TIMEOUT_MS = 20_000;
/** A mutant of a plan may be another plan, which nobody has to say. */
const PLAN_TIMEOUT_MS = 5000;

/**
 * Judges all mutants of an exercise's solutions in the worlds of a Check, and sets those that survive beside what the
 * folder says of them. Of a plan they are taken for other plans, to be refuted by further worlds. Text that several solutions' mutants share is judged once for each. `onShare` hears the share judged, from 0 to 1.
 */
export async function mutantFindings(
  judge: Judge,
  claims: readonly Equivalent[],
  onShare: (share: number) => void = () => {},
): Promise<MutantFindings> {
  const { exercise, dataset } = judge;
  const findings: [string, string][] = [];
  const surviving: Survivor[] = [];
  const claimed: [Mutant, Equivalent][] = [];
  let [killed, invalid] = [0, 0];
  for (const [at, solution] of exercise.solutions.entries()) {
    const mine = claims.filter((claim) => claim.solution === solution.name);
    const judged = await fates(judge, solution, mine, (share) =>
      onShare((at + share) / exercise.solutions.length),
    );
    for (const claim of mine) {
      const message = faultOf(claim, solution, judged);
      if (message) findings.push([`equivalent.yaml:${claim.line}`, message]);
    }
    for (const { mutant, fate } of judged) {
      if (fate === 'killed' || fate === 'timed-out') killed++;
      if (fate === 'invalid') invalid++;
      if (fate !== 'survived') continue;
      const stated = mine.find((each) => isMeant(each, solution.sql, mutant));
      const claim = stated ?? (exercise.spec.rows === 'plan' ? otherPlan(solution, mutant) : undefined);
      if (claim) {
        claimed.push([mutant, claim]);
        continue;
      }
      const { line, kind, was, now } = mutant;
      const file = `solutions/${solution.name}.sql`;
      surviving.push({ file, line, kind, was, now });
      findings.push([
        `${file}:${line}`,
        survives(mutant, judgedWorlds(dataset, SECRET_SEED).length, exercise),
      ]);
    }
  }
  return { tally: { killed, equivalent: claimed.length, surviving, invalid }, findings, claimed };
}

/** Claims that a further world refutes. */
export async function refutedClaims(
  judge: Judge,
  loaded: LoadedWorld,
  claimed: MutantFindings['claimed'],
): Promise<MutantFindings['findings']> {
  const proof = new Proof(judge, [loaded]);
  const { profile, seed } = loaded.world;
  const findings: [string, string][] = [];
  for (const [mutant, claim] of claimed) {
    const [heard] = await proof.verdicts(mutant.sql);
    if (heard?.verdict.verdict === 'accepted') continue;
    const where = `the ${profile} world of seed ${seed}`;
    if (claim.line === UNSTATED) {
      const message = `${shown(mutant)} is accepted by all judged worlds, but ${where} tells it apart; give the judged worlds what that one has`;
      findings.push([`solutions/${claim.solution}.sql:${mutant.line}`, message]);
      continue;
    }
    const message = `calls ${shown(mutant)} equivalent, but ${where} tells it apart; give the judged worlds what that one has, and remove it here`;
    findings.push([`equivalent.yaml:${claim.line}`, message]);
  }
  return findings;
}

interface Judged {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

async function fates(
  judge: Judge,
  solution: NamedSql,
  claims: readonly Equivalent[],
  onShare: (share: number) => void,
): Promise<Judged[]> {
  const { sql } = solution;
  const isPlan = judge.exercise.spec.rows === 'plan';
  const judged: Judged[] = [];
  const { mutants } = mutantsOf(sql, judge.dataset.tables);
  for (const [at, mutant] of mutants.entries()) {
    onShare(at / mutants.length);
    let fate = await fateOf(judge, mutant, TIMEOUT_MS);
    // What is right, or may be, has to be so on a busy machine too.
    const isClaimed = claims.some((claim) => isMeant(claim, sql, mutant));
    if (fate === 'timed-out' && (isClaimed || isPlan))
      fate = await fateOf(judge, mutant, isClaimed ? PATIENT_TIMEOUT_MS : PLAN_TIMEOUT_MS);
    judged.push({ mutant, fate });
  }
  return judged;
}

/** A mutant that never ends can cost the engine, and with it the worlds; the next one then has them loaded again. */
async function fateOf(judge: Judge, { sql }: Mutant, timeoutMs: number): Promise<Fate> {
  const fate = async () => {
    const worlds = [...(await judge.fixedWorlds()), await judge.secretWorld(SECRET_SEED)];
    return new Proof(judge, byUse(worlds)).fate(sql, timeoutMs);
  };
  try {
    return await fate();
  } catch (fault) {
    if (!(fault instanceof JudgeFault) || !fault.mayBeLost) throw fault;
    await judge.forget();
    return fate();
  }
}

/** Boundary worlds tell most, so they are asked first; the secret one, whose copy tells of chance, comes last. */
function byUse(worlds: readonly LoadedWorld[]): LoadedWorld[] {
  const order = ['boundary', 'typical', 'empty', 'single-row', 'secret'];
  return [...worlds].sort((a, b) => order.indexOf(a.world.profile) - order.indexOf(b.world.profile));
}

/** The line of a claim that no file states. */
const UNSTATED = 0;

/** A mutant of a plan that keeps all rules and limits is another right plan, unless a further world refutes it. */
function otherPlan({ name }: NamedSql, { kind, was, now }: Mutant): Equivalent {
  return { solution: name, kind, was, now, reason: 'It is another right plan.', line: UNSTATED };
}

function survives(mutant: Mutant, worlds: number, { dataset }: Exercise): string {
  return `${shown(mutant)} is accepted by all ${worlds} worlds; add a row to datasets/${dataset}/boundary.sql that tells it apart, or say in equivalent.yaml why none can`;
}

function faultOf(claim: Equivalent, { name, sql }: NamedSql, judged: readonly Judged[]): string | null {
  const meant = judged.filter(({ mutant }) => isMeant(claim, sql, mutant));
  const [first] = meant;
  const change = `"${claim.was} --> ${claim.now}"`;
  if (!first) return `${change} is no ${claim.kind} mutant of ${name}; remove it`;
  const surviving = meant.filter(({ fate }) => fate === 'survived');
  if (surviving.length > 1) {
    return `${change} fits ${surviving.length} mutants of ${name}; add some of the SQL around the one that is meant`;
  }
  if (surviving.length === 1) return null;
  const fate = first.fate === 'invalid' ? 'does not run' : 'is told apart by a world';
  return `${change} of ${name} ${fate}; remove it`;
}

/** As an item of `equivalent.yaml` says it. */
function shown({ kind, was, now }: Mutant): string {
  return `the mutant "${kind}: ${was} --> ${now}"`;
}
