import { type Signal, signal } from '@preact/signals';
import { SIZES } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { figureSql } from '../exercise/figure.ts';
import type { Attempt } from './attempt.ts';
import { startEngine } from './session.ts';

const DATABASE = 'figures';

/** Measured values by figure name: null while measuring, and where the engine gave none. */
export type Figures = ReadonlyMap<string, string | null>;

/**
 * Measures the figures of an exercise's explanation on the reader's own engine, on the dataset at size S and seed 1.
 * The signal fills as values arrive.
 */
export function measureFigures({ exercise, tables }: Attempt): Signal<Figures> {
  const figures = signal<Figures>(new Map(exercise.figures.map(({ name }) => [name, null])));
  async function measure(): Promise<void> {
    if (exercise.figures.length === 0) return;
    const engine = await startEngine();
    const world = { dataset: tables.dataset, profile: 'sized', seed: 1, rows: SIZES.S } as const;
    await engine.load({ database: DATABASE, statements: worldStatements(world) });
    for (const figure of exercise.figures) {
      const outcome = await engine.run(figureSql(exercise, figure), { database: DATABASE, rowLimit: 1 });
      const value = outcome.ok && outcome.relation.rowCount > 0 ? outcome.relation.text(0, 0) : null;
      figures.value = new Map(figures.value).set(figure.name, value);
    }
    await engine.unload(DATABASE);
  }
  void measure().catch(() => undefined);
  return figures;
}
