import { fitOf } from './column-fit.ts';
import type { Judge, LoadedWorld } from './judge.ts';
import { parseType } from './sql-type.ts';

/** What does not fit between an exercise's contract and its reference, as sentences; `typical` is the readable world. */
export function specFindings(judge: Judge, typical: LoadedWorld | undefined): string[] {
  const { spec } = judge.exercise;
  const found: string[] = [];
  const asked = spec.columns.map((column) => column.name).join(', ');
  const returned = judge.referenceColumns.map((column) => column.name).join(', ');
  if (asked !== returned) {
    found.push(
      `asks for the columns ${asked}, but the first solution returns ${returned}; make them the same`,
    );
  }
  for (const [index, column] of spec.columns.entries()) {
    const type = judge.referenceColumns[index]?.type ?? '';
    if (fitOf(parseType(column.type), parseType(type)) !== 'same') {
      found.push(
        `says ${column.name} is ${column.type}, but the first solution returns ${type}; change either`,
      );
    }
  }
  const names = new Set(spec.columns.map((column) => column.name));
  for (const name of [...spec.order.map((key) => key.column), ...spec.key]) {
    if (!names.has(name)) found.push(`names ${name} as a key, which is no column of the answer`);
  }
  if (typical?.referenceRows === 0) {
    found.push(
      'expects no rows in the typical world; raise its rows, or plant some that answer the question',
    );
  }
  return found;
}
