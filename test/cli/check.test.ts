import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CheckLine } from '../../src/cli/check-line.ts';
import { cli } from '../../src/cli/cli.ts';
import { ROOT } from '../../src/cli/install.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipelago-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, sql: string): string {
  const path = join(folder, name);
  writeFileSync(path, sql);
  return path;
}

function run(args: readonly string[], input = '') {
  const command = [join(ROOT, 'src/cli/run.mjs'), 'check', ...args];
  const done = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: ROOT, input });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function lines(out: string): CheckLine[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const EXERCISE = 'point-in-time/half-open-join';
const FOLDER = 'exercises/point-in-time/02-half-open-join';

test('each file gets one line of JSON with all fields in one order, whatever its verdict', () => {
  const right = `${FOLDER}/solutions/half-open-range-join.sql`;
  const wrong = `${FOLDER}/wrong/between.sql`;
  const files = [
    right,
    wrong,
    file('noted.sql', "SELECT order_id AS id, 'unknown' AS tier FROM orders"),
    file('error.sql', 'SELECT order_id, nothing AS tier FROM orders'),
    file('syntax.sql', 'SELECT order_id FROM orders WHERE'),
    file('refused.sql', 'DROP TABLE orders'),
    file('empty.sql', ''),
    file('columns.sql', 'SELECT order_id FROM orders'),
    file('chance.sql', 'SELECT order_id, random()::VARCHAR AS tier FROM orders'),
    file('huge.sql', "SELECT o.order_id, 'x' AS tier FROM orders AS o, range(200000)"),
  ];
  const { code, out, err } = run([EXERCISE, ...files, '--json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  const said = lines(out);
  expect(said.map((line) => line.file)).toEqual(files);
  expect(said.map(({ verdict, kind }) => [verdict, kind])).toEqual([
    ['accepted', null],
    ['wrong', 'rows'],
    ['wrong', 'rows'],
    ['error', 'unknown-name'],
    ['error', 'syntax'],
    ['refused', null],
    ['refused', null],
    ['wrong', 'columns'],
    ['not-deterministic', null],
    ['too-large', null],
  ]);
  for (const line of said) {
    expect(Object.keys(line).join(' ')).toBe(
      'exercise file verdict kind world missing extra misconception counterexample refusedBy measures notes message',
    );
    expect(line.exercise).toBe(EXERCISE);
    expect(line.message).toMatch(/\w/);
  }
  expect(said[1]).toMatchObject({ world: 'typical', missing: 1, extra: 5, misconception: 'between' });
  const counterexample = said[1]?.counterexample;
  expect(counterexample?.tables.map(({ name }) => name)).toEqual(['orders', 'dim_customer']);
  expect(counterexample?.expected.columns).toEqual(['order_id', 'tier']);
  expect(counterexample?.got.rows).not.toEqual(counterexample?.expected.rows);
  const shown = counterexample?.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  expect(counterexample?.inputRows).toBe(shown);
  expect(shown).toBeLessThanOrEqual(8);
  expect(said.filter((line) => line.counterexample).map(({ kind }) => kind)).toEqual(['rows', 'rows']);
  expect(said[2]?.notes[0]?.kind).toBe('by-position');
  expect(said[0]).toMatchObject({ world: null, missing: null, extra: null, misconception: null });
}, 60_000);

test('names that differ are accepted with a note', () => {
  const sql = `SELECT order_id AS id, t AS what FROM (SELECT o.order_id, coalesce(d.tier, 'unknown') AS t
    FROM orders o LEFT JOIN dim_customer d ON d.customer_id = o.customer_id AND o.order_ts >= d.valid_from
    AND (d.valid_to IS NULL OR o.order_ts < d.valid_to))`;
  const { code, out } = run([EXERCISE, '-', '--json'], sql);
  expect(code).toBe(0);
  const [line] = lines(out);
  expect(line).toMatchObject({ file: '-', verdict: 'accepted-with-note', kind: null });
  expect(line?.notes).toHaveLength(1);
});

test('without --json there is a table to read, with the diagnosis of a known mistake', () => {
  const { code, out } = run([EXERCISE, `${FOLDER}/wrong/between.sql`]);
  expect(code).toBe(0);
  expect(out).toMatch(
    /between\.sql +wrong \(rows\) +typical +1 row is missing.*BETWEEN includes both ends.*\[between\]/,
  );
});

test('the folder of an exercise names it as well', () => {
  expect(run([`${FOLDER}/`, `${FOLDER}/starter.sql`, '--json']).code).toBe(0);
});

test.each([
  ['no exercise', [], 'Name an exercise and one file or more'],
  ['no file', [EXERCISE], 'Name an exercise and one file or more'],
  ['an unknown exercise', ['point-in-time/nothing', '-'], 'There is no exercise point-in-time/nothing'],
  ['a file that is not there', [EXERCISE, 'nowhere.sql'], "nowhere.sql can't be read: there is no such file"],
  ['a folder', [EXERCISE, 'src'], "src can't be read: it is a folder"],
  ['standard input twice', [EXERCISE, '-', '-'], '- stands for standard input'],
  ['an unknown option', [EXERCISE, '-', '--fast'], "Unknown option '--fast'"],
])('%s ends with exit code 2 and says what is wrong, and nothing is judged', async (_, args, message) => {
  const out = vi.spyOn(console, 'log').mockReturnValue();
  const err = vi.spyOn(console, 'error').mockReturnValue();
  expect(await cli(['check', ...args])).toBe(2);
  expect(out).not.toHaveBeenCalled();
  expect(err.mock.calls.join()).toContain(message);
  vi.restoreAllMocks();
});

test('fifty files are judged in one call, each by its own merits', () => {
  const sources = ['solutions', 'wrong'].flatMap((kind) =>
    readdirSync(join(ROOT, FOLDER, kind)).map((name) => `${FOLDER}/${kind}/${name}`),
  );
  const files = Array.from({ length: 50 }, (_, index) => sources[index % sources.length] ?? '');
  const { code, out } = run([EXERCISE, ...files, '--json']);
  expect(code).toBe(0);
  for (const { file: path, verdict, misconception } of lines(out)) {
    const isWrong = path.includes('/wrong/');
    expect({ path, verdict }).toEqual({ path, verdict: isWrong ? 'wrong' : 'accepted' });
    expect(misconception).toBe(isWrong ? path.replace(/.*\/(.*)\.sql$/, '$1') : null);
  }
}, 60_000);
