import type { AnswerColumn } from '../exercise/exercise.ts';
import type { Tolerance } from './equality.ts';

/** The tolerance a column states: relative, half a unit of its last counted digit, or none (null). */
export function statedTolerance(column: AnswerColumn): Tolerance | null {
  const { relativeTolerance, decimals } = column;
  if (relativeTolerance !== undefined) {
    return (expected) => `(${relativeTolerance} * abs(${expected}) + 1e-12)`;
  }
  if (decimals !== undefined) {
    const half = 0.5 * 10 ** -decimals;
    // The rest allows for the last bits of sums made in another order.
    return (expected) => `(${half}::DOUBLE + greatest(1e-12, 1e-12 * abs(${expected})))`;
  }
  return null;
}

/** Floats are the same within 1e-9, absolute or relative to the larger one. */
export const FLOAT_TOLERANCE: Tolerance = (expected, given) =>
  `greatest(1e-9, 1e-9 * greatest(abs(${expected}), abs(${given})))`;

/** For a float where an integer or decimal is asked: only the float's own last bits are forgiven. */
export const LAST_BITS: Tolerance = (expected) => `greatest(1e-9, 1e-15 * abs(${expected}))`;
