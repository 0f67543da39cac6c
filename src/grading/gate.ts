import type { Dataset } from '../dataset/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { fitOf } from './column-fit.ts';
import { figureFindings } from './figure-gate.ts';
import { Judge, type LoadedWorld } from './judge.ts';
import { worldName } from './message.ts';
import { Proof } from './proof.ts';
import { parseType } from './sql-type.ts';
import { secretWorld } from './worlds.ts';

export interface GateOptions {
  /** Secret worlds that every solution must pass. */
  readonly seeds: number;
  /** The exercise's folder as messages name it: `exercises/point-in-time/03-asof-join`. */
  readonly folder: string;
}

/** What the gate found in one exercise. */
export interface GateReport {
  /** Sentences that each begin with the file they are about; empty where the exercise stands. */
  readonly findings: readonly string[];
  readonly solutions: number;
  readonly wrongAnswers: number;
  /** Worlds that solutions were run in, shuffled copies included. */
  readonly worlds: number;
}

const FEWEST_SOLUTIONS = 2;
const FEWEST_WRONG_ANSWERS = 4;
const FEWEST_REJECTIONS = 2;
const SHUFFLES = 3;

/**
 * Proves an exercise: its starter runs and is not accepted; its solutions are accepted in every world, in many secret
 * ones and with the rows stored in other orders; its wrong answers run, and two or more worlds reject each; its
 * figures give one value. Loads its own worlds and drops them again. Throws where the engine fails.
 */
export async function gate(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
  options: GateOptions,
): Promise<GateReport> {
  const judge = new Judge(engine, exercise, dataset);
  const findings = new Set<string>();
  let worlds = 0;
  const say = (file: string, message: string) => findings.add(`${options.folder}/${file}: ${message}`);
  const { solutions, wrong } = exercise;
  if (solutions.length < FEWEST_SOLUTIONS) {
    say('solutions', `has ${solutions.length}; write ${FEWEST_SOLUTIONS} or more that work differently`);
  }
  if (wrong.length < FEWEST_WRONG_ANSWERS) {
    say('wrong', `has ${wrong.length}; collect ${FEWEST_WRONG_ANSWERS} or more`);
  }
  try {
    const fixed = await judge.fixedWorlds();
    const secret = await judge.secretWorld(1);
    const judged = [...fixed, secret];
    for (const message of specFindings(judge, fixed)) say('exercise.md', message);
    const proof = new Proof(judge, judged);
    await checkStarter(proof, exercise, say);
    for (const { name, sql } of solutions) {
      const file = `solutions/${name}.sql`;
      for (const message of await proof.acceptance(sql)) say(file, message);
      for (let salt = 1; salt <= SHUFFLES; salt++) {
        for (const message of await proof.shuffledAcceptance(sql, salt)) say(file, message);
      }
      worlds = judged.length * (1 + SHUFFLES);
    }
    await checkWrongAnswers(proof, exercise, judged.length, say);
    await judge.dropSecret();
    for (let seed = 2; seed <= options.seeds; seed++) {
      const loaded = await judge.load(secretWorld(dataset, seed), 'reference_seed');
      const further = new Proof(judge, [loaded]);
      for (const { name, sql } of solutions) {
        const file = `solutions/${name}.sql`;
        for (const message of await further.acceptance(sql)) say(file, message);
      }
      worlds++;
      await engine.unload(loaded.database);
    }
    for (const message of await figureFindings(engine, exercise, dataset)) say('exercise.md', message);
  } finally {
    await judge.forget();
  }
  return { findings: [...findings], solutions: solutions.length, wrongAnswers: wrong.length, worlds };
}

type Say = (file: string, message: string) => void;

function specFindings(judge: Judge, fixed: readonly LoadedWorld[]): string[] {
  const { spec } = judge.exercise;
  const found: string[] = [];
  const asked = spec.columns.map((column) => column.name).join(', ');
  const returned = judge.referenceColumns.map((column) => column.name).join(', ');
  if (asked !== returned) {
    found.push(
      `asks for the columns ${asked}, but the first solution returns ${returned}; make them the same`,
    );
  }
  for (const [index, column] of spec.columns.entries()) {
    const type = judge.referenceColumns[index]?.type ?? '';
    if (fitOf(parseType(column.type), parseType(type)) !== 'same') {
      found.push(
        `says ${column.name} is ${column.type}, but the first solution returns ${type}; change either`,
      );
    }
  }
  const names = new Set(spec.columns.map((column) => column.name));
  for (const name of [...spec.order.map((key) => key.column), ...spec.key]) {
    if (!names.has(name)) found.push(`names ${name} as a key, which is no column of the answer`);
  }
  if (fixed[0]?.referenceRows === 0) {
    found.push(
      'expects no rows in the typical world; raise its rows, or plant some that answer the question',
    );
  }
  return found;
}

async function checkStarter(proof: Proof, { starter }: Exercise, say: Say): Promise<void> {
  const verdicts = await proof.verdicts(starter);
  const failed = verdicts.find(
    ({ verdict }) => verdict.verdict !== 'wrong' && verdict.verdict !== 'accepted',
  );
  if (failed)
    say('starter.sql', `does not run in ${worldName(failed.world)}: ${Proof.reason(failed.verdict)}`);
  else if (verdicts.every(({ verdict }) => verdict.verdict === 'accepted')) {
    say('starter.sql', 'is accepted by all worlds; leave something for the learner to do');
  }
}

async function checkWrongAnswers(proof: Proof, { wrong }: Exercise, total: number, say: Say): Promise<void> {
  for (const { name, sql, diagnosis } of wrong) {
    const file = `wrong/${name}.sql`;
    if (diagnosis.trim() === '')
      say(file, 'has no diagnosis; begin it with a comment that says what its author believed');
    const verdicts = await proof.verdicts(sql);
    const failed = verdicts.find(
      ({ verdict }) => verdict.verdict !== 'wrong' && verdict.verdict !== 'accepted',
    );
    if (failed) say(file, `does not run in ${worldName(failed.world)}: ${Proof.reason(failed.verdict)}`);
    const rejecting = verdicts.filter(({ verdict }) => verdict.verdict === 'wrong');
    if (failed || rejecting.length >= FEWEST_REJECTIONS) continue;
    if (rejecting.length === 0) {
      say(file, `accepted by all ${total} worlds; add a world that exposes it, or move it to solutions/`);
    } else {
      const only = rejecting.map(({ world }) => worldName(world)).join('');
      say(file, `rejected by ${only} alone; make ${FEWEST_REJECTIONS} or more worlds expose it`);
    }
  }
}
