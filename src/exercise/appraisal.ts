/** How a measure's value and its limit have to stand to each other. */
export type Bound = 'atMost' | 'atLeast' | 'equals';

/** A limit that stays, or SQL of one value that computes it from the data of each world. */
export type Limit = number | string;

/** What a measure is taken by: SQL, or the bytes of the result that reach whoever asked for it. */
export type How = { readonly sql: string } | 'bytes-to-client';

/**
 * A number computed from an answer, with a limit. SQL sees the dataset's tables, `answer` (the learner's rows, under
 * the names and in the types asked for), `expected` (the reference solution's, likewise) and the macros of the replay.
 */
export interface Measure {
  /** Plain SQL name: `largest_partition`. */
  readonly name: string;
  readonly title: string;
  /** What stands after the number: `% of rows`; empty where the title says it. */
  readonly unit: string;
  /** What is measured, in a sentence or two. */
  readonly meaning: string;
  readonly bound: Bound;
  readonly limit: Limit;
  readonly how: How;
  /**
   * True where the SQL gives a part and its whole, which are summed over all worlds of a Check before one is divided by
   * the other, in percent; the limit then counts for that share alone, and in no single world.
   */
  readonly isPooled: boolean;
}

/** Something that holds of every right answer. */
export interface Invariant {
  readonly name: string;
  /** What must hold, as a sentence. */
  readonly rule: string;
  /** SQL of the rows that break it, over the same tables as a measure's. */
  readonly offenders: string;
}

/** Macros that a fix is judged by. */
export interface Replay {
  /** From the exercise's folder: `replay.sql`, or `../replay.sql` for the pack's. */
  readonly file: string;
  readonly sql: string;
}

/** What an answer is judged by beside, or in place of, the rows of a reference. */
export interface Appraisal {
  readonly measures: readonly Measure[];
  readonly invariants: readonly Invariant[];
  /** Files of CREATE MACRO statements, with their comments: the pack's, then the exercise's own; empty for none. */
  readonly replay: readonly Replay[];
  /** Where the replay is simpler than what it stands for, in sentences. */
  readonly approximations: readonly string[];
}
