import type { Dataset } from '../dataset/dataset.ts';
import type { DatasetCard } from '../exercise/catalogue.ts';
import type { Equivalent } from '../exercise/equivalent.ts';
import type { Exercise, Pack } from '../exercise/exercise.ts';
import type { Story } from '../exercise/story.ts';
import type { ExerciseReport, PackManifest } from '../pack/manifest.ts';

/** What the gate said of a pack in this browser. */
export interface PackProof {
  /** One of each exercise that the gate came through. */
  readonly reports: readonly ExerciseReport[];
  /** What is wrong, in sentences that begin with the file; empty where the pack stands. */
  readonly findings: readonly string[];
  /** As the engine says it: `v1.5.6`. */
  readonly engine: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** An installed pack as it is listed. */
export interface PackEntry {
  /** The datasets that its cards name begin with the pack's id. */
  readonly pack: Pack;
  readonly datasets: readonly DatasetCard[];
  readonly manifest: PackManifest;
  /** Of the file, in bytes. */
  readonly size: number;
  /** Of the whole file. */
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly installedAt: number;
  /** Null before the gate has run here. */
  readonly proof: PackProof | null;
  /** False where the pack is there until the page is closed. */
  readonly isKept: boolean;
}

/** All that was read of a pack's folders. */
export interface ReadContent {
  readonly exercises: readonly Exercise[];
  /** The datasets that it names begin with the pack's id. */
  readonly story: Story;
  readonly datasets: readonly Dataset[];
  /** By slug, what the gate wants to know of an exercise's folder. */
  readonly folders: ReadonlyMap<string, ExerciseFolder>;
}

export interface ExerciseFolder {
  /** `exercises/point-in-time/03-asof-join`. */
  readonly path: string;
  readonly equivalents: readonly Equivalent[];
  /** Lines of exercise.md by the names of measures and invariants. */
  readonly lines: ReadonlyMap<string, number>;
}

/** A pack as it was read from a file. */
export interface ReadPack {
  readonly entry: PackEntry;
  readonly content: ReadContent;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
