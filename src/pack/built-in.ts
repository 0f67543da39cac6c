import type { PackDetails } from '../exercise/pack-details.ts';

/** The file of a built-in pack, as `packs/index.json` of a build tells of it. */
export interface BuiltInFile extends PackDetails {
  readonly id: string;
  /** In bytes. */
  readonly size: number;
  /** Of the whole file. */
  readonly sha256: string;
}
