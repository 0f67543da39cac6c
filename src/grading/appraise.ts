import type { World } from '../dataset/world.ts';
import type { SqlError } from '../engine/engine.ts';
import type { Invariant, Measure } from '../exercise/appraisal.ts';
import type { ResultSpec } from '../exercise/exercise.ts';
import type { Relation } from '../relation/relation.ts';
import { quoted } from '../sql/quoted.ts';
import { mostRows } from './answer-table.ts';
import { SHOWN_ROWS } from './ask.ts';
import { failure, JudgeFault, throwIfCancelled } from './fault.ts';
import * as text from './measure-text.ts';
import { type Reading, readingOf, shareOf, type Taken } from './reading.ts';
import { named, type Room } from './room.ts';
import type { Given, Trial } from './trial.ts';
import type { Failed, Wrong } from './verdict.ts';

/** What measures and invariants say of an answer in one world. */
export interface Appraised {
  /** The first invariant that is broken, else the first measure beyond its limit; null where all hold. */
  readonly wrong: Wrong | null;
  /** One of each measure, in their order. */
  readonly readings: readonly Reading[];
}

/**
 * Measures an answer's kept rows in a room, and looks for those that break an invariant. `database` is the world's. A
 * verdict of its own where that takes too long or too much memory. Throws a JudgeFault where a measure is broken whatever
 * the answer.
 */
export async function appraise(
  trial: Trial,
  { answer }: Given,
  room: Room,
  database: string,
  world: World | null,
): Promise<Appraised | Failed> {
  const bench = new Bench(trial, room, world);
  const unread = await bench.fill(answer);
  if (unread) return 'verdict' in unread ? unread : { wrong: unread, readings: [] };
  const { measures, invariants } = room.appraisal;
  const rules = [...builtIn(trial.spec), ...invariants];
  const counts = await bench.take(rules.map(({ offenders }) => `SELECT count(*) FROM (\n${offenders}\n)`));
  if ('verdict' in counts) return counts;
  const queries = measures.flatMap(queriesOf);
  const values = await bench.take(queries);
  if ('verdict' in values) return values;
  const wrong = await brokenRule(bench, rules, counts.taken, world);
  const readings: Reading[] = [];
  for (const [index, measure] of measures.entries()) {
    const at = measures.slice(0, index).flatMap(queriesOf).length;
    const [one = null, other = null] = values.taken.slice(at);
    readings.push(await bench.reading(measure, one, other, database));
  }
  const beyond = readings.find(({ state }) => state === 'exceeded');
  const exceeded = beyond && {
    kind: 'measure' as const,
    name: beyond.name,
    message: text.beyondLimit(beyond, 1),
  };
  return { wrong: wrong ?? exceeded ?? null, readings };
}

/** The scalar queries of a measure: part and whole where it is pooled, else its value, then a limit that is computed. */
function queriesOf({ how, limit, isPooled }: Measure): string[] {
  const computed = typeof limit === 'string' ? [limit] : [];
  if (how === 'bytes-to-client') return computed;
  if (!isPooled) return [how.sql, ...computed];
  return ['part', 'whole'].map((column) => `SELECT ${column} FROM (\n${how.sql}\n) AS share(part, whole)`);
}

/** What must hold of every plan, by its contract. */
function builtIn({ rows, columns, key }: ResultSpec): Invariant[] {
  if (rows !== 'plan') return [];
  const due = columns.filter(({ nullable }) => !nullable).map(({ name }) => `${quoted(name)} IS NULL`);
  const keys = key.map(quoted).join(', ');
  return [
    ...(due.length > 0
      ? [{ name: 'not-null', rule: text.NO_NULL, offenders: `FROM answer WHERE ${due.join(' OR ')}` }]
      : []),
    ...(keys
      ? [
          {
            name: 'key',
            rule: text.keyRule(key),
            offenders: `SELECT ${keys}, count(*) AS times FROM answer GROUP BY ${keys} HAVING count(*) > 1`,
          },
        ]
      : []),
  ];
}

async function brokenRule(
  bench: Bench,
  rules: readonly Invariant[],
  counts: readonly Taken[],
  world: World | null,
): Promise<Wrong | null> {
  const at = counts.findIndex((count) => count !== 0);
  const rule = rules[at];
  const count = counts[at];
  if (!rule) return null;
  const { name } = rule;
  if (typeof count !== 'number') {
    const fault = count ? count.fault : '';
    return { kind: 'invariant', name, message: text.uncheckable(rule.rule, fault, world), offenders: null };
  }
  const offenders = { total: count, rows: await bench.rows(rule.offenders) };
  return { kind: 'invariant', name, message: text.broken(rule.rule, count, world), offenders };
}

/** Where one answer is measured. */
class Bench {
  readonly #trial: Trial;
  readonly #room: Room;
  readonly #world: World | null;

  constructor(trial: Trial, room: Room, world: World | null) {
    this.#trial = trial;
    this.#room = room;
    this.#world = world;
  }

