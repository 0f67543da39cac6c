import type { Dataset } from '../dataset/dataset.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { refusal, trimStatement } from '../sql/statement.ts';
import type { Ask } from './ask.ts';
import type { Comparison, Side } from './bag-difference.ts';
import { withBestRows } from './best-rows.ts';
import { needsPairing } from './close-difference.ts';
import { rowsWithoutPartner } from './close-matching.ts';
import { rowsAlone } from './counterexample-marks.ts';
import { JudgeFault } from './fault.ts';
import type { CommonTrait } from './hint-count.ts';
import { type KeyDifference, keyDifference } from './hint-keys.ts';
import { type Misplaced, misplacedRow } from './hint-order.ts';
import { commonTraits } from './hint-traits.ts';
import type { Judge, LoadedWorld } from './judge.ts';
import { judgeOf } from './judge-of.ts';
import { readTotals, totalsQuery } from './totals.ts';
import { DEFAULT_TIMEOUT_MS, openTrial, runInto } from './trial.ts';

/** Where a wrong answer departs from the expected rows in one world, as data; `hint-message.ts` says it in words. */
export type Where =
  | { readonly kind: 'order'; readonly misplaced: Misplaced }
  | {
      readonly kind: 'rows';
      /** The rows that the traits are of: missing ones where there are any, else extra ones. */
      readonly side: Side;
      /** How many rows the answer has there at all. */
      readonly answerRows: number;
      readonly keys: KeyDifference;
      /** At most three, the most telling first; empty where nothing is common to the differing rows alone. */
      readonly traits: readonly CommonTrait[];
    };

/** A wrong answer, and the world that showed it. */
export interface WhereRequest {
  readonly engine: Engine;
  readonly exercise: Exercise;
  readonly dataset: Dataset;
  readonly world: World;
  readonly sql: string;
}

/** The tables of both results and, for each side, a query of the ids of its rows that have no partner. */
export interface Differing {
  readonly ask: Ask;
  readonly comparison: Comparison;
  readonly alone: Readonly<Record<Side, string>>;
}

/**
 * Looks where a wrong answer goes wrong in a world: which keys are missing, extra, or hold other values, and what the
 * differing rows have in common. Null where no difference of rows or order shows: the answer is right there, fails, is
 * refused or has the wrong columns. Throws only where the signal ends the work or the engine cannot go on.
 */
export async function whereWrong(
  { engine, exercise, dataset, world, sql }: WhereRequest,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Where | null> {
  const { signal } = options;
  signal?.throwIfAborted();
  if (refusal(sql)) return null;
  const judge = judgeOf(engine, exercise, dataset);
  try {
    return await judge.alone(() =>
      inWorld(judge, world, signal, (loaded) => look(judge, loaded, sql, signal)),
    );
  } catch (fault) {
    if (!(fault instanceof JudgeFault)) throw fault;
    return null;
  }
}

/** Does `work` in the world as the judge holds it, or loaded for this alone. */
async function inWorld<T>(
  judge: Judge,
  world: World,
  signal: AbortSignal | undefined,
  work: (loaded: LoadedWorld) => Promise<T>,
): Promise<T> {
  const fixed = await judge.fixedWorlds(signal);
  const held = fixed.find(({ world: { profile, seed } }) => profile === world.profile && seed === world.seed);
  if (held) return work(held);
  const loaded = await judge.load(world, 'reference_hint', signal);
  try {
    return await work(loaded);
  } finally {
    await judge.unload(loaded);
  }
}

async function look(
  judge: Judge,
  loaded: LoadedWorld,
  sql: string,
  signal: AbortSignal | undefined,
): Promise<Where | null> {
  const { engine, exercise, dataset, referenceColumns } = judge;
  const { spec } = exercise;
  const { database, world } = loaded;
  const limits = { timeoutMs: DEFAULT_TIMEOUT_MS, ...(signal ? { signal } : {}) };
  const ask = judge.ask(limits);
  const query = trimStatement(sql);
  const trial = await openTrial({ engine, ask, spec, referenceColumns, query, database, ...limits });
  if ('verdict' in trial) return null;
  const given = await runInto(trial, judge.table('hint_answer'), database, loaded, world);
  if ('verdict' in given) return null;
  const { reference, referenceRows } = loaded;
  const all = { reference, referenceRows, ...given, columns: trial.columns, rows: spec.rows };
  const comparison = withBestRows(all, spec);
  const totals = readTotals(await ask(totalsQuery(comparison, spec.order)));
  const differing = { ask, comparison, alone: await rowIds(judge, ask, comparison, totals) };
  const counts = await Promise.all([
    count(ask, differing.alone.reference),
    count(ask, differing.alone.answer),
  ]);
  if (counts[0] + counts[1] === 0) {
    if (totals.outOfOrder === null) return null;
    return { kind: 'order', misplaced: await misplacedRow(ask, comparison, spec, totals.outOfOrder) };
  }
  const side = counts[0] > 0 ? 'reference' : 'answer';
  return {
    kind: 'rows',
    side,
    answerRows: comparison.answerRows,
    keys: await keyDifference(differing, spec),
    traits: await commonTraits(differing, side, { exercise, dataset, database }),
  };
}

/** Keeps the ids of the rows without a partner, so that they are worked out once, and gives queries of them. */
async function rowIds(
  judge: Judge,
  ask: Ask,
  comparison: Comparison,
  { missing, extra }: { readonly missing: number; readonly extra: number },
): Promise<Record<Side, string>> {
  const none = 'SELECT 0::BIGINT AS id WHERE false';
  if (missing + extra === 0) return { reference: none, answer: none };
  const kept = async (side: Side, query: string) => {
    const table = judge.table(`hint_${side}_alone`);
    await ask(`CREATE OR REPLACE TABLE ${table} AS SELECT CAST(id AS BIGINT) AS id FROM (${query})`);
    return `SELECT id FROM ${table}`;
  };
  if (!needsPairing(comparison.columns)) {
    return {
      reference: await kept('reference', rowsAlone(comparison, 'reference')),
      answer: await kept('answer', rowsAlone(comparison, 'answer')),
    };
  }
  const left = await rowsWithoutPartner(ask, comparison);
  const listed = (ids: readonly number[]) => `SELECT unnest([${ids.join(', ')}]::BIGINT[]) AS id`;
  return {
    reference: await kept('reference', listed(left.reference)),
    answer: await kept('answer', listed(left.answer)),
  };
}

async function count(ask: Ask, query: string): Promise<number> {
  return Number((await ask(`SELECT count(*) FROM (${query})`)).text(0, 0));
}
