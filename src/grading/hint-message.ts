import type { Where } from './hint.ts';
import type { CommonTrait } from './hint-count.ts';
import type { ChangedColumn, KeyDifference, Keys } from './hint-keys.ts';
import type { Misplaced } from './hint-order.ts';
import type { Trait } from './hint-trait.ts';
import type { StageHint } from './stage-hint.ts';

/*
 * What the steps say that explain a wrong answer. Names stand in backquotes, as in message.ts.
 */

/** Where an answer is wrong: sentences in the order to be read, at least one. */
export function whereSentences(where: Where): string[] {
  if (where.kind === 'order') return [orderSentence(where.misplaced)];
  const { keys, traits, side, answerRows } = where;
  if (answerRows === 0) return ['Your answer has no rows here at all.'];
  const rows =
    side === 'answer'
      ? 'extra'
      : keys.changed.total === 0
        ? 'missing'
        : isAllChanged(keys)
          ? 'changed'
          : 'missing or changed';
  return [...keySentences(keys), ...traits.map((trait) => traitSentence(trait, rows))];
}

function isAllChanged({ missing, tooSeldom }: KeyDifference): boolean {
  return missing.total + tooSeldom.total === 0;
}

/** Which step of an answer goes wrong first, and what to do where that can't be told: one to three sentences. */
export function stageSentences(hint: StageHint): string[] {
  switch (hint.kind) {
    case 'diverges': {
      const { step, stage, solution, right } = hint;
      const before = right.length > 0 ? [`${upTo(right)} right.`] : [];
      const other = step.toLowerCase() === stage.toLowerCase() ? 'the same step' : `the step ${name(stage)}`;
      return [
        ...before,
        `${name(step)} is the first that differs. It is set against ${other} of the solution "${solution.replaceAll('-', ' ')}"; another way to the answer may have other steps.`,
      ];
    }
    case 'later': {
      const next = hint.next === null ? 'the SELECT at the end' : `your step ${name(hint.next)}`;
      return [`${upTo(hint.right)} right: a solution can go on from there. Look at ${next}.`];
    }
    case 'unnamed': {
      const stages = list(hint.stages.map(name));
      const one = hint.stages.length === 1;
      const why = hint.hasSteps
        ? 'None of your steps is like a step of a solution, so none can be compared.'
        : 'Your answer has no steps to compare.';
      return [
        why,
        `Write it as WITH ... and name ${one ? 'the step' : 'the steps'} ${stages}; the next Check then finds the first that goes wrong.`,
      ];
    }
  }
}

function upTo(right: readonly string[]): string {
  return right.length === 1
    ? `Your step ${name(right[0] ?? '')} is`
    : `Your steps ${list(right.map(name))} are`;
}

function orderSentence({ row, keys }: Misplaced): string {
  const pairs = keys.map(({ column, descending, before, here }) => {
    const way = descending ? ' (descending)' : '';
    return `${name(column)}${way} is ${before ?? 'NULL'} in row ${row} and ${here ?? 'NULL'} in row ${row + 1}`;
  });
  return `Rows ${row} and ${row + 1} of your answer stand the wrong way round: ${pairs.join('; ')}.`;
}

function keySentences({ key, missing, extra, changed, tooOften, tooSeldom }: KeyDifference): string[] {
  if (key === null) return likenessSentences(missing, extra, changed);
  const values = changedPhrase(changed);
  if (key.length === 0) {
    if (changed.total > 0) return [`The row is there, but ${values}.`];
    return [missing.total > 0 ? 'The one row that is expected is missing.' : 'No row is expected here.'];
  }
  const found = [`A row is known by its ${list(key.map(name))}.`];
  const say = (keys: Keys, one: string, more: string) => {
    if (keys.total > 0)
      found.push(`${keys.total === 1 ? one : `${count(keys.total)} ${more}`}: ${examples(keys)}.`);
  };
  say(changed, `One is there, but ${values}`, `are there, but ${values}`);
  say(missing, 'One is missing', 'are missing');
  say(extra, 'One is not expected at all', 'are not expected at all');
  say(tooOften, 'One comes too often', 'come too often');
  say(tooSeldom, 'One comes too seldom', 'come too seldom');
  return found;
}

