import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { ResultSpec } from '../exercise/exercise.ts';
import type { Column } from '../relation/relation.ts';
import type { Statement } from '../sql/statement.ts';
import { materialise, mostRows, rowsKept } from './answer-table.ts';
import type { Ask, Limits } from './ask.ts';
import type { Comparison } from './bag-difference.ts';
import { type ComparedColumn, matchColumns } from './columns.ts';
import { differenceOf } from './compare.ts';
import { asLearnerReads, failure, JudgeFault, throwIfCancelled } from './fault.ts';
import * as message from './message.ts';
import { nearMiss } from './near-miss.ts';
import { readTotals, totalsQuery } from './totals.ts';
import type { Failed, Note, WorldVerdict } from './verdict.ts';

/** How long one query may run in one world, in milliseconds, unless the caller says otherwise. */
export const DEFAULT_TIMEOUT_MS = 10_000;

/** An answer whose SQL and columns are found fit, to be run and compared in one world after another. */
export interface Trial extends Limits {
  readonly engine: Engine;
  readonly ask: Ask;
  readonly spec: ResultSpec;
  readonly query: Statement;
  /** The query's own columns, as described. */
  readonly given: readonly Column[];
  readonly columns: readonly ComparedColumn[];
  readonly notes: readonly Note[];
}

/** What a trial is opened with; `database` is one where the query can be described. */
export interface TrialRequest extends Limits {
  readonly engine: Engine;
  readonly ask: Ask;
  readonly spec: ResultSpec;
  readonly referenceColumns: readonly Column[];
  readonly query: Statement;
  readonly database: string;
}

/** Describes the query without running it; a verdict where its SQL or its columns already decide. */
export async function openTrial(request: TrialRequest): Promise<Trial | Failed> {
  const { engine, spec, query, database, timeoutMs, signal, referenceColumns } = request;
  const described = await engine.describe(query.text, database);
  signal?.throwIfAborted();
  if (!described.ok) {
    return failure(asLearnerReads(described.error, -query.from, query.to), timeoutMs, null);
  }
  const given = described.columns;
  const matched = matchColumns(spec.columns, referenceColumns, given);
  if (!matched.ok) return { verdict: 'wrong', wrong: matched.wrong, notes: [] };
  const { columns, notes } = matched;
  return { ...request, given, columns, notes };
}

/** The expected rows, materialised: a qualified and quoted table and its number of rows. */
export interface Expected {
  readonly reference: string;
  readonly referenceRows: number;
}

/** The answer's rows, materialised. */
export interface Given {
  readonly answer: string;
  readonly answerRows: number;
}

/** Runs the answer in a database and keeps its rows in `table`, at most those worth comparing with what is expected. */
export async function runInto(
  trial: Trial,
  table: string,
  database: string,
  { referenceRows }: Expected,
  world: World | null,
): Promise<Given | Failed> {
  const { engine, query, given, timeoutMs, signal } = trial;
  const most = mostRows(referenceRows);
  const { statement, offset } = materialise(table, query, given, most + 1);
  const outcome = await engine.run(statement, { database, timeoutMs, ...(signal ? { signal } : {}) });
  if (!outcome.ok) {
    throwIfCancelled(outcome.error, signal);
    return failure(asLearnerReads(outcome.error, offset - query.from, query.to), timeoutMs, world);
  }
  const answerRows = rowsKept(outcome.relation);
  if (answerRows <= most) return { answer: table, answerRows };
  return { verdict: 'too-large', message: message.tooManyRows(most, referenceRows, world) };
}

/**
 * Judges the answer in one database against the expected rows; `world` is named in what is said. Where rows differ it
 * also looks for how near the answer is, at the cost of some more queries.
 */
export async function tryIn(
  trial: Trial,
  table: string,
  database: string,
  expected: Expected,
  world: World | null,
): Promise<WorldVerdict> {
  const given = await runInto(trial, table, database, expected, world);
  if ('verdict' in given) return given;
  const verdict = await judgeRows(trial, given, expected, world);
  if (verdict.verdict !== 'wrong' || verdict.wrong.kind !== 'rows') return verdict;
  const near = await nearMiss(trial.ask, comparisonOf(trial, expected, given));
  return { ...verdict, wrong: { ...verdict.wrong, nearMiss: near } };
}

/** As `tryIn`, without looking for how near a wrong answer is. */
export async function verdictIn(
  trial: Trial,
  table: string,
  database: string,
  expected: Expected,
  world: World | null,
): Promise<WorldVerdict> {
  const given = await runInto(trial, table, database, expected, world);
  return 'verdict' in given ? given : judgeRows(trial, given, expected, world);
}

async function judgeRows(
  trial: Trial,
  given: Given,
  expected: Expected,
  world: World | null,
): Promise<WorldVerdict> {
  const { ask, spec, notes } = trial;
  try {
    const comparison = comparisonOf(trial, expected, given);
    const totals = readTotals(await ask(totalsQuery(comparison, spec.order)));
    const wrong = await differenceOf(ask, comparison, spec, totals, world);
    return wrong ? { verdict: 'wrong', wrong, notes } : { verdict: 'accepted', notes };
  } catch (fault) {
    if (!(fault instanceof JudgeFault) || fault.mayBeLost) throw fault;
    return failure(fault.error, trial.timeoutMs, world);
  }
}

/** True where two runs of the answer gave the same, by the exercise's own rules; each column is compared with itself. */
export async function isSameAnswer(trial: Trial, first: Given, second: Given): Promise<boolean> {
  const expected = { reference: first.answer, referenceRows: first.answerRows };
  const columns = trial.columns.map((column) => ({ ...column, reference: column.answer }));
  const comparison = { ...comparisonOf(trial, expected, second), columns };
  const totals = readTotals(await trial.ask(totalsQuery(comparison, [])));
  if (totals.missing === 0 && totals.extra === 0) return true;
  return (await differenceOf(trial.ask, comparison, trial.spec, totals, null))?.kind !== 'rows';
}

function comparisonOf(trial: Trial, expected: Expected, given: Given): Comparison {
  return { ...expected, ...given, columns: trial.columns, rows: trial.spec.rows };
}
