import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Engine, Outcome, SqlError } from '../engine/engine.ts';
import { inText, type QueryStep } from '../sql/query-step.ts';
import { literal, quoted } from '../sql/quoted.ts';
import type { refusal as refusalOf } from '../sql/statement.ts';
import { problemIn, type Ran } from './problem.ts';

/** One value of a column, as text; null for NULL. */
export interface Followed {
  readonly column: string;
  readonly value: string | null;
}

/** The rows of one step of WITH. */
export interface Peeked {
  readonly name: string;
  readonly outcome: Ran;
  /** Its columns that can be followed, the best first; empty after an error. */
  readonly columns: readonly string[];
  /** What the rows were narrowed to; null where all are shown. */
  readonly followed: Followed | null;
}

/** A look into the steps of a query, one at a time. */
export interface Peek {
  /** Null while no step is shown. */
  readonly shown: ReadonlySignal<Peeked | null>;
  /** What is being followed from step to step, also where a step does not have the column. */
  readonly followed: ReadonlySignal<Followed | null>;
  /** The column that is offered to be followed, and its values in the step, at most 1000. */
  readonly choice: ReadonlySignal<{
    readonly column: string;
    readonly values: readonly (string | null)[];
  } | null>;
  /** Runs a step of `text` and shows its rows. */
  into(step: QueryStep, text: string): Promise<void>;
  /** Shows only the rows with a value, in this step and the next ones; null shows all. */
  follow(followed: Followed | null): Promise<void>;
  /** Offers the values of another column. */
  offer(column: string): Promise<void>;
  clear(): void;
}

export interface PeekOptions {
  readonly database: string;
  /** Which of a step's columns can be followed, the best first. */
  readonly followable: (columns: readonly string[]) => readonly string[];
  /** Why a text is not run; null where it is. */
  readonly refusal: (sql: string) => ReturnType<typeof refusalOf>;
  /** Does work on the engine, which the learner can stop. */
  readonly during: (work: (engine: Engine, signal: AbortSignal) => Promise<void>) => Promise<void>;
  /** Told how it ended, for the error to be marked in the text. */
  readonly onOutcome: (outcome: Ran) => void;
}

const MOST_VALUES = 1000;
/** Values are looked for in so many rows. */
const MOST_LOOKED_AT = 1_000_000;

/** Nothing looked into yet. */
export function openPeek({ database, followable, refusal, during, onOutcome }: PeekOptions): Peek {
  const shown = signal<Peeked | null>(null);
  const followed = signal<Followed | null>(null);
  const choice: Signal<Peek['choice']['value']> = signal(null);
  let last: { readonly step: QueryStep; readonly text: string } | null = null;

  function show(peeked: Peeked): void {
    batch(() => {
      shown.value = peeked;
      onOutcome(peeked.outcome);
    });
  }

  function fail(step: QueryStep, text: string, error: SqlError, before = 0): void {
    const { position } = error;
    const part = position && { from: position.from - before, to: position.to - before };
    const placed = { ...error, position: part && part.from >= 0 ? inText(step, part) : null };
    const outcome = { ok: false, error: problemIn(text, placed, 0), elapsedMs: 0 } as const;
    choice.value = null;
    show({ name: step.name, outcome, columns: [], followed: null });
  }

  async function values(engine: Engine, step: QueryStep, column: string, abort: AbortSignal): Promise<void> {
    const name = quoted(column);
    const rows = `SELECT ${name} FROM (\n${step.sql}\n) AS step LIMIT ${MOST_LOOKED_AT}`;
    const found = await engine.run(
      `SELECT CAST(${name} AS VARCHAR), ${name} FROM (SELECT DISTINCT ${name} FROM (${rows})) ORDER BY 2 LIMIT ${MOST_VALUES}`,
      { database, signal: abort },
    );
    const { relation } = found.ok ? found : { relation: null };
    const texts = Array.from({ length: relation?.rowCount ?? 0 }, (_, row) => relation?.text(row, 0) ?? null);
    choice.value = { column, values: texts };
  }

  async function into(step: QueryStep, text: string): Promise<void> {
    last = { step, text };
    await during(async (engine, abort) => {
      const refused = refusal(step.sql);
      if (refused) return fail(step, text, { kind: 'refused', ...refused, position: refused });
      const described = await engine.describe(step.sql, database);
      if (!described.ok) return fail(step, text, described.error);
      const columns = followable(described.columns.map(({ name }) => name));
      const wanted = followed.value;
      const own = columns.find((name) => name.toLowerCase() === wanted?.column.toLowerCase());
      const before = 'SELECT * FROM (\n';
      const sql =
        wanted && own ? `${before}${step.sql}\n) AS step WHERE ${condition(own, wanted)}` : step.sql;
      const outcome: Outcome = await engine.run(sql, { database, signal: abort });
      if (!outcome.ok) return fail(step, text, outcome.error, sql === step.sql ? 0 : before.length);
      show({ name: step.name, outcome, columns, followed: own ? wanted : null });
      const offered = own ?? columns.find((name) => name === choice.value?.column) ?? columns[0];
      if (offered === undefined) choice.value = null;
      else await values(engine, step, offered, abort);
    });
  }

  return {
    shown,
    followed,
    choice,
    into,
    follow: async (next) => {
      followed.value = next;
      if (last) await into(last.step, last.text);
    },
    offer: async (column) => {
      const step = last?.step;
      if (followed.value) followed.value = null;
      choice.value = { column, values: [] };
      if (step && last) await into(step, last.text);
    },
    clear: () => {
      last = null;
      batch(() => {
        shown.value = null;
        choice.value = null;
      });
    },
  };
}

function condition(column: string, { value }: Followed): string {
  if (value === null) return `${quoted(column)} IS NULL`;
  return `CAST(${quoted(column)} AS VARCHAR) = ${literal(value)}`;
}
