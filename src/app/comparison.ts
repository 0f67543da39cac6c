import { type ReadonlySignal, signal } from '@preact/signals';
import type { Exercise } from '../exercise/exercise.ts';
import { expectedQuery } from '../grading/expected-query.ts';
import { differ } from '../grading/grade.ts';
import type { WorldVerdict } from '../grading/verdict.ts';
import type { Relation } from '../relation/relation.ts';
import { DATABASE, type Tables } from './tables.ts';

/** What ran last, held against the solution on the chosen data alone. */
export interface Comparison {
  /** The solution's rows; null until asked for. */
  readonly expected: ReadonlySignal<Relation | null>;
  /** Null until asked for, and where nothing ran. */
  readonly difference: ReadonlySignal<WorldVerdict | null>;
  /** True where this text is the one that ran last. */
  isOf(sql: string): boolean;
  /** Notes the text that ran; an empty one for none. */
  turnTo(sql: string): void;
  /** Asks for the expected rows and the difference. */
  make(): Promise<void>;
  /** Forgets the rows, after the data changed. */
  clear(): void;
}

/** A solution that takes longer needs less data; one of a pack that never ends must not keep the engine. */
const EXPECTED_WITHIN_MS = 60_000;

/** Nothing compared yet. */
export function openComparison(exercise: Exercise, tables: Tables): Comparison {
  const expected = signal<Relation | null>(null);
  const difference = signal<WorldVerdict | null>(null);
  let ran = '';

  async function make(): Promise<void> {
    const engine = await tables.ready();
    const wanted = await engine.run(exercise.solutions[0]?.sql ?? '', {
      database: DATABASE,
      timeoutMs: EXPECTED_WITHIN_MS,
    });
    expected.value = wanted.ok ? wanted.relation : null;
    const { text } = expectedQuery(exercise);
    const names = tables.dataset.tables.map(({ name }) => name);
    difference.value = ran
      ? await differ(engine, exercise.spec, DATABASE, ran, text, { tables: names })
      : null;
  }

  return {
    expected,
    difference,
    isOf: (sql) => ran === sql,
    turnTo: (sql) => {
      ran = sql;
      difference.value = null;
    },
    make,
    clear: () => {
      expected.value = null;
      difference.value = null;
    },
  };
}