function changedPhrase({ columns, total }: KeyDifference['changed']): string {
  if (columns.length === 0) return 'in other numbers and with other values';
  return list(columns.map((column) => columnPhrase(column, total)));
}

function columnPhrase(
  { name: column, total, larger, smaller, isMoment }: ChangedColumn,
  keys: number,
): string {
  const often = total < keys ? ` in ${count(total)} of them` : '';
  if (larger === total) return `${name(column)} is too ${isMoment ? 'late' : 'large'}${often}`;
  if (smaller === total) return `${name(column)} is too ${isMoment ? 'early' : 'small'}${often}`;
  return `${name(column)} differs${often}`;
}

function likenessSentences(missing: Keys, extra: Keys, changed: KeyDifference['changed']): string[] {
  const found: string[] = [];
  if (changed.columns.length > 0) {
    const rows = changed.total === 1 ? 'One missing row has' : `${count(changed.total)} missing rows have`;
    found.push(
      `${rows} a row in your answer that differs only in ${list(changed.columns.map((each) => name(each.name)))}.`,
    );
  }
  if (missing.total > 0) found.push('Of some expected rows there is nothing alike in your answer.');
  if (extra.total > 0) found.push('Some rows of your answer are like none that is expected.');
  return found;
}

function traitSentence(
  { trait, differing, differingWith, others, othersWith }: CommonTrait,
  rows: string,
): string {
  const all = differing === differingWith;
  const many = `${all ? 'each' : count(differingWith)} of the ${count(differing)} ${rows} rows`;
  const whose = differing === 1 ? `What is special about the ${rows} row` : `What is true of ${many}`;
  const right =
    othersWith === 1
      ? '1 is like that'
      : `${othersWith === 0 ? 'none' : count(othersWith)} ${othersWith === 0 ? 'is' : 'are'} like that`;
  return `${whose}: ${traitPhrase(trait)}. Of the ${count(others)} that are right, ${right}.`;
}

/** A trait as a clause about one row. */
function traitPhrase(trait: Trait): string {
  switch (trait.kind) {
    case 'null':
      return `${name(trait.column)} is NULL`;
    case 'value':
      return `${name(trait.column)} is ${name(trait.value)}`;
    case 'first':
    case 'last':
      return `the row is the ${trait.kind} of its ${name(trait.entity)}`;
    case 'only':
      return `the row is the only one of its ${name(trait.entity)}`;
    case 'over-midnight':
      return 'the row reaches over midnight';
    case 'over-month':
      return 'the row reaches over the end of a month';
    case 'over-year':
      return 'the row reaches over the end of a year';
    case 'month-end':
      return `${name(trait.column)} is the last day of a month`;
    case 'month-start':
      return `${name(trait.column)} is the first day of a month`;
    case 'midnight':
      return `${name(trait.column)} is exactly midnight`;
    case 'input-null':
      return `one of its rows in ${name(trait.table)} has ${name(trait.column)} NULL`;
    case 'repeated':
      return `two of its rows in ${name(trait.table)} are equal in every column`;
    case 'tied':
      return `two of its rows in ${name(trait.table)} have the same ${name(trait.entity)} and the same ${name(trait.column)}`;
    case 'same-day':
      return `two of its rows in ${name(trait.table)} have the same ${name(trait.entity)} and fall on one day`;
    case 'input-midnight':
      return `one of its rows in ${name(trait.table)} is at exactly midnight`;
    case 'input-month-end':
      return `one of its rows in ${name(trait.table)} is on the last day of a month`;
    case 'pause':
      return `two of its rows in ${name(trait.table)} follow each other after exactly ${name(trait.length)}`;
    case 'on-bound':
      return `${name(trait.column)} in ${name(trait.table)} falls exactly on a ${name(trait.bound)} in ${name(trait.other)}`;
    case 'no-partner':
      return `its ${name(trait.entity)} has no row in ${name(trait.other)}`;
    case 'unlinked':
      return `no row of ${name(trait.table)} belongs to it`;
  }
}

function name(text: string): string {
  return `\`${text}\``;
}

function examples({ total, examples: shown }: Keys): string {
  return total > shown.length ? `${shown.join(', ')} and others` : list(shown);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
