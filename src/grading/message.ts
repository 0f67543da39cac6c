import type { World } from '../dataset/world.ts';
import type { AnswerColumn } from '../exercise/exercise.ts';
import type { Column } from '../relation/relation.ts';
import type { SqlType } from './sql-type.ts';

/*
 * Every sentence that grading says to a learner, in one place, so that it can be read as a whole and translated.
 */

/** A world's name, to stand after "in". */
export function worldName(world: World): string {
  switch (world.profile) {
    case 'typical':
      return 'the typical world';
    case 'boundary':
      return `boundary world ${world.seed}`;
    case 'empty':
      return 'the empty world';
    case 'single-row':
      return 'the single-row world';
    case 'secret':
      return 'the secret world';
    default:
      return `a world of about ${rows(world.rows)}`;
  }
}

/** A sentence about what is special in a world. */
export function worldMessage(world: World): string {
  switch (world.profile) {
    case 'typical':
      return 'The typical world is the small, readable one that the page opens with.';
    case 'boundary':
      return 'In a boundary world values sit exactly on their bounds or one step beside them, rows repeat, keys tie or lack a partner, and NULL stands wherever it may.';
    case 'empty':
      return `In the empty world no table has a row${settingsAside(world)}.`;
    case 'single-row':
      return `In the single-row world each table has one row at most${settingsAside(world)}.`;
    case 'secret':
      return 'The secret world has about 2,000 rows in its main table and is made anew for every attempt.';
    default:
      return `This world has about ${rows(world.rows)} in its main table.`;
  }
}

function settingsAside({ dataset }: World): string {
  const names = dataset.tables.filter(({ settings }) => settings).map((table) => `\`${table.name}\``);
  return names.length === 0 ? '' : `, ${list(names)} aside`;
}

/** "2 rows are missing and 1 is extra", with the world where one is given. */
export function rowsDiffer(missing: number, extra: number, world: World | null): string {
  const where = world ? ` in ${worldName(world)}` : '';
  if (missing === 0) return `${rows(extra)} ${are(extra)} extra${where}.`;
  if (extra === 0) return `${rows(missing)} ${are(missing)} missing${where}.`;
  return `${rows(missing)} ${are(missing)} missing and ${count(extra)} ${are(extra)} extra${where}.`;
}

/** That an answer has many times the rows expected; empty where it has not. */
export function manyTimesMore(given: number, expected: number): string {
  if (expected === 0 || given <= 10 * expected) return '';
  return ` The answer has ${rows(given)} where ${count(expected)} ${are(expected)} expected: a join without its condition, or on too few columns, is the usual cause.`;
}

/** A wrong answer that names none of the tables. */
export function namesNoTable(tables: readonly string[]): string {
  return ` The query reads ${tables.length === 1 ? 'no table' : 'none of the tables'} (${list(tables)}), so its rows are the same whatever the data: derive them from the rows there.`;
}

/** The first row out of order; `row` counts from 0, the sentence from 1. */
export function outOfOrder(
  row: number,
  order: readonly { readonly column: string; readonly descending: boolean }[],
  world: World | null,
): string {
  const keys = order.map((key) => `${key.column}${key.descending ? ' descending' : ''}`);
  const where = world ? ` in ${worldName(world)}` : '';
  return `The rows are right, but not in the order asked for (by ${list(keys)}): row ${count(row + 1)} comes too late${where}.`;
}

/** Names the missing and the extra columns; where neither tells, how many are due. */
export function columnsDiffer(asked: readonly AnswerColumn[], answer: readonly Column[]): string {
  const given = new Set(answer.map((column) => column.name.toLowerCase()));
  const due = new Set(asked.map((column) => column.name.toLowerCase()));
  const missing = asked.filter((column) => !given.has(column.name.toLowerCase())).map(name);
  const extra = answer.filter((column) => !due.has(column.name.toLowerCase())).map(name);
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`Missing: ${list(missing)}.`);
  if (extra.length > 0) parts.push(`Not asked for: ${list(extra)}.`);
  if (parts.length === 0) parts.push('A name is given more than once.');
  return `The answer has ${columns(answer.length)}; ${columns(asked.length)} ${are(asked.length)} asked for: ${list(asked.map(name))}. ${parts.join(' ')}`;
}

