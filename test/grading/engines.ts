import { openNative } from '../../src/engine/duckdb-native.ts';
import type { Engine } from '../../src/engine/engine.ts';

/** A native engine of a test file's own. */
export function openEngine(): Promise<Engine> {
  return openNative();
}
