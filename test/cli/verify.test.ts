import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { writtenTables } from '../../src/cli/proof-table.ts';
import type { Verification } from '../../src/cli/verify.ts';
import { Copy } from '../dataset/fixture.ts';

const FOLDER = 'exercises/harbour/01-high-water';

function run(...args: string[]) {
  const command = [join(ROOT, 'src/cli/run.mjs'), 'verify', ...args];
  const done = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: ROOT });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** The miniature repository with an exercise that stands: gauges that tie, and one without a level. */
function sound(): Copy {
  const wrong = (name: string, sql: string) =>
    [`${FOLDER}/wrong/${name}.sql`, `-- Believed ${name}.\n${sql}`] as const;
  const files = [
    wrong(
      'average',
      'SELECT gauge_id, avg(level_m) AS highest FROM readings GROUP BY gauge_id ORDER BY 2 DESC, 1',
    ),
    wrong(
      'any',
      'SELECT gauge_id, min(level_m) + 1 AS highest FROM readings GROUP BY gauge_id ORDER BY 2 DESC, 1',
    ),
    wrong('all', 'SELECT gauge_id, level_m AS highest FROM readings ORDER BY 2 DESC, 1'),
  ];
  const copy = new Copy();
  for (const [path, sql] of files) copy.write(path, sql);
  return copy.write(
    'datasets/tides/boundary.sql',
    `INSERT INTO readings SELECT CAST((20 - i % 20) * 100000007 AS INTEGER), CAST(instant(i) AS TIMESTAMP),
       CASE WHEN i % 20 > 0 THEN CAST(i - i % 10 + $seed AS DECIMAL(6,2)) END FROM numbers(40);`,
  );
}

describe('an exercise that falls short', () => {
  let json: ReturnType<typeof run>;
  beforeAll(() => {
    using copy = new Copy();
    json = run('--root', copy.root, '--json');
  }, 60_000);

  test('ends with exit code 1 and JSON that says what, where and what to do', () => {
    expect(json.code).toBe(1);
    const { faults, exercises } = JSON.parse(json.out) as Verification;
    expect(faults).toEqual([]);
    const [exercise] = exercises;
    expect(Object.keys(exercise ?? {}).join(' ')).toBe(
      'pack folder findings solutions wrongAnswers mutants worlds seconds',
    );
    expect(exercise).toMatchObject({
      pack: 'harbour',
      folder: FOLDER,
      solutions: 2,
      wrongAnswers: 1,
      worlds: 99,
    });
    expect(exercise?.mutants).toMatchObject({ killed: 10, equivalent: 0, invalid: 1 });
    expect(exercise?.mutants.surviving).toContainEqual({
      file: 'solutions/max-per-group.sql',
      line: 4,
      kind: 'direction',
      was: ', gauge_id',
      now: ', gauge_id DESC',
    });
    expect(exercise?.findings).toContain(
      `${FOLDER}/solutions/max-per-group.sql:4: the mutant "direction: , gauge_id --> , gauge_id DESC" is accepted by all 10 worlds; add a row to datasets/tides/boundary.sql that tells it apart, or say in equivalent.yaml why none can`,
    );
    expect(exercise?.findings).toContain(`${FOLDER}/wrong: has 1; collect 4 or more`);
  });
});

test('an exercise that stands ends with exit code 0 and one line; --readme writes the tables between the marks', () => {
  using copy = sound();
  const ours = readFileSync(join(ROOT, 'README.md'), 'utf8');
  copy.write('README.md', ours);
  const { code, out } = run('--root', copy.root, '--readme');
  expect(out).toMatch(
    /^exercises\/harbour\/01-high-water stands: 2 solutions in 99 worlds; 4 wrong answers; mutants: \d+ killed, 0 equivalent, 0 surviving; [\d.]+ s\n$/,
  );
  expect(code).toBe(0);
  const written = readFileSync(join(copy.root, 'README.md'), 'utf8');
  expect(writtenTables(written)).toMatch(
    /\n\| \[High water\]\(exercises\/harbour\/01-high-water\) \| 2 \| 4 \| (\d+) \| \1 \| 0 \| 0 \| 99 \|\n\nOf \1 mutants 100 % are killed or equivalent\.$/,
  );
  expect(written.slice(0, written.indexOf('<!-- Written'))).toBe(ours.slice(0, ours.indexOf('<!-- Written')));
  expect(written.slice(written.indexOf('## Speed'))).toBe(ours.slice(ours.indexOf('## Speed')));
}, 60_000);

test('a claim that no surviving mutant needs is a finding with its line, beside the tables of --markdown', () => {
  using copy = sound().write(
    `${FOLDER}/equivalent.yaml`,
    '- reason: Gauges never tie.\n  mutants:\n    max-per-group:\n      - direction: ", gauge_id --> , gauge_id DESC"\n',
  );
  const { code, out, err } = run('harbour', '--root', copy.root, '--markdown');
  expect(code).toBe(1);
  expect(out).toMatch(/^### The harbour\n\n\| exercise \| solutions \|.*\n\| --- \|/);
  expect(err).toBe(
    `${FOLDER}/equivalent.yaml:4: ", gauge_id --> , gauge_id DESC" of max-per-group is told apart by a world; remove it\n`,
  );
}, 60_000);

test('faults of files end with exit code 1, in JSON too, before anything is run', () => {
  using copy = new Copy().replace(`${FOLDER}/exercise.md`, 'minutes: 5', 'minutes: 0');
  const fault = `${FOLDER}/exercise.md:7: "minutes": must be at least 1`;
  expect(run('--root', copy.root)).toMatchObject({ code: 1, out: `${fault}\n` });
  const { code, out } = run('--root', copy.root, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({ faults: [fault], stories: [], exercises: [] });
});

test.each([
  ['a pack that is not there', ['nowhere'], 'There is no pack nowhere. There are gaps-and-islands'],
  ['two ways of printing', ['--json', '--markdown'], 'Of --json, --markdown and --readme give one.'],
  ['a README of one pack', ['point-in-time', '--readme'], '--readme writes of all packs; name none.'],
])('%s ends with exit code 2', (_, args, said) => {
  const { code, out, err } = run(...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(said);
});
