import { type Signal, signal } from '@preact/signals';
import { type Dataset, SIZES } from '../dataset/dataset.ts';
import { loadLimitMs } from '../dataset/load-limit.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { Figure } from '../exercise/exercise.ts';
import { figureSql } from '../exercise/figure.ts';
import type { Attempt } from './attempt.ts';
import { startEngine } from './session.ts';

const DATABASE = 'figures';

/** Measured values by figure name: null while measuring, and where the engine gave none. */
export type Figures = ReadonlyMap<string, string | null>;

/** Measures the figures of an exercise's explanation, as `figuresOn` does. */
export function measureFigures({ exercise, tables }: Attempt): Signal<Figures> {
  const figures = exercise.figures.map((figure) => ({ ...figure, sql: figureSql(exercise, figure) }));
  return figuresOn(figures, async () => tables.dataset);
}

/**
 * Measures figures on the reader's own engine, on a dataset at size S and seed 1, which is fetched where there are any.
 * The signal fills as values arrive.
 */
export function figuresOn(wanted: readonly Figure[], dataset: () => Promise<Dataset>): Signal<Figures> {
  const figures = signal<Figures>(new Map(wanted.map(({ name }) => [name, null])));
  async function measure(): Promise<void> {
    if (wanted.length === 0) return;
    const engine = await startEngine();
    const world = { dataset: await dataset(), profile: 'sized', seed: 1, rows: SIZES.S } as const;
    const timeoutMs = loadLimitMs(world);
    await engine.load({ database: DATABASE, statements: worldStatements(world) }, { timeoutMs });
    for (const { name, sql } of wanted) {
      const outcome = await engine.run(sql, { database: DATABASE, rowLimit: 1, timeoutMs });
      const value = outcome.ok && outcome.relation.rowCount > 0 ? outcome.relation.text(0, 0) : null;
      figures.value = new Map(figures.value).set(name, value);
    }
    await engine.unload(DATABASE);
  }
  void measure().catch(() => undefined);
  return figures;
}
