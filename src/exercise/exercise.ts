import type { Appraisal } from './appraisal.ts';
import type { Picture } from './picture.ts';

/** A column the answer must have. */
export interface AnswerColumn {
  readonly name: string;
  /** DuckDB's type name; the checker compares its family only. */
  readonly type: string;
  readonly meaning: string;
  /** For floats and decimals: digits after the point that count, so that rounded and unrounded answers both pass. */
  readonly decimals?: number;
  /** For approximate answers: largest accepted relative difference from the exact answer. */
  readonly relativeTolerance?: number;
  readonly nullable: boolean;
}

/** How a column sorts; NULL comes last either way. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** The best rows alone: `k` of them, or `k` for each value of `per`; of rows that tie for the last place, any. */
export interface TopRows {
  readonly k: number;
  /** What makes a row better: never empty. Rows equal in all of these are peers. */
  readonly best: readonly SortKey[];
  /** Columns of the answer; empty where `k` counts for the whole. */
  readonly per: readonly string[];
  /** SQL of all rows that may be among them: the k-th and each of its peers included. */
  readonly candidates: string;
}

/** What "right" means, stated by the author. The contract card on the page is made from exactly this. */
export interface ResultSpec {
  /** What one row stands for: "one user and one streak". */
  readonly grain: string;
  readonly columns: readonly AnswerColumn[];
  /** `bag`: duplicates count. `set`: they don't. `plan`: many answers are right, and the appraisal tells which. */
  readonly rows: 'bag' | 'set' | 'plan';
  /** Sort keys the answer must be in; empty where order does not count. Ties are free. */
  readonly order: readonly SortKey[];
  /** Where the task asks for the best rows alone; the first solution then is one choice of them. */
  readonly top?: TopRows;
  /**
   * Columns of the answer that name its row; used to tell changed rows from missing and extra ones. In a plan no two
   * rows may have the same.
   */
  readonly key: readonly string[];
  /** Further rules in plain sentences: interval convention, time zone, what NULL means. */
  readonly rules: readonly string[];
  /** Missing where rows alone decide. */
  readonly appraisal?: Appraisal;
}

export interface NamedSql {
  /** File name without `.sql`, for example `row-number-difference`. */
  readonly name: string;
  readonly sql: string;
}

export interface WrongAnswer extends NamedSql {
  /** What the author of this query believed, and why it is not so: the file's first comment. */
  readonly diagnosis: string;
  /** Name of the measure or invariant that has to refuse it; missing where its rows do. */
  readonly refusedBy?: string;
}

/** A number measured on the reader's engine and shown in the explanation where the prose says `{name}`. */
export interface Figure {
  readonly name: string;
  /** One SELECT of one value; `{solution:NAME}` and `{wrong:NAME}` in it stand for that file's SQL in parentheses. */
  readonly sql: string;
}

export interface Exercise {
  readonly pack: string;
  /** Folder name without its number: `login-streaks`. */
  readonly slug: string;
  readonly title: string;
  /** One plain sentence for the catalogue. */
  readonly summary: string;
  /** Name of the dataset. */
  readonly dataset: string;
  /** The tables of the dataset that the exercise is about. */
  readonly tables: readonly string[];
  /** From 1 (first steps) to 5 (expert). */
  readonly difficulty: number;
  readonly minutes: number;
  readonly spec: ResultSpec;
  /** Names of steps of the solution, in order; empty where it has none. */
  readonly stages: readonly string[];
  readonly figures: readonly Figure[];
  /** Drawn from an answer's rows, `answer`, beside the tables and the macros of the replay; missing where none is. */
  readonly picture?: Picture;
  /** HTML rendered from exercise.md. */
  readonly prose: string;
  readonly hints: readonly string[];
  readonly explanation: string;
  readonly starter: string;
  /** Two or more; the first is the reference. */
  readonly solutions: readonly NamedSql[];
  readonly wrong: readonly WrongAnswer[];
}

/** What the catalogue shows of an exercise. */
export type ExerciseCard = Pick<
  Exercise,
  'pack' | 'slug' | 'title' | 'summary' | 'difficulty' | 'minutes' | 'dataset'
>;

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly exercises: readonly ExerciseCard[];
}
