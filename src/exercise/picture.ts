/**
 * How rows become marks. `bars`: a bar from 0 to `y` at each `x`, lying in the order of the rows where `x` is text.
 * `line`: `y` over `x`. `spans`: from `x` to `x_end` in the lane of `y`, which is text; a row without an end is a moment.
 */
export const KINDS = ['bars', 'line', 'spans'] as const;
export type Kind = (typeof KINDS)[number];

/** More marks than these are no picture but a stain. */
export const MOST_MARKS = 5000;

/** What an engineer would look at, drawn from rows. */
export interface Picture {
  readonly title: string;
  readonly kind: Kind;
  /** What stands along the axes. */
  readonly across: string;
  readonly up: string;
  /** SQL of one number, drawn as a line that `y` is held against; null for none. */
  readonly limit: string | null;
  /** What the line stands for, in a word or a few. */
  readonly limitTitle: string;
  /**
   * SQL of the columns `x` (a number, DATE or TIMESTAMP; for bars also text) and `y` (a number; text for spans, which have
   * `x_end` beside), of `series` (text) where there are several, and of `marked` (BOOLEAN) where some are to stand out.
   */
  readonly sql: string;
}
