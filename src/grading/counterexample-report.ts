import type { World } from '../dataset/world.ts';
import type { Relation } from '../relation/relation.ts';
import { quoted } from '../sql/quoted.ts';
import type { Ask } from './ask.ts';
import { type Counterexample, GOT_ROWS, type InputTable } from './counterexample.ts';
import type { Budget } from './counterexample-budget.ts';
import { marksOf } from './counterexample-marks.ts';
import { rowsOf, type Shrunk } from './counterexample-shrink.ts';
import { comparisonOf, type Play, playOn, repeats, withCounts } from './counterexample-stage.ts';

/** More rows of settings there are not. */
const MOST_SETTINGS = 40;

/** What is shown of the units left; null where the answer does not say the same again. */
export async function reported(
  play: Play,
  { units, totals, isMinimal }: Shrunk,
  world: World,
  budget: Budget,
): Promise<Counterexample | null> {
  const { stage, spec, columns } = play;
  const rows = rowsOf(units);
  const again = await playOn(play, rows, budget.aside);
  const isSame =
    again?.missing === totals.missing &&
    again.extra === totals.extra &&
    again.outOfOrder === totals.outOfOrder;
  if (!isSame || !(await repeats(play, budget.aside))) return null;
  const ask = stage.ask(budget.aside);
  const comparison = await withCounts(ask, comparisonOf(play));
  const rowsDiffer = totals.missing + totals.extra > 0;
  const names = spec.columns.map(({ name }) => name);
  const key = spec.key.map((name) => names.indexOf(name)).filter((at) => at >= 0);
  const marks = rowsDiffer ? await marksOf(ask, comparison, key) : { missing: [], extra: [] };
  const side = (which: 'reference' | 'answer'): Promise<Relation> => {
    const cells = columns.map((column) => `c${column[which].index} AS ${quoted(column.asked.name)}`);
    return ask(`SELECT ${cells.join(', ')} FROM ${comparison[which]} ORDER BY rowid`, GOT_ROWS);
  };
  return {
    world,
    tables: await inputTables(ask, play, rows.length),
    expected: await side('reference'),
    got: await side('answer'),
    ...marks,
    outOfOrder: rowsDiffer ? null : totals.outOfOrder,
    inputRows: rows.length,
    isMinimal,
    runs: budget.runs,
    elapsedMs: budget.elapsedMs,
  };
}

async function inputTables(ask: Ask, { stage }: Play, most: number): Promise<InputTable[]> {
  const tables: InputTable[] = [];
  for (const { name, columns, settings } of stage.tables) {
    const cells = columns.map((column) => quoted(column.name)).join(', ');
    const rows = await ask(
      `SELECT ${cells} FROM ${quoted(name)} ORDER BY rowid`,
      settings ? MOST_SETTINGS : Math.max(1, most),
    );
    tables.push({ name, columns: columns.map((column) => ({ name: column.name, type: column.type })), rows });
  }
  return tables;
}
