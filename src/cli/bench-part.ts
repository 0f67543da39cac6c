import type { Line } from './bench-line.ts';
import type { BenchSite } from './bench-site.ts';

/** What a part of the benchmark may use. */
export interface Setting {
  readonly rounds: number;
  /** The production build, built and served at the first call; the same one ever after. */
  site(): Promise<BenchSite>;
}

/** Measures something and says on standard error what it is at. */
export type Measure = (setting: Setting) => Promise<Line[]>;

/** A part of the benchmark, which can be asked for by its name. */
export interface Part {
  /** For the help: what is measured, in a few words. */
  readonly measures: string;
  /** Its code, loaded only where it is asked for. */
  load(): Promise<Measure>;
}
