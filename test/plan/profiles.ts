import { ROOT } from '../../src/cli/install.mjs';
import { filesBelow } from '../../src/dataset/disk.ts';
import { worldStatements } from '../../src/dataset/statements.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import type { Operator, Plan } from '../../src/plan/operator.ts';
import { readProfile } from '../../src/plan/read-profile.ts';
import { relationOf } from '../engine/adapters.ts';

const DATABASE = 'main world';
const { datasets } = readCatalogue(filesBelow(ROOT));

/** Makes a dataset at a size, in the database that `planOf` asks. */
export async function load(engine: Engine, name: string, rows: number): Promise<void> {
  const dataset = datasets.find((each) => each.name === name);
  if (!dataset) throw new Error(`no dataset ${name}`);
  const statements = worldStatements({ dataset, profile: 'sized', seed: 1, rows });
  await engine.load({ database: DATABASE, statements });
}

/** The text that an engine describes a query's run with. */
export async function profileOf(engine: Engine, sql: string): Promise<string> {
  const outcome = await engine.run(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, { database: DATABASE });
  return relationOf(outcome).text(0, 1) ?? '';
}

/** How an engine ran a query. */
export async function planOf(engine: Engine, sql: string): Promise<Plan> {
  return readProfile(await profileOf(engine, sql));
}

/** A plan as lines: what an operator does, and its rows; inputs indented below it. Computed columns, shown or not by their time, are left out. */
export function drawn({ root }: Plan): string[] {
  const lines: string[] = [];
  const draw = (operator: Operator, depth: number) => {
    const { type, name, subject, rowsIn, rowsOut } = operator;
    const line = `${'  '.repeat(depth)}${name}${subject === null ? '' : ` ${subject}`}: ${rowsIn.join(' + ')} -> ${rowsOut}`;
    if (type !== 'PROJECTION') lines.push(line);
    for (const child of operator.children) draw(child, type === 'PROJECTION' ? depth : depth + 1);
  };
  draw(root, 0);
  return lines;
}
