import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { cli } from '../../src/cli/cli.ts';
import type { DistinctReport } from '../../src/cli/distinct.ts';
import { helpOf } from '../../src/cli/help.ts';
import { ROOT } from '../../src/cli/install.mjs';

afterEach(() => vi.restoreAllMocks());

const COMMAND = [join(ROOT, 'src/cli/run.mjs'), 'bench', 'distinct'];

function run(...args: string[]) {
  const done = spawnSync(process.execPath, [...COMMAND, ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const reportOf = (out: string): DistinctReport => JSON.parse(out);

test('there is a run for each combination, with the samples, errors and memory of each method', () => {
  const { code, out } = run(
    ...['--rows', '2e4,4e4', '--groups', '1,10', '--threads', '1,2', '--rounds', '5', '--json'],
    ...['--methods', 'exact,built-in,hyperloglog:10'],
  );
  expect(code).toBe(0);
  const { runs, partial, engine, resolutionMs, machine } = reportOf(out);
  expect(partial).toBe(false);
  expect(engine).toMatch(/^DuckDB v\d.*native$/);
  expect(resolutionMs).toBeLessThan(1);
  expect(machine.processors).toBeGreaterThan(0);
  expect(runs.map(({ rows, groups, threads }) => [rows, groups, threads])).toEqual([
    [2e4, 1, 1],
    [2e4, 1, 2],
    [2e4, 10, 1],
    [2e4, 10, 2],
    [4e4, 1, 1],
    [4e4, 1, 2],
    [4e4, 10, 1],
    [4e4, 10, 2],
  ]);
  for (const { ended, rounds, methods, groups, cardinality, rows } of runs) {
    expect([ended, rounds]).toEqual(['complete', 5]);
    expect(cardinality).toBe(rows / groups / 10);
    expect(methods.map(({ method }) => method).sort()).toEqual(['built-in', 'exact', 'hyperloglog:10']);
    for (const each of methods) {
      expect(each.samplesMs).toHaveLength(5);
      expect(each.failure).toBeNull();
      expect(each.error?.estimates).toBe(groups);
      expect(each.verdict === null).toBe(each.method === 'exact');
      if (each.method === 'exact') expect(each.error?.largestAbsolute).toBe(0);
      if (each.method === 'hyperloglog:10') expect(each.error?.rootMeanSquare).toBeLessThan(0.15);
    }
  }
}, 60_000);

test('the help names every field of the JSON', () => {
  const { out } = run('--rows', '1e3', '--rounds', '5', '--methods', 'exact,hyperloglog:4', '--json');
  const { runs, machine, ...rest } = reportOf(out);
  const [only] = runs;
  const method = only?.methods.find(({ ratio }) => ratio);
  const fields = [rest, machine, only, method, method?.error, method?.ratio].flatMap((each) => {
    expect(each).toBeTruthy();
    return Object.keys(each ?? {});
  });
  expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(helpOf('bench distinct')))).toEqual([]);
}, 60_000);

test('where there are more groups than rows, those with a row are judged, as in the laboratory', () => {
  const args = ['--rows', '100', '--groups', '1000', '--rounds', '0', '--methods', 'exact,sample:20'];
  const [only] = reportOf(run(...args, '--json').out).runs;
  const sample = only?.methods.find(({ method }) => method === 'sample:20');
  expect(sample?.error?.estimates).toBe(100);
  expect(sample?.standardError).toBeCloseTo(Math.sqrt(19), 6);
  expect(run(...args).out).toContain('1,000 groups of 1 value, 100 of them with rows');
}, 60_000);

test('of one group the estimate and the truth are told, and a sentence says what came of the claim', () => {
  const args = ['--rows', '1e5', '--cardinality', '1e4', '--rounds', '5', '--methods', 'exact,built-in'];
  const [only] = reportOf(run(...args, '--json').out).runs;
  const [builtIn, exact] = only?.methods ?? [];
  expect([exact?.estimate, exact?.truth, builtIn?.truth]).toEqual([1e4, 1e4, 1e4]);
  expect((builtIn?.estimate ?? 0) / 1e4 - 1).toBeCloseTo(builtIn?.error?.bias ?? Number.NaN, 9);
  expect(run(...args).out).toMatch(
    /On this machine, with these rows, built-in: .*, one estimate, off by [-+]?[\d.]+ %; --groups 1000 shows how far estimates scatter\./,
  );
  expect(run(...args, '--groups', '50').out).toMatch(
    /built-in: .*, relative standard error [\d.]+ %, largest error [\d.]+ % over 50 groups\./,
  );
  expect(run(...args.slice(0, -1), 'built-in').out).toContain('built-in: not compared with an exact count,');
}, 90_000);

test('the peak of memory is that of each run and not of one before', () => {
  const { out } = run(
    '--rows',
    '2e6,1e5',
    '--cardinality',
    '2e6',
    '--methods',
    'exact',
    '--rounds',
    '0',
    '--json',
  );
  const [large, small] = reportOf(out).runs.map(({ methods }) => methods[0]?.peakBytes ?? 0) as [
    number,
    number,
  ];
  expect(large).toBeGreaterThan(30e6);
  expect(small).toBeLessThan(large / 4);
}, 60_000);

test('without --json there is a table of each run to read', () => {
  const { code, out } = run(
    '--rows',
    '1e4',
    '--rounds',
    '5',
    '--skew',
    'skewed',
    '--nulls',
    '10',
    '--seed',
    '3',
  );
  expect(code).toBe(0);
  expect(out).toMatch(/^### 10,000 rows, 1 group of 1,000 values, skewed, 10 % NULL, 1 thread\n/);
  for (const method of ['exact', 'built-in', 'hyperloglog:14', 'bottom-k:1024', 'sample:32']) {
    expect(out).toContain(`\n| ${method} | `);
  }
  const [, columns, ...rows] = out.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string | undefined) => line?.split('|').length;
  for (const row of rows) expect(cells(row)).toBe(cells(columns));
}, 60_000);

test('a run whose table does not fit says so, and the next one is done', () => {
  const { code, out } = run('--rows', '1e8,1e4', '--memory', '100MB', '--rounds', '0', '--json');
  expect(code).toBe(0);
  const [large, small] = reportOf(out).runs;
  expect(large).toMatchObject({ ended: 'too-large', partial: false, madeMs: null, methods: [] });
  expect(large?.message).toContain(`${large?.mostRows.toLocaleString('en')} rows would`);
  expect(small?.ended).toBe('complete');
}, 60_000);

test('a method that runs out of memory fails alone', () => {
  const { code, out } = run(
    ...['--rows', '2e6', '--cardinality', '2e6', '--memory', '60MB', '--rounds', '5', '--json'],
    ...['--methods', 'exact,built-in'],
  );
  expect(code).toBe(0);
  const [only] = reportOf(out).runs;
  const [builtIn, exact] = only?.methods ?? [];
  expect(exact).toMatchObject({
    method: 'exact',
    failure: { kind: 'out-of-memory' },
    samplesMs: [],
    error: null,
  });
  expect(builtIn).toMatchObject({ method: 'built-in', failure: null, ratio: null, verdict: null });
  expect(builtIn?.samplesMs).toHaveLength(5);
  expect(builtIn?.error?.estimates).toBe(1);
}, 60_000);

test.each([
  ['to the process', process.execPath, COMMAND, 130],
  [
    'to npm and all it started, as Ctrl-C in a terminal does',
    'npm',
    ['run', '--silent', 'cli', '--', 'bench', 'distinct'],
    // npm ends by the signal itself.
    null,
  ],
])(
  'a stop %s leaves what is known, labelled partial',
  async (_, command, args, ends) => {
    const child = spawn(command, [...args, '--rows', '1e4,1e5', '--rounds', '1000', '--json'], {
      cwd: ROOT,
      detached: true,
    });
    let [out, err, isStopped] = ['', '', false];
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
      if (isStopped || !err.includes('timing, rounds done: 3')) return;
      isStopped = true;
      process.kill(-(child.pid as number), 'SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(ends);
    const { partial, runs } = reportOf(out);
    expect(partial).toBe(true);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ ended: 'stopped', partial: true, message: 'stopped' });
    expect(runs[0]?.rounds).toBeGreaterThanOrEqual(3);
    expect(runs[0]?.rounds).toBeLessThan(1000);
    expect(runs[0]?.methods).toHaveLength(5);
  },
  60_000,
);

