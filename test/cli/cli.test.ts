import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { READER_GONE } from '../../src/cli/reader-gone.ts';

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
  [['help', 'verify'], 'verify [<pack>', 'build [--release]'],
  [['pack', 'build', '--help'], 'pack build <folder>', 'pack new <folder>'],
  [['pack', 'help', 'build'], 'pack build <folder>', 'pack new <folder>'],
])('%j tells of that command alone, and does nothing', (args, told, other) => {
  const { code, out, err } = run(...args);
  expect(code).toBe(0);
  expect(out).toContain(told);
  expect(out).not.toContain(other);
  expect(err).toBe('');
});

test.each([[['pack', 'help']], [['pack', '--help']], [['pack', '-h']], [['help', 'pack']]])(
  '%j tells of all commands for packs, and of no other',
  (args) => {
    const { code, out, err } = run(...args);
    expect([code, err]).toEqual([0, '']);
    for (const each of ['new', 'build', 'checksums', 'inspect', 'verify', 'watch'])
      expect(out).toContain(`\n  pack ${each} `);
    expect(out).not.toMatch(/^ {2}(?!pack )\S/m);
  },
);

test('an unknown command, no command and an unknown option end with exit code 2 and the help', () => {
  for (const [args, said] of [
    [['sail'], 'Unknown command: sail'],
    [[], 'build [--release]'],
    [['build', '--faster'], "Unknown option '--faster'"],
    [['pack'], 'pack has several commands; name one.\n\nnpm run cli -- <command> [options]\n\n  pack new'],
    [['pack', 'sail'], 'Unknown command: pack sail\n\nnpm run cli -- <command> [options]\n\n  pack new'],
  ] as const) {
    const { code, out, err } = run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
  }
});

/** What a command ends with whose output, or what it says on the way, nobody reads any more. */
async function unread(gone: 'stdout' | 'stderr', ...args: string[]) {
  const running = spawn(process.execPath, [join(ROOT, 'src/cli/run.mjs'), ...args]);
  const other = running[gone === 'stdout' ? 'stderr' : 'stdout'].setEncoding('utf8');
  running[gone].destroy();
  let rest = '';
  other.on('data', (text) => {
    rest += text;
  });
  const [code] = await once(running, 'close');
  return { code, rest };
}

test.each([
  ['stdout', ['verify', '--help']],
  ['stdout', ['bench', 'distinct', '--help']],
  ['stdout', ['check', 'gaps-and-islands/daily-streaks', 'package.json']],
  ['stderr', ['sail']],
] as const)('where nobody reads %s, %j ends without a word', async (gone, args) => {
  expect(await unread(gone, ...args)).toEqual({ code: READER_GONE, rest: '' });
});
