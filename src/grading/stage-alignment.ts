import type { Column } from '../relation/relation.ts';
import { fitOf, holdsFloat } from './column-fit.ts';
import type { ComparedColumn } from './columns.ts';
import { parseType, type SqlType } from './sql-type.ts';
import { FLOAT_TOLERANCE } from './tolerance.ts';

/** How the columns of a learner's step stand for those of a stage. */
export interface Alignment {
  /** The stage's columns that the step has, in the stage's order. At least one. */
  readonly columns: readonly ComparedColumn[];
  /** True where the step has every column of the stage. */
  readonly isWhole: boolean;
  /** True where each is found under its own name. */
  readonly byName: boolean;
  /** True where the step has no further column but such as it passes on from a table: nothing of it is left unjudged. */
  readonly isCovered: boolean;
}

/**
 * Finds each column of a stage in a step: under its name in any case, else the first column of a fitting type that no
 * name claims and that is none of a table. `passedOn` holds the names of the tables' columns. Null where fewer than half
 * of the columns are found, or none by its name.
 */
export function alignment(
  stage: readonly Column[],
  step: readonly Column[],
  passedOn: ReadonlySet<string>,
): Alignment | null {
  const given = step.map((column, index) => ({
    name: column.name.toLowerCase(),
    index,
    type: parseType(column.type),
  }));
  const due = stage.map((column, index) => ({ column, index, type: parseType(column.type) }));
  const named = new Map<number, number>();
  for (const { column, index, type } of due) {
    const found = given.find((each) => each.name === column.name.toLowerCase() && fits(type, each.type));
    if (found) named.set(index, found.index);
  }
  const taken = new Set(named.values());
  const columns = due.flatMap(({ column, index, type }): ComparedColumn[] => {
    const found = named.has(index)
      ? given[named.get(index) ?? 0]
      : given.find((each) => !taken.has(each.index) && !passedOn.has(each.name) && fits(type, each.type));
    if (!found) return [];
    taken.add(found.index);
    return [
      {
        asked: { name: column.name, type: column.type, meaning: '', nullable: true },
        reference: { index, type },
        answer: { index: found.index, type: found.type },
        tolerance: holdsFloat(type) || holdsFloat(found.type) ? FLOAT_TOLERANCE : null,
      },
    ];
  });
  if (named.size === 0 || 2 * columns.length < stage.length) return null;
  return {
    columns,
    isWhole: columns.length === stage.length,
    byName: named.size === stage.length,
    isCovered: given.every(({ index, name }) => taken.has(index) || passedOn.has(name)),
  };
}

function fits(due: SqlType, given: SqlType): boolean {
  return fitOf(due, given, true) !== 'unfit';
}