test.each([
  [['--rows', '0'], '--rows takes whole numbers from 1 to 10,000,000,000, not 0.'],
  [['--rows', 'abc'], '--rows takes whole numbers from 1 to 10,000,000,000, not abc.'],
  [['--rows=-5'], 'not -5.'],
  [['--rows', '1.5'], 'not 1.5.'],
  [['--rows', '1e3,,2e3'], 'not nothing.'],
  [['--rows', '0x10'], 'not 0x10.'],
  [['--rows', '1e99'], 'not 1e99.'],
  [['--groups', '0'], '--groups takes whole numbers from 1'],
  [
    ['--rows', '1e6', '--groups', '1000', '--cardinality', '1e9'],
    '--cardinality 1000000000 is above 2,147,483',
  ],
  [['--skew', 'wild'], '--skew is even or skewed, not wild.'],
  [['--nulls', '101'], '--nulls takes whole numbers from 0 to 100, not 101.'],
  [['--seed', 'x'], '--seed takes whole numbers from 0'],
  [['--threads', '0'], '--threads takes whole numbers from 1 to 256, not 0.'],
  [['--rounds', '-1'], "Option '--rounds' argument is ambiguous"],
  [['--methods', 'guess'], 'There is no method guess. There are exact, built-in, hyperloglog:<4-16>'],
  [['--methods', 'constructor'], 'There is no method constructor.'],
  [['--methods', 'hyperloglog'], 'There is no method hyperloglog.'],
  [['--methods', 'exact:3'], 'There is no method exact:3.'],
  [['--methods', 'hyperloglog:17'], 'hyperloglog:17: The precision is a whole number from 4 to 16, not 17.'],
  [['--methods', 'sample:1'], 'sample:1: One value in so many is a whole number from 2, not 1.'],
  [['--memory', 'much'], '--memory takes a size such as 500MB or 2GB, not much.'],
  [['--memory', '900TB'], '--memory 900TB is more than the '],
  [['--fast'], "Unknown option '--fast'"],
  [['more'], "Unexpected argument 'more'"],
])('%j ends with exit code 2 and says what is wrong, and nothing is counted', async (args, message) => {
  const out = vi.spyOn(console, 'log').mockReturnValue();
  const err = vi.spyOn(console, 'error').mockReturnValue();
  expect(await cli(['bench', 'distinct', ...args])).toBe(2);
  expect(out).not.toHaveBeenCalled();
  expect(err.mock.calls.join()).toContain(message);
});
