import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';

function run(...args: string[]) {
  const done = spawnSync(process.execPath, [join(ROOT, 'src/cli/run.mjs'), ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test('--help names the commands, on standard output', () => {
  const { code, out, err } = run('--help');
  expect(code).toBe(0);
  expect(out).toContain('build [--release]');
  expect(err).toBe('');
});

test.each([
  [['bench', '--help'], 'bench [--only', 'build [--release]'],
  [['bench', 'distinct', '-h'], 'bench distinct [options] [--json]', 'bench [--only'],
  [['bench', 'distinct', '--rows', '1e3', '--help'], 'bench distinct [options] [--json]', 'bench [--only'],
  [['check', '--help'], 'check <pack>/<slug>', 'verify [<pack>'],
  [['build', '--help'], 'build [--release]', 'verify [<pack>'],
  [['verify', '-h'], 'verify [<pack>', 'build [--release]'],
])('%j tells of that command alone, and does nothing', (args, told, other) => {
  const { code, out, err } = run(...args);
  expect(code).toBe(0);
  expect(out).toContain(told);
  expect(out).not.toContain(other);
  expect(err).toBe('');
});

test('an unknown command, no command and an unknown option end with exit code 2 and the help', () => {
  for (const [args, said] of [
    [['sail'], 'Unknown command: sail'],
    [[], 'build [--release]'],
    [['build', '--faster'], "Unknown option '--faster'"],
  ] as const) {
    const { code, out, err } = run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
  }
});
