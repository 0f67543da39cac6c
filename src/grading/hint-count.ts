import type { Dataset } from '../dataset/dataset.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Relation } from '../relation/relation.ts';
import type { Side } from './bag-difference.ts';
import type { Differing } from './hint.ts';
import type { Candidate, Trait } from './hint-trait.ts';

/** What differing rows have in common, and how often it holds: for the differing rows of one side, and for its others. */
export interface CommonTrait {
  readonly trait: Trait;
  readonly differing: number;
  readonly differingWith: number;
  readonly others: number;
  readonly othersWith: number;
}

/** Where traits are looked for. */
export interface TraitSource {
  readonly exercise: Exercise;
  readonly dataset: Dataset;
  /** The database whose tables the results were read from. */
  readonly database: string;
}

/** The rows of a side: its columns as `n0`, `n1`, ... in the order the exercise names them, and whether a row differs. */
export function rowsOf({ comparison, alone }: Differing, side: Side): string {
  const cells = comparison.columns.map((column, at) => `c${column[side].index} AS n${at}`);
  return `SELECT rowid AS id, ${cells.join(', ')}, rowid IN (${alone[side]}) AS differs FROM ${comparison[side]}`;
}

/** A query of one row: how many rows differ and how many do not, then the same for each candidate's flag `f0`, `f1`, ... */
export function countsOver(candidates: readonly Candidate[], flagged: string): string {
  const counts = candidates.map(
    (_each, at) => `count(*) FILTER (differs AND f${at}), count(*) FILTER (NOT differs AND f${at})`,
  );
  return `SELECT count(*) FILTER (differs), count(*) FILTER (NOT differs), ${counts.join(', ')} FROM (${flagged})`;
}

/** Reads the row that `countsOver` returns. */
export function counted(candidates: readonly Candidate[], row: Relation): CommonTrait[] {
  const at = (column: number) => Number(row.text(0, column));
  return candidates.map(({ trait }, index) => ({
    trait,
    differing: at(0),
    others: at(1),
    differingWith: at(2 + 2 * index),
    othersWith: at(3 + 2 * index),
  }));
}
