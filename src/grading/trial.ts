import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { ResultSpec } from '../exercise/exercise.ts';
import type { Column, Relation } from '../relation/relation.ts';
import type { Statement } from '../sql/statement.ts';
import { materialise, mostRows } from './answer-table.ts';
import type { Appraised } from './appraise.ts';
import type { Ask, Limits } from './ask.ts';
import type { Comparison } from './bag-difference.ts';
import { withBestRows } from './best-rows.ts';
import { type ComparedColumn, matchColumns } from './columns.ts';
import { differenceOf } from './compare.ts';
import { asLearnerReads, failure, JudgeFault, throwIfCancelled } from './fault.ts';
import * as message from './message.ts';
import { nearMiss } from './near-miss.ts';
import type { Room } from './room.ts';
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
  const described = await engine.describe(
    query.text,
    database,
    signal ? { timeoutMs, signal } : { timeoutMs },
  );
  if (!described.ok) {
    throwIfCancelled(described.error, signal);
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
  /** Where answers are measured; missing where nothing is. */
  readonly room?: Room | null;
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
  expected: Expected,
  world: World | null,
): Promise<Given | Failed> {
  const ran = await runThen(trial, table, database, expected, world, `SELECT count(*) FROM ${table}`);
  return 'verdict' in ran ? ran : givenIn(table, Number(ran.text(0, 0)), expected, world);
}

/**
 * Keeps the answer's rows in `table`, and returns the rows of a query of the judge's own, which is sent along: on small
 * worlds a message to the engine takes as long as the work.
 */
async function runThen(
  trial: Trial,
  table: string,
  database: string,
  { referenceRows }: Expected,
  world: World | null,
  then: string,
): Promise<Relation | Failed> {
  const { engine, query, given, timeoutMs, signal } = trial;
  const { statement, offset } = materialise(table, query, given, mostRows(referenceRows) + 1);
  const limits = { database, timeoutMs, ...(signal ? { signal } : {}) };
  const both = await engine.run(`${statement};\n${then}`, limits);
  if (both.ok) return both.relation;
  throwIfCancelled(both.error, signal);
  const isLimit = both.error.kind === 'timed-out' || both.error.kind === 'out-of-memory';
  // Whose fault it is, the answer by itself tells.
  const alone = isLimit ? both : await engine.run(statement, limits);
  if (alone.ok) throw new JudgeFault(both.error, then);
  throwIfCancelled(alone.error, signal);
  return failure(asLearnerReads(alone.error, offset - query.from, query.to), timeoutMs, world);
}

function givenIn(
  answer: string,
  answerRows: number,
  { referenceRows }: Expected,
  world: World | null,
): Given | Failed {
  const most = mostRows(referenceRows);
  if (answerRows <= most) return { answer, answerRows };
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
  const { verdict, comparison } = await judgeRows(trial, table, database, expected, world);
  if (!comparison || verdict.verdict !== 'wrong' || verdict.wrong.kind !== 'rows') return verdict;
  const near = await nearMiss(trial.ask, comparison);
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
  return (await judgeRows(trial, table, database, expected, world)).verdict;
}

interface Judged {
  readonly verdict: WorldVerdict;
  /** Null where the answer's rows could not be compared. */
  readonly comparison: Comparison | null;
}

async function judgeRows(
  trial: Trial,
  table: string,
  database: string,
  expected: Expected,
  world: World | null,
): Promise<Judged> {
  const { ask, spec, notes } = trial;
  try {
    const unsized = judgedComparison(trial, expected, { answer: table, answerRows: 0 });
    const totalled = await runThen(trial, table, database, expected, world, totalsQuery(unsized, spec.order));
    if ('verdict' in totalled) return { verdict: totalled, comparison: null };
    const totals = readTotals(totalled);
    const given = givenIn(table, totals.answerRows, expected, world);
    if ('verdict' in given) return { verdict: given, comparison: null };
    const comparison = judgedComparison(trial, expected, given);
    const differing = await differenceOf(ask, comparison, spec, totals, world);
    const measured = await measuredIn(trial, given, expected, database, world);
    if (measured && 'verdict' in measured) return { verdict: measured, comparison: null };
    const wrong = differing ?? measured?.wrong;
    const readings = measured ? { readings: measured.readings } : {};
    const verdict = wrong
      ? ({ verdict: 'wrong', wrong, notes, ...readings } as const)
      : ({ verdict: 'accepted', notes, ...readings } as const);
    return { verdict, comparison };
  } catch (fault) {
    if (!(fault instanceof JudgeFault) || fault.mayBeLost) throw fault;
    return { verdict: failure(fault.error, trial.timeoutMs, world), comparison: null };
  }
}

/** What measures and invariants say; null where there are none. Few exercises have them, so their code is fetched then. */
async function measuredIn(
  trial: Trial,
  given: Given,
  { room }: Expected,
  database: string,
  world: World | null,
): Promise<Appraised | Failed | null> {
  if (!room) return null;
  const { appraise } = await import('./appraise.ts');
  return appraise(trial, given, room, database, world);
}

/** True where two runs of the answer gave the same, by the exercise's own rules; each column is compared with itself. */
export async function isSameAnswer(trial: Trial, first: Given, second: Given): Promise<boolean> {
  const expected = { reference: first.answer, referenceRows: first.answerRows };
  const columns = trial.columns.map((column) => ({ ...column, reference: column.answer }));
  const rows = trial.spec.rows === 'set' ? 'set' : 'bag';
  const comparison: Comparison = { ...comparisonOf(trial, expected, second), columns, rows };
  const totals = readTotals(await trial.ask(totalsQuery(comparison, [])));
  if (totals.missing === 0 && totals.extra === 0) return true;
  return (await differenceOf(trial.ask, comparison, trial.spec, totals, null))?.kind !== 'rows';
}

function comparisonOf(trial: Trial, expected: Expected, given: Given): Comparison {
  return { ...expected, ...given, columns: trial.columns, rows: trial.spec.rows };
}

/** As `comparisonOf`, with the reference's rows as the task takes them. */
function judgedComparison(trial: Trial, expected: Expected, given: Given): Comparison {
  return withBestRows(comparisonOf(trial, expected, given), trial.spec);
}
