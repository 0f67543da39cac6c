import { type Dataset, SIZES } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { figureSql } from '../exercise/figure.ts';
import { hiddenName } from './fault.ts';

/** Why the figures of an explanation cannot be shown: one value each is due, at size S. Empty where all can. */
export async function figureFindings(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
): Promise<string[]> {
  if (exercise.figures.length === 0) return [];
  const found: string[] = [];
  const database = hiddenName('world');
  const world = { dataset, profile: 'sized', seed: 1, rows: SIZES.S } as const;
  await engine.load({ database, statements: worldStatements(world) });
  for (const figure of exercise.figures) {
    const outcome = await engine.run(figureSql(exercise, figure), {
      database,
      rowLimit: 2,
      timeoutMs: 20_000,
    });
    const say = (message: string) => found.push(`figure ${figure.name}: ${message}`);
    if (!outcome.ok) {
      say(outcome.error.message);
      continue;
    }
    const { relation } = outcome;
    if (relation.rowCount !== 1 || relation.columns.length !== 1) {
      say(`gives ${relation.rowCount} rows of ${relation.columns.length} columns; select one value`);
    } else if (relation.text(0, 0) === null) say('gives NULL; select a value that is always there');
  }
  await engine.unload(database);
  return found;
}
