import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { ROOT } from './install.mjs';
import { single, sum, summaryOf, type Tally, tallyOf } from './tally.ts';

/**
 * Runs everything that must hold: format, lint and types, each counted as one test, the unit tests, the exercise
 * gate, a fresh build and the browser tests on it. Resolves to the exit code; what was counted and what failed is told once
 * more at the end, and the last line printed is the count.
 */
export async function test(): Promise<number> {
  const tallies: Tally[] = [];
  try {
    const chromium = ensureChromium();
    tallies.push(
      tool('Format and lint', 'biome', 'check', '--error-on-warnings', '.'),
      tool('Types', 'tsc', '--noEmit'),
      vitest('Unit tests', 'unit'),
      vitest('Exercise gate', 'gate'),
    );
    heading('Build');
    await build(ROOT, false);
    tallies.push(single('Build', true));
    tallies.push(vitest('Browser tests', 'browser', { CHROME_PATH: chromium }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    tallies.push(single(message, false));
  }
  const total = sum(tallies);
  console.log(`\n${summaryOf(total)}`);
  return total.failed === 0 ? 0 : 1;
}

function tool(title: string, name: string, ...args: string[]): Tally {
  heading(title);
  return single(title, runTool(name, args) === 0);
}

function vitest(title: string, project: string, env: NodeJS.ProcessEnv = {}): Tally {
  heading(title);
  const folder = mkdtempSync(join(tmpdir(), 'archipelago-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const exitCode = runTool('vitest', args, env);
  const tally = tallyOf(
    title,
    existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null,
    exitCode,
  );
  rmSync(folder, { recursive: true });
  return tally;
}

function runTool(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number | null {
  const script = join(ROOT, 'node_modules', '.bin', name);
  return spawnSync(script, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  }).status;
}

function heading(title: string): void {
  console.log(`\n== ${title}`);
}
