import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { version } from '@duckdb/node-api';
import { openProfile } from './bench-browser.ts';
import { ROOT } from './install.mjs';

/** What stands beside the numbers: the machine, its browser, the engine and the rounds. */
export async function machine(rounds: number): Promise<Record<string, string>> {
  const profile = await openProfile();
  const chromium = profile.context.browser()?.version() ?? 'unknown';
  await profile.close();
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return {
    machine: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${process.platform}`,
    browser: `Chromium ${chromium}, headless`,
    engine: `DuckDB-Wasm ${dependencies['@duckdb/duckdb-wasm']}, one thread`,
    native: `native DuckDB ${version()}`,
    rounds: `${rounds} round${rounds === 1 ? '' : 's'}`,
  };
}
