import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lessonAt } from './bench-content.ts';
import type { Line } from './bench-line.ts';
import { ROOT } from './install.mjs';

const FILES = 50;
const MOST_SECONDS = 20;

/** The exercise whose answers take longest to judge. */
const CHECKED = 'approximate-distinct/hyperloglog-by-hand';

/** Measures `check` of fifty files as a reader would call it, from the start of the process to its end. */
export async function checkLines(): Promise<Line[]> {
  console.error(`check ${CHECKED} with ${FILES} files ...`);
  const { exercise } = lessonAt(CHECKED);
  const folder = mkdtempSync(join(tmpdir(), 'archipelago-check-'));
  const files = Array.from({ length: FILES }, (_, index) => {
    const { name, sql } = exercise.wrong[index % exercise.wrong.length] ?? {
      name: 'starter',
      sql: exercise.starter,
    };
    const file = join(folder, `${index}-${name}.sql`);
    writeFileSync(file, sql);
    return file;
  });
  const began = performance.now();
  const run = ['run', '--silent', 'cli', '--', 'check', CHECKED, ...files, '--json'];
  const said = execFileSync('npm', run, { cwd: ROOT, encoding: 'utf8' });
  const seconds = (performance.now() - began) / 1000;
  rmSync(folder, { recursive: true });
  const judged = said.trim().split('\n').length;
  if (judged !== FILES) throw new Error(`${judged} of ${FILES} files were judged`);
  return [
    {
      what: `check of ${FILES} wrong answers to ${CHECKED}, counterexamples included`,
      measured: `${seconds.toFixed(1)} s`,
      against: '',
      value: seconds,
      interval: null,
      target: `<= ${MOST_SECONDS} s`,
      met: seconds <= MOST_SECONDS,
      samples: { measured: [seconds * 1000] },
    },
  ];
}
