import type { World } from '../dataset/world.ts';
import type { SqlError } from '../engine/engine.ts';
import type { Relation } from '../relation/relation.ts';
import type { Reading } from './reading.ts';

/** Something worth knowing about an accepted answer, or about how a wrong one was read. */
export interface Note {
  readonly kind: 'by-position' | 'type' | 'style';
  readonly message: string;
}

/** Rows that are missing, extra or break a rule. `rows` holds the first ones; `total` counts all, with multiplicity. */
export interface DifferingRows {
  readonly total: number;
  /**
   * Missing and extra ones: the columns the exercise asks for, in its order and under its names, then `multiplicity`.
   * Those that break a rule: whatever the rule selects.
   */
  readonly rows: Relation;
}

export type Wrong =
  /** Columns are missing, extra or misnamed. */
  | { readonly kind: 'columns'; readonly message: string }
  /** A column is of another family than asked. */
  | { readonly kind: 'types'; readonly message: string }
  | {
      readonly kind: 'rows';
      readonly message: string;
      /** How near the answer is, where that can be told: columns swapped, only spelling differs, repeated rows. */
      readonly nearMiss: string | null;
      readonly missing: DifferingRows;
      readonly extra: DifferingRows;
    }
  /** The bag is right, the order is not; `row` is the first row (from 0) that is out of order. */
  | { readonly kind: 'order'; readonly message: string; readonly row: number }
  /** Rows break a rule of the exercise; null where the answer's own values kept it from being checked. */
  | {
      readonly kind: 'invariant';
      readonly name: string;
      readonly message: string;
      readonly offenders: DifferingRows | null;
    }
  /** A measure is beyond its limit. */
  | { readonly kind: 'measure'; readonly name: string; readonly message: string };

/** What the exercise's measures say, one of each; missing where it measures nothing, or the columns do not fit. */
export type Readings = readonly Reading[];

/** What one world says of an answer. */
export type WorldVerdict =
  | { readonly verdict: 'accepted'; readonly notes: readonly Note[]; readonly readings?: Readings }
  | {
      readonly verdict: 'wrong';
      readonly wrong: Wrong;
      readonly notes: readonly Note[];
      readonly readings?: Readings;
    }
  | { readonly verdict: 'error'; readonly error: SqlError }
  | { readonly verdict: 'refused'; readonly error: SqlError }
  | { readonly verdict: 'not-deterministic'; readonly message: string }
  | { readonly verdict: 'timed-out'; readonly message: string }
  | { readonly verdict: 'too-large'; readonly message: string };

/** Any verdict of a world but accepted. */
export type Failed = Exclude<WorldVerdict, { readonly verdict: 'accepted' }>;

/** What all worlds together say: accepted where each accepts, else what the first one that does not says. */
export type Verdict =
  | {
      readonly verdict: 'accepted';
      readonly notes: readonly Note[];
      readonly worlds: number;
      readonly readings?: Readings;
    }
  | {
      readonly verdict: 'wrong';
      readonly wrong: Wrong;
      readonly world: World;
      readonly notes: readonly Note[];
      readonly readings?: Readings;
    }
  /** `world` is null where the SQL was found wanting before it ran. */
  | { readonly verdict: 'error'; readonly error: SqlError; readonly world: World | null }
  | { readonly verdict: 'refused'; readonly error: SqlError }
  | { readonly verdict: 'not-deterministic'; readonly message: string; readonly world: World }
  | { readonly verdict: 'timed-out'; readonly message: string; readonly world: World }
  | { readonly verdict: 'too-large'; readonly message: string; readonly world: World };
