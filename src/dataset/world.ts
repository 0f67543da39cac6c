import type { Dataset } from './dataset.ts';

export type Profile = 'typical' | 'boundary' | 'empty' | 'single-row' | 'secret' | 'sized';

/** One state of a dataset's tables: the same profile, seed and rows give the same rows on every engine. */
export interface World {
  readonly dataset: Dataset;
  readonly profile: Profile;
  /** Any whole number from 0 to 2^31 - 2. */
  readonly seed: number;
  /** About how many rows the main table gets; the boundary, empty and single-row profiles ignore it. */
  readonly rows: number;
}
