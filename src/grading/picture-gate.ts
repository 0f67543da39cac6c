import { type Dataset, SIZES } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { type Kind, MOST_MARKS } from '../exercise/picture.ts';
import type { Relation } from '../relation/relation.ts';
import { hiddenName } from './fault.ts';
import { draw } from './picture.ts';
import { fixedWorlds } from './worlds.ts';

const TIMEOUT_MS = 20_000;
const NUMBER = ['integer', 'decimal', 'float'];
const PLACE = [...NUMBER, 'date', 'timestamp'];

/** Why rows cannot be drawn as a kind of picture, to be read after the name of the picture; null where they can. */
export function faultOfRows(kind: Kind, rows: Relation): string | null {
  const family = (name: string) => rows.columns.find((column) => column.name === name)?.family ?? '';
  const lies = kind === 'bars' && family('x') === 'text';
  if (!lies && !PLACE.includes(family('x'))) {
    return `has no column x that is a number, DATE or TIMESTAMP${kind === 'bars' ? ', or text' : ''}; select one`;
  }
  if (kind === 'spans') {
    if (family('x_end') !== family('x')) return 'has no column x_end of the kind of x; select one';
    if (family('y') !== 'text') return 'has no column y that is text, the lane of each span; select one';
  } else if (!NUMBER.includes(family('y'))) return 'has no column y that is a number; select one';
  if (rows.truncated) return `has more than ${MOST_MARKS} rows; select fewer`;
  return rows.rowCount === 0 ? 'has no rows; select some' : null;
}

/** Why an exercise's picture cannot be drawn from its solutions' rows, in the typical world and at size S. Empty where it can. */
export async function pictureFindings(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
): Promise<string[]> {
  const { picture, solutions } = exercise;
  const [typical] = fixedWorlds(dataset);
  if (!picture || !typical) return [];
  const found: string[] = [];
  const tables = dataset.tables.map(({ name }) => name);
  for (const world of [typical, { dataset, profile: 'sized', seed: 1, rows: SIZES.S } as const]) {
    const database = hiddenName('world');
    await engine.load({ database, statements: worldStatements(world) });
    const request = { exercise, picture, database, tables };
    // The first solution is the reference, which is drawn in any case.
    const others = solutions.slice(1).map(({ sql }) => sql);
    const { expected, drawn } = await draw(engine, request, others, { timeoutMs: TIMEOUT_MS });
    await engine.unload(database);
    for (const [index, each] of [expected, ...drawn].entries()) {
      const fault = each.kind === 'fault' ? each.message : faultOfRows(picture.kind, each.rows);
      const where = world.profile === 'sized' ? 'at size S' : 'in the typical world';
      if (fault) found.push(`the picture of ${solutions[index]?.name} ${where} ${fault}`);
    }
  }
  return found;
}