  /** Puts the answer's rows in their place; null where that was possible. */
  async fill(answer: string): Promise<Failed | Wrong | null> {
    const { columns } = this.#trial;
    const asked = columns.map((column) => column.asked);
    const places = columns.map((column) => column.answer.index);
    const filled = await this.#run(`CREATE OR REPLACE TABLE answer AS ${named(asked, places, answer)}`);
    if (!('kind' in filled)) return 'verdict' in filled ? filled : null;
    return { kind: 'types', message: text.unreadable(filled.message, this.#world) };
  }

  /** The value of each scalar query, all in one statement, or one by one where a value of the answer makes one fail. */
  async take(queries: readonly string[]): Promise<{ readonly taken: readonly Taken[] } | Failed> {
    if (queries.length === 0) return { taken: [] };
    const all = await this.#run(selectOf(queries));
    if ('verdict' in all) return all;
    if (!('kind' in all)) return { taken: queries.map((_, index) => numberIn(all, index)) };
    const taken: Taken[] = [];
    for (const query of queries) {
      const alone = await this.#run(selectOf([query]));
      if ('verdict' in alone) return alone;
      taken.push('kind' in alone ? { fault: alone.message } : numberIn(alone, 0));
    }
    return { taken };
  }

  /** The first rows of a query. */
  async rows(sql: string): Promise<Relation> {
    const found = await this.#run(sql);
    if ('rowCount' in found) return found;
    throw new Error(`the rows that break a rule cannot be shown: ${JSON.stringify(found)}`);
  }

  /** What a measure's values mean. `one` and `other` are its part and whole, or its value and its computed limit. */
  async reading(measure: Measure, one: Taken, other: Taken, database: string): Promise<Reading> {
    if (measure.isPooled) {
      const [part, whole] = [one, other].map((taken) => (typeof taken === 'number' ? taken : null));
      return shareOf(measure, part ?? null, whole ?? null, this.#world);
    }
    const isBytes = measure.how === 'bytes-to-client';
    const value = isBytes ? await this.#bytesToClient(database) : one;
    const computed = isBytes ? one : other;
    const limit =
      typeof measure.limit === 'number' ? measure.limit : typeof computed === 'number' ? computed : null;
    const isSilent = value === null && (await this.#silent()).has(measure.name);
    return readingOf(measure, value, limit, this.#world, isSilent);
  }

  /** The bytes of the answer's own result, fetched as whoever asks for it would. */
  async #bytesToClient(database: string): Promise<Taken> {
    const { engine, query, timeoutMs, signal } = this.#trial;
    const limits = { timeoutMs, rowLimit: mostRows(0), ...(signal ? { signal } : {}) };
    const outcome = await engine.run(query.text, { ...limits, database });
    if (outcome.ok) return outcome.relation.byteLength ?? null;
    throwIfCancelled(outcome.error, signal);
    return { fault: outcome.error.message };
  }

  /** Measures that have nothing to measure in this world: the expected rows give no value either. */
  async #silent(): Promise<ReadonlySet<string>> {
    if (this.#room.silent) return this.#room.silent;
    const taken = this.#room.appraisal.measures.flatMap(({ name, how, isPooled }) =>
      how === 'bytes-to-client' || isPooled ? [] : [{ name, sql: how.sql }],
    );
    const values = await this.#run(
      selectOf(
        taken.map(({ sql }) => sql),
        'WITH answer AS (FROM expected)',
      ),
    );
    if (!('rowCount' in values)) return new Set();
    const silent = taken.filter((_, index) => values.text(0, index) === null);
    this.#room.silent = new Set(silent.map(({ name }) => name));
    return this.#room.silent;
  }

  /** A relation; an error that the answer's own values may have caused; or a verdict where it took too much. */
  async #run(sql: string): Promise<Relation | SqlError | Failed> {
    const { engine, timeoutMs, signal } = this.#trial;
    const limits = { timeoutMs, rowLimit: SHOWN_ROWS, ...(signal ? { signal } : {}) };
    const outcome = await engine.run(sql, { ...limits, database: this.#room.database });
    if (outcome.ok) return outcome.relation;
    const { error } = outcome;
    throwIfCancelled(error, signal);
    if (error.kind === 'timed-out') {
      return { verdict: 'timed-out', message: text.judgingTimedOut(timeoutMs, this.#world) };
    }
    if (error.kind === 'out-of-memory') return failure(error, timeoutMs, this.#world);
    if (error.kind === 'value') return error;
    throw new JudgeFault(error, sql);
  }
}

function selectOf(queries: readonly string[], before = ''): string {
  return `${before} SELECT ${queries.map((query) => `CAST((\n${query}\n) AS DOUBLE)`).join(', ')}`;
}

function numberIn(relation: Relation, column: number): number | null {
  const cell = relation.text(0, column);
  if (cell === null) return null;
  if (cell === 'nan' || cell === '-nan') return Number.NaN;
  if (cell === 'inf' || cell === '-inf') return cell === 'inf' ? Infinity : -Infinity;
  return Number(cell);
}