/** Why a column's type cannot stand for what is asked, and which CAST helps. */
export function typeUnfit(given: string, asked: AnswerColumn, due: SqlType, found: SqlType): string {
  const subject = `\`${given}\` is ${found.name}, but ${asked.type} is asked for${given === asked.name ? '' : ` as \`${asked.name}\``}`;
  if (found.family === 'text')
    return `${subject}. Text never equals a ${noun(due)}: use CAST(... AS ${asked.type}).`;
  if (found.family === 'interval') {
    return `${subject}. An interval is not a number: take its length with epoch(...) or use date_diff(...).`;
  }
  if (due.family === 'text') return `${subject}: use CAST(... AS VARCHAR).`;
  if (due.family === 'boolean')
    return `${subject}: return the condition itself, which is true, false or NULL.`;
  return `${subject}.`;
}

/** The note of an answer whose column is of another, comparable type. */
export function otherType(given: string, asked: AnswerColumn, due: SqlType, found: SqlType): string {
  const midnight =
    due.family === 'date' && found.family === 'timestamp' ? ' Midnight is read as the date.' : '';
  return `\`${given}\` is ${found.name} where ${asked.type} is asked for; the values are compared all the same.${midnight}`;
}

/** The note of an answer whose names differ. */
export function readByPosition(asked: readonly AnswerColumn[], answer: readonly Column[]): string {
  const renamed = asked.flatMap((column, index) => {
    const given = answer[index]?.name ?? '';
    return given.toLowerCase() === column.name.toLowerCase() ? [] : [`\`${given}\` as \`${column.name}\``];
  });
  return `The columns were read by their position: ${list(renamed)}.`;
}

/** The answer has more rows than are worth comparing. */
export function tooManyRows(limit: number, expected: number, world: World | null): string {
  const where = world ? ` in ${worldName(world)}` : '';
  return `The answer has more than ${rows(limit)}${where}; expected: ${count(expected)}. A join without its condition is the usual cause.`;
}

/** The engine had no memory left for the answer. */
export function outOfMemory(world: World | null): string {
  const where = world ? ` in ${worldName(world)}` : '';
  return `The query needed more memory than there is${where}. Look for a join that multiplies rows, or a recursion without an end.`;
}

/** The query was stopped after its time. */
export function timedOut(timeoutMs: number, world: World | null): string {
  const where = world ? ` in ${worldName(world)}` : '';
  return `The query was stopped after ${count(timeoutMs / 1000)} s${where}. Look for a join that compares every row with every other, or a recursion without an end.`;
}

/** The same query gave two results on the same rows. */
export function twoResults(world: World): string {
  return `Two runs on the same rows gave different results in ${worldName(world)}. Something in the query is left to chance, such as random() or the current time.`;
}

/** A result that changed, and the word of the query that left it to chance. */
export function leftToChance(word: string, world: World): string {
  return `\`${word}\` is left to chance, and so is the result: it changed in ${worldName(world)}. An answer is the same each time it runs.`;
}

/** The note of an answer that was right although a word in it is left to chance. */
export function chanceWithoutEffect(word: string): string {
  return `\`${word}\` is left to chance. The rows came out right all the same; without it they always do.`;
}

/** The query was right on the rows in one order and wrong in another. */
export function dependsOnStoredOrder(world: World): string {
  return `The result depends on the order in which the rows happen to be stored in ${worldName(world)}. A LIMIT, a row_number() or a first() over ties leaves the choice to the engine: add columns to the ORDER BY until no two rows are equal.`;
}

/** The answer's outermost LIMIT, which no world is large enough for. */
export function idleRowCap(limit: number): { message: string; advice: string } {
  return {
    message: `LIMIT ${limit} would leave rows out where the answer has more than ${rows(limit)}; all are asked for.`,
    advice: 'Remove the LIMIT.',
  };
}

/** Which columns to exchange so that the answer would be right. */
export function columnsSwapped(pairs: readonly (readonly [string, string])[]): string {
  const moves = pairs.map(([given, due]) => `\`${given}\` holds what \`${due}\` should`);
  return `The values are right, but columns are swapped: ${list(moves)}.`;
}

export const ONLY_SPELLING_DIFFERS =
  'The rows match once letter case, accents and spaces at the ends are ignored.';

/** The answer's numbers are the right ones, rounded to so many digits after the point. */
export function onlyRoundingDiffers(decimals: number): string {
  const to = decimals === 0 ? 'whole numbers' : `${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`;
  return `The rows match once the expected numbers are rounded to ${to}, as yours are: round later, or not at all.`;
}

export const ONLY_MULTIPLICITY_DIFFERS =
  'The right rows are there, but some come too often or too seldom: look at DISTINCT, UNION and joins that repeat rows.';

function noun(type: SqlType): string {
  if (type.family === 'integer' || type.family === 'decimal' || type.family === 'float') return 'number';
  return type.family;
}

function name(column: { readonly name: string }): string {
  return `\`${column.name}\``;
}

function rows(total: number): string {
  return `${count(total)} ${total === 1 ? 'row' : 'rows'}`;
}

function columns(total: number): string {
  return `${count(total)} ${total === 1 ? 'column' : 'columns'}`;
}

function are(total: number): string {
  return total === 1 ? 'is' : 'are';
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
