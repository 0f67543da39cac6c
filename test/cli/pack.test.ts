import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { writePackFile } from '../../src/pack/pack-file.ts';
import { packOf, SAMPLE, SAMPLE_ABOUT, SAMPLE_TEXTS } from '../pack/sample.ts';

// Some run the gate, with both cores to themselves or beside another file's tests.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'archipelago-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command as npm does for somebody who stands in `folder`. */
function pack(...args: string[]) {
  const done = spawnSync(process.execPath, [join(ROOT, 'src/cli/run.mjs'), 'pack', ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function change(path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

describe('a new pack', () => {
  let built: ReturnType<typeof pack>;
  beforeAll(() => {
    expect(pack('new', 'Café Routes')).toMatchObject({ code: 0, err: '' });
    built = pack('build', 'Café Routes', '-o', 'one.sqlpack');
  });

  test('stands as it is written, and no mutant of its solutions survives', () => {
    expect(built.err).toMatch(
      /^exercises\/cafe-routes\/01-last-seen stands: 2 solutions in 99 worlds; 4 wrong answers; mutants: \d+ killed, \d+ equivalent, 0 surviving; [\d.]+ s\n$/,
    );
    expect(built.out).toMatch(/^one\.sqlpack: [\d,]+ bytes, SHA-256 [0-9a-f]{64}\n$/);
    expect(built.code).toBe(0);
  });

  test('is inspected without being run', () => {
    const { code, out } = pack('inspect', 'one.sqlpack');
    expect(code).toBe(0);
    expect(out).toContain('pack           cafe-routes 0.1.0\ntitle          Cafe routes\n');
    expect(out).toContain('  last-seen: 2 solutions in 99 worlds; 4 wrong answers; ');
    expect(out).toMatch(/\nFiles \(13\)\n +\d+ {2}datasets\/parcels\/boundary\.sql\n/);
    const { manifest, sha256 } = JSON.parse(pack('inspect', 'one.sqlpack', '--json').out);
    expect(manifest).toMatchObject({ format: 1, id: 'cafe-routes', languages: ['en'] });
    expect(built.out).toContain(sha256);
  });

  test('is verified, and its report is true', () => {
    const { code, out } = pack('verify', 'one.sqlpack');
    expect(out).toMatch(/\ncafe-routes 0\.1\.0 stands, and its report is true\.\n$/);
    expect(code).toBe(0);
  }, 60_000);

  test('is named by its version, and built twice is the same', () => {
    const { out } = pack('build', 'Café Routes');
    expect(out).toMatch(/^cafe-routes-0\.1\.0\.sqlpack: /);
    const [one, other] = ['one.sqlpack', 'cafe-routes-0.1.0.sqlpack'].map((name) =>
      readFileSync(join(folder, name)),
    );
    expect(one).toEqual(other);
  }, 60_000);

  test('is not built where the gate refuses it, and says the file and what to do', () => {
    expect(pack('new', 'wrong').code).toBe(0);
    change(
      'wrong/exercises/wrong/01-last-seen/wrong/all-rows-counted.sql',
      ', count(*)',
      ', count(scanned_at)',
    );
    const { code, out, err } = pack('build', 'wrong');
    expect(code).toBe(1);
    expect(out).toContain(
      'exercises/wrong/01-last-seen/wrong/all-rows-counted.sql: accepted by all 10 worlds; add a world that exposes it, or move it to solutions/',
    );
    expect(err).toContain('Nothing was written');
    expect(readdirSync(folder)).not.toContain('wrong-0.1.0.sqlpack');
  }, 60_000);

  test.each([
    [
      'disagrees with its second solution',
      'first-of-a-window',
      'NULLS LAST',
      'NULLS FIRST',
      'first-of-a-window.sql: not accepted in ',
    ],
    [
      'is another one each time',
      'aggregates',
      'max(scanned_at)',
      'any_value(scanned_at)',
      'stored in another order',
    ],
  ])('whose reference %s is not built', (what, solution, from, to, said) => {
    const name = what.split(' ')[0] as string;
    expect(pack('new', name).code).toBe(0);
    change(`${name}/exercises/${name}/01-last-seen/solutions/${solution}.sql`, from, to);
    const { code, out } = pack('build', name);
    expect(code).toBe(1);
    expect(out).toContain(`exercises/${name}/01-last-seen/solutions/`);
    expect(out).toContain(said);
  });

  test('is not built where its pack.md leaves out what a file has to say', () => {
    expect(pack('new', 'bare').code).toBe(0);
    change('bare/exercises/bare/pack.md', 'licence: CC-BY-4.0\n', '');
    const { code, err } = pack('build', 'bare');
    expect(code).toBe(1);
    expect(err).toBe(
      'exercises/bare/pack.md: licence is missing, which a file has to say; add lines like "licence: CC-BY-4.0" to the frontmatter\n',
    );
  });

  test('whose rows have changed is told to write its checksums, which are written', () => {
    expect(pack('new', 'changed').code).toBe(0);
    change('changed/datasets/parcels/generate.sql', 'parcel % 500', 'parcel % 400');
    const { code, out } = pack('build', 'changed');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^datasets\/parcels\/dataset\.md: the checksum of scans at S is 10000 rows \d+ now; write all of them with "pack checksums"\n$/,
    );
    expect(pack('checksums', 'changed')).toMatchObject({
      code: 0,
      out: 'datasets/parcels/dataset.md written\n',
    });
    const told = /10000 rows \d+/.exec(out)?.[0];
    const written = readFileSync(join(folder, 'changed/datasets/parcels/dataset.md'), 'utf8');
    expect(written).toContain(`\nchecksums:\n  S:\n    scans: ${told}\n  M:\n`);
    expect(written).toMatch(/\n {2}XL:\n {4}scans: 20000000 rows \d+\n---\n\nA few days/);
  }, 120_000);

  test('whose SQL cannot be run is told so', () => {
    expect(pack('new', 'broken').code).toBe(0);
    change('broken/datasets/parcels/generate.sql', 'pick(nth, 1, 4)', 'pick(nth, 1, 0) + nowhere');
    const { code, out } = pack('build', 'broken');
    expect(code).toBe(1);
    expect(out).toMatch(/^datasets\/parcels\/generate\.sql: .*nowhere.*; mend the SQL\n$/s);
  });

  test('that attaches a file is refused before anything is run', () => {
    expect(pack('new', 'attached').code).toBe(0);
    change('attached/datasets/parcels/generate.sql', 'INSERT INTO', "ATTACH 'x.db'; INSERT INTO");
    const { code, err } = pack('build', 'attached');
    expect(code).toBe(1);
    expect(err).toMatch(/^datasets\/parcels\/generate\.sql:\d: is not an INSERT/);
  });
});

test('a pack is not made where something is', () => {
  mkdirSync(join(folder, 'full'));
  writeFileSync(join(folder, 'full', 'notes.txt'), '');
  const full = pack('new', 'full');
  expect(full.code).toBe(2);
  expect(full.err).toMatch(/full is not empty; name a new folder\.\n$/);
  expect(readdirSync(join(folder, 'full'))).toEqual(['notes.txt']);
  expect(pack('new', 'full/notes.txt').err).toMatch(/notes\.txt is a file; name a folder\.\n$/);
  expect(pack('new', 'gaps-and-islands').err).toBe(
    'gaps-and-islands is a pack that comes with Archipelago; choose another name.\n',
  );
  expect(pack('new', '...').err).toBe('... gives no name of a pack; name the folder with letters.\n');
});

test('one of several packs is named', () => {
  const { code, err } = pack('build', ROOT);
  expect(code).toBe(2);
  expect(err).toMatch(/ has several packs; name one of them with --pack: gaps-and-islands, /);
  expect(pack('build', ROOT, '--pack', 'nowhere').err).toMatch(/^There is no pack nowhere in /);
  expect(pack('build', 'nothing-here').err).toBe(
    'nothing-here has no pack in exercises/. Make one with "pack new".\n',
  );
});

test('a file that is no sound pack ends with exit code 1, one that is not there with 2', () => {
  writeFileSync(join(folder, 'cut.sqlpack'), SAMPLE.slice(0, 1_000));
  for (const command of ['inspect', 'verify']) {
    expect(pack(command, 'cut.sqlpack')).toEqual({
      code: 1,
      out: '',
      err: 'cut.sqlpack: The pack is cut off before its end; get the file again.\n',
    });
    expect(pack(command, 'none.sqlpack')).toEqual({
      code: 2,
      out: '',
      err: 'none.sqlpack: there is no such file\n',
    });
  }
});

test('verify tells where manifest and content say different things', () => {
  writeFileSync(join(folder, 'empty.sqlpack'), packOf([], { report: [] }));
  expect(pack('verify', 'empty.sqlpack')).toMatchObject({
    code: 1,
    out: 'manifest.json: tells of the pack harbour, which is not in the file\n',
  });
});

test.each([
  [
    'never ends',
    'WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i % 7 FROM n) SELECT i FROM n',
    /stopped after 10\.2 s;/,
  ],
  ['takes 4 GB', "SELECT repeat('x', 1000000) || i FROM range(10000) AS r(i)", /memory/i],
  ['reads a file', "SELECT content FROM read_text('/etc/hostname')", /disabled|external|Permission/i],
])(
  'SQL of a stranger that %s ends in a sentence',
  async (_, query, said) => {
    const generate = `INSERT INTO readings SELECT 1, NULL, length(string_agg(v::VARCHAR, '')) FROM (${query}) AS q(v)`;
    const texts = new Map([...SAMPLE_TEXTS, ['datasets/tides/generate.sql', generate]]);
    writeFileSync(join(folder, 'strange.sqlpack'), await writePackFile(SAMPLE_ABOUT, texts));
    const { code, out } = pack('verify', 'strange.sqlpack');
    expect(out).toMatch(/^datasets\/tides\/generate\.sql: .*; mend the SQL\n/s);
    expect(out).toMatch(said);
    expect(code).toBe(1);
  },
  60_000,
);
