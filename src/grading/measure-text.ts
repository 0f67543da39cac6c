import type { World } from '../dataset/world.ts';
import type { Bound } from '../exercise/appraisal.ts';
import { worldName } from './message.ts';
import type { Reading } from './reading.ts';

const FEW_DIGITS = 3;
const MOST_DIGITS = 12;

/** A value with its unit, in as many digits as tell it from its limit: `31 % of rows`, `2.2504 × the mean`. */
export function amount(value: number | null, unit: string, limit: number | null = null): string {
  if (value === null) return 'no value';
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return 'infinite';
  for (let digits = FEW_DIGITS; digits < MOST_DIGITS; digits++) {
    const text = numberText(value, digits);
    if (limit === null || value === limit || text !== numberText(limit, digits)) return withUnit(text, unit);
  }
  return withUnit(numberText(value, MOST_DIGITS), unit);
}

/** A limit as a phrase: `at most 12 % of rows`. */
export function bounded(bound: Bound, limit: number, unit: string): string {
  const text = withUnit(numberText(limit, MOST_DIGITS), unit);
  return `${{ atMost: 'at most', atLeast: 'at least', equals: 'exactly' }[bound]} ${text}`;
}

/** Whole numbers in full, others to so many digits. */
function numberText(value: number, digits: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  const whole = Math.trunc(Math.abs(value)).toString().length;
  return value.toLocaleString('en-US', { maximumSignificantDigits: Math.max(digits, whole) });
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`;
}

/** That a measure is beyond its limit, by how much, and where. */
export function beyondLimit({ title, unit, bound, limit, said, world }: Reading, worlds: number): string {
  const where = world ? ` in ${worldName(world)}` : ` over ${worlds} worlds`;
  const due =
    bound === 'atMost' && limit !== null ? `the limit is ${amount(limit, unit)}` : `${said.limit} is due`;
  return `${title}: ${said.value}${where}; ${due}.`;
}

/** That rows of an answer break a rule. */
export function broken(rule: string, offenders: number, world: World | null): string {
  const where = world ? ` in ${worldName(world)}` : '';
  const rows = `${offenders.toLocaleString('en-US')} ${offenders === 1 ? 'row breaks' : 'rows break'}`;
  return `${sentence(rule)} ${rows} this${where}.`;
}

/** That a rule could not be checked, because the answer's own values stand in the way. */
export function uncheckable(rule: string, fault: string, world: World | null): string {
  const where = world ? ` in ${worldName(world)}` : '';
  return `${sentence(rule)} This could not be checked${where}: ${fault}`;
}

/** That the answer's values do not fit the types asked for. */
export function unreadable(fault: string, world: World | null): string {
  const where = world ? ` in ${worldName(world)}` : '';
  return `The answer's values do not fit the types asked for${where}: ${fault}`;
}

/** That judging an answer took longer than it may. */
export function judgingTimedOut(timeoutMs: number, world: World | null): string {
  const where = world ? ` in ${worldName(world)}` : '';
  return `Judging the answer was stopped after ${(timeoutMs / 1000).toLocaleString('en-US')} s${where}: with its rows the replay does not come to an end in time.`;
}

/** The rule that no column of a plan may be NULL but those that may. */
export const NO_NULL = 'No value may be missing where the contract does not allow NULL.';

/** The rule that the key names one row of a plan. */
export function keyRule(key: readonly string[]): string {
  return `No two rows may have the same ${key.length < 2 ? key.join('') : `${key.slice(0, -1).join(', ')} and ${key.at(-1)}`}.`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
