import type { World } from '../dataset/world.ts';
import type { Bound, Measure } from '../exercise/appraisal.ts';
import { amount, bounded } from './measure-text.ts';

/** What a measure says of an answer, in one world or over several. */
export interface Reading {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly bound: Bound;
  /** Null where it was not measured. */
  readonly value: number | null;
  /** Null where the data give none. */
  readonly limit: number | null;
  /** `unmeasured` where there is nothing to measure: no refusal. */
  readonly state: 'kept' | 'exceeded' | 'unmeasured';
  /** Value and limit as people read them: `31 % of rows`, `at most 12 % of rows`. */
  readonly said: { readonly value: string; readonly limit: string };
  /** Where it was measured; null for a share over several worlds. */
  readonly world: World | null;
  /** What a pooled measure found in one world; its state is `unmeasured` until all are added up. */
  readonly share?: { readonly part: number; readonly whole: number };
}

/** A computed value: a number that may be infinite or NaN, nothing, or the reason why it could not be computed. */
export type Taken = number | null | { readonly fault: string };

/** Sums made in another order differ in the last bits. */
const LAST_BITS = 1e-9;

/**
 * The reading of a value against its limit. No value is no refusal only where `isSilent` says that there is nothing to
 * measure; no limit never refuses. What could not be computed, and what is no finite number, exceeds every limit.
 */
export function readingOf(
  measure: Measure,
  taken: Taken,
  limit: number | null,
  world: World | null,
  isSilent: boolean,
): Reading {
  const { name, title, unit, bound } = measure;
  const value = typeof taken === 'number' ? taken : null;
  const state = limit === null || (taken === null && isSilent) ? 'unmeasured' : stateOf(bound, value, limit);
  const said = {
    value: typeof taken === 'object' && taken !== null ? taken.fault : amount(value, unit, limit),
    limit: limit === null ? '' : bounded(bound, limit, unit),
  };
  return { name, title, unit, bound, value, limit, state, said, world };
}

/** The reading of a pooled measure in one world. */
export function shareOf(
  measure: Measure,
  part: number | null,
  whole: number | null,
  world: World | null,
): Reading {
  const { name, title, unit, bound } = measure;
  const limit = Number(measure.limit);
  const said = { value: '', limit: bounded(bound, limit, unit) };
  const share = { part: part ?? 0, whole: whole ?? 0 };
  return { name, title, unit, bound, value: null, limit, state: 'unmeasured', said, world, share };
}

function stateOf(bound: Bound, value: number | null, limit: number): Reading['state'] {
  if (value === null || !Number.isFinite(value)) return 'exceeded';
  const slack = Math.max(LAST_BITS, LAST_BITS * Math.abs(limit));
  const isWithin = {
    atMost: value <= limit + slack,
    atLeast: value >= limit - slack,
    equals: Math.abs(value - limit) <= slack,
  }[bound];
  return isWithin ? 'kept' : 'exceeded';
}

/** How far within its limit a reading is, as a share of the limit: the smaller the worse, below 0 beyond it. */
export function room({ bound, value, limit, state }: Reading): number {
  if (state === 'unmeasured') return Number.POSITIVE_INFINITY;
  if (value === null || limit === null || !Number.isFinite(value)) return Number.NEGATIVE_INFINITY;
  const difference =
    bound === 'equals' ? -Math.abs(value - limit) : bound === 'atMost' ? limit - value : value - limit;
  return difference / Math.max(Math.abs(limit), 1);
}
