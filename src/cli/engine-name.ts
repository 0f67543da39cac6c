import { openNative } from '../engine/duckdb-native.ts';

/** What the gate runs on here, as a manifest says it: `DuckDB v1.5.6`. */
export async function engineName(): Promise<string> {
  const engine = await openNative();
  const { version } = engine.build;
  await engine.close();
  return `DuckDB ${version}`;
}
