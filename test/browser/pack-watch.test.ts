import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { test } from './harness.ts';
import { textOf } from './workbench.ts';

const folder = mkdtempSync(join(tmpdir(), 'archipelago-'));
const EXERCISE = join(folder, 'ports/exercises/ports/01-last-seen');
const command = (...args: string[]) => [join(ROOT, 'src/cli/run.mjs'), 'pack', ...args];
const environment = { cwd: ROOT, env: { ...process.env, INIT_CWD: folder } };

let watching: ChildProcessByStdio<null, Readable, null>;
let said = '';

beforeAll(async () => {
  spawnSync(process.execPath, command('new', 'ports'), environment);
  watching = spawn(process.execPath, command('watch', 'ports', '--port', '5391'), {
    ...environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => {
    watching.stdout.on('data', (text) => {
      said += text;
      if (said.includes('ports is at ')) resolve();
    });
  });
});
afterAll(async () => {
  const ended = new Promise((resolve) => watching.once('exit', resolve));
  watching.kill('SIGINT');
  expect(await ended).toBe(0);
  rmSync(folder, { recursive: true });
});

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(EXERCISE, file), 'utf8');
  writeFileSync(
    join(EXERCISE, file),
    text.replace(from, () => to),
  );
}

test('the page shows the pack being written, and what the gate says of each save', async ({ newTab }) => {
  const root = /ports is at (\S+)ports\n/.exec(said)?.[1] ?? '';
  const { page, open, axe } = await newTab({ root });
  const says = (heading: string, lines: RegExp) =>
    expect
      .poll(() => page.locator('#gate > *').allTextContents(), { timeout: 50_000 })
      .toEqual([heading, expect.stringMatching(lines)]);

  await open('ports/last-seen');
  await page.getByRole('heading', { name: 'Last seen' }).waitFor();
  await says('ports/last-seen stands', /0 surviving/);

  change('wrong/all-rows-counted.sql', ', count(*)', ', count(scanned_at)');
  await says('ports/last-seen falls short', /all-rows-counted\.sql: accepted by all 10 worlds; add a row/);

  change('exercise.md', 'minutes: 5', 'minutes: 0');
  await page.getByRole('heading', { name: 'The pack has a fault', level: 1 }).waitFor();
  expect(await textOf(page.getByRole('main'))).toContain(
    'shown here again as soon as it is mended and saved:\n\nexercises/ports/01-last-seen/exercise.md, line 7\n"minutes": must be at least 1.',
  );
  for (const [colorScheme, paper] of [
    ['light', 'rgb(247, 242, 231)'],
    ['dark', 'rgb(11, 28, 42)'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
      .toBe(paper);
    expect(await axe()).toEqual([]);
  }
  change('exercise.md', 'title: Last seen', 'title: Last seen\n<b>: Ada');
  await page.getByRole('heading', { name: 'The pack has 2 faults', level: 1 }).waitFor();
  expect(await textOf(page.getByRole('main'))).toContain(
    'unknown key "<b>"; correct its spelling or remove it.',
  );
  await expect
    .poll(() => said)
    .toContain('\nFaults in files: 2\n  exercises/ports/01-last-seen/exercise.md:');

  change('wrong/all-rows-counted.sql', ', count(scanned_at)', ', count(*)');
  change('exercise.md', 'minutes: 0\n', 'minutes: 5\n');
  change('exercise.md', 'title: Last seen\n<b>: Ada', 'title: Seen last');
  await page.getByRole('heading', { name: 'Seen last' }).waitFor();
  await says('ports/last-seen stands', /0 surviving/);
  expect(said).toContain('\nports/last-seen falls short\n  exercises/ports/01-last-seen/wrong/all-rows-');
}, 180_000);
