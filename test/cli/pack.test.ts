import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { filesBelow } from '../../src/dataset/disk.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { CHANGED } from '../../src/pack/fault.ts';
import { writePackFile } from '../../src/pack/pack-file.ts';
import { packContent } from '../../src/pack/pack-folder.ts';
import { packOf, SAMPLE, SAMPLE_ABOUT, SAMPLE_TEXTS } from '../pack/sample.ts';
import { UNPROVABLE } from '../pack/unprovable.ts';

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

function change(path: string, from: string | RegExp, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  if (!(typeof from === 'string' ? text.includes(from) : from.test(text)))
    throw new Error(`${path} does not contain ${from}`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

/** Says in pack.md what a file has to say, in place of what `pack new` put there. */
function fillIn(name: string, id = name): void {
  const file = `${name}/exercises/${id}/pack.md`;
  change(file, 'Say in one sentence what somebody can do after these exercises.', 'Follow what travels.');
  change(file, '[Your Name]', '[Ada]');
  change(file, /\nA paragraph or two about .*\n$/, '\nThings are scanned on their way.\n');
}

describe('a new pack', () => {
  let built: ReturnType<typeof pack>;
  beforeAll(() => {
    expect(pack('new', 'Café Routes')).toMatchObject({ code: 0, err: '' });
    fillIn('Café Routes', 'cafe-routes');
    built = pack('build', 'Café Routes', '-o', 'one.sqlpack');
  });

  test('stands as it is written but for its pack.md, and no mutant of its solutions survives', () => {
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
    fillIn('wrong');
    change(
      'wrong/exercises/wrong/01-last-seen/wrong/all-rows-counted.sql',
      ', count(*)',
      ', count(scanned_at)',
    );
    const { code, out, err } = pack('build', 'wrong');
    expect(code).toBe(1);
    expect(out).toContain(
      'exercises/wrong/01-last-seen/wrong/all-rows-counted.sql: accepted by all 10 worlds; add a row to datasets/parcels/boundary.sql that exposes it, or move it to solutions/',
    );
    expect(err).toContain('Nothing was written');
    expect(readdirSync(folder)).not.toContain('wrong-0.1.0.sqlpack');
  }, 60_000);

  test('is not built before what pack new put into pack.md is filled in, each place with what to do', () => {
    expect(pack('new', 'blank').code).toBe(0);
    const [file, nothing] = ['exercises/blank/pack.md', { code: 1, out: '' }];
    expect(pack('build', 'blank')).toEqual({
      ...nothing,
      err: `${file}:3: "summary": is what "pack new" put there; say in a sentence what somebody can do after the exercises
${file}:6: "authors": Your Name is what "pack new" put there; name who wrote the pack
${file}:11: the text is what "pack new" put there; write what the exercises have in common
`,
    });
    fillIn('blank');
    change(`blank/${file}`, '[Ada]', '\n  - Ada\n  - Your Name');
    expect(pack('build', 'blank')).toEqual({
      ...nothing,
      err: `${file}:6: "authors": Your Name is what "pack new" put there; name who wrote the pack\n`,
    });
    expect(readdirSync(folder)).not.toContain('blank-0.1.0.sqlpack');
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
    fillIn('changed');
    change('changed/datasets/parcels/generate.sql', 'parcel % 500', 'parcel % 400');
    const { code, out } = pack('build', 'changed');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^datasets\/parcels\/dataset\.md: the checksum of scans at S is 10000 rows \d+ now; write all of them with "pack checksums"\n$/,
    );
    // The command writes them, so what stands there is none of its business.
    const file = 'changed/datasets/parcels/dataset.md';
    change(file, /checksums:\n( .*\n)*/, 'checksums:\n  S: labels: later\n# soon\n    : [\n');
    change(file, /\n/g, '\r\n');
    expect(pack('checksums', 'changed')).toMatchObject({
      code: 0,
      out: 'datasets/parcels/dataset.md written\n',
    });
    const told = /10000 rows \d+/.exec(out)?.[0];
    const marked = readFileSync(join(folder, file), 'utf8');
    expect(marked).not.toMatch(/[^\r]\n/);
    const written = marked.replaceAll('\r\n', '\n');
    expect(written).toMatch(/^---\ntitle: Parcels\n/);
    expect(written).not.toMatch(/later|soon/);
    expect(written).toContain(`\nchecksums:\n  S:\n    scans: ${told}\n  M:\n`);
    expect(written).toMatch(/\n {2}XL:\n {4}scans: 20000000 rows \d+\n---\n\nA few days/);
  }, 120_000);

  test('whose SQL cannot be run is told so', () => {
    expect(pack('new', 'broken').code).toBe(0);
    fillIn('broken');
    change('broken/datasets/parcels/generate.sql', 'pick(nth, 1, 4)', 'pick(nth, 1, 0) + nowhere');
    const { code, out } = pack('build', 'broken');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^datasets\/parcels\/generate\.sql: fails in the world of size S: .*nowhere.*; mend the SQL\n$/s,
    );
  });

  test('that attaches a file is refused before anything is run', () => {
    expect(pack('new', 'attached').code).toBe(0);
    change('attached/datasets/parcels/generate.sql', 'INSERT INTO', "ATTACH 'x.db'; INSERT INTO");
    const { code, err } = pack('build', 'attached');
    expect(code).toBe(1);
    expect(err).toMatch(/^datasets\/parcels\/generate\.sql:\d: is not an INSERT/);
  });
});

describe.each(UNPROVABLE)('a pack whose reference %s', (_, [solution, from, to], said) => {
  const earlier = 'ports-0.1.0.sqlpack';
  beforeAll(() => {
    expect(pack('new', 'ports').code).toBe(0);
    fillIn('ports');
    change(`ports/exercises/ports/01-last-seen/solutions/${solution}.sql`, from, to);
  });
  afterAll(() => {
    for (const each of ['ports', earlier, 'ports.sqlpack'])
      rmSync(join(folder, each), { recursive: true, force: true });
  });

  test('is not built, and the file of before stays', async () => {
    const bytes = await portsFile();
    writeFileSync(join(folder, earlier), bytes);
    const { code, out, err } = pack('build', 'ports');
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toBe(said);
    expect(err).toMatch(/\nNothing was written: mend what is named above, and build again\.\n$/);
    expect(readFileSync(join(folder, earlier))).toEqual(Buffer.from(bytes));
  });

  test('built by other means is not verified', async () => {
    const bytes = await portsFile();
    writeFileSync(join(folder, 'ports.sqlpack'), bytes);
    const { code, out } = pack('verify', 'ports.sqlpack');
    expect(code).toBe(1);
    expect(out.split('\n')[1]).toBe(said);
    expect(out).not.toContain('its report is true');
    expect(readFileSync(join(folder, 'ports.sqlpack'))).toEqual(Buffer.from(bytes));
  });
});

/** A file of the pack as it is, past the gate. */
async function portsFile(): Promise<Uint8Array> {
  const files = filesBelow(join(folder, 'ports'));
  const { texts, ...about } = packContent(files, readCatalogue(files), 'ports');
  return writePackFile({ ...about, engine: 'DuckDB v1.5.6', report: [] }, texts);
}

describe('two packs of one id', () => {
  const FILE = 'quays-0.1.0.sqlpack';
  beforeAll(async () => {
    for (const [place, author] of [
      ['hers', 'Ada'],
      ['his', 'Alan'],
    ] as const) {
      mkdirSync(join(folder, place));
      expect(pack('new', `${place}/quays`).code).toBe(0);
      fillIn(`${place}/quays`, 'quays');
      change(`${place}/quays/exercises/quays/pack.md`, '[Ada]', `[${author}, Grace ${place}]`);
    }
    expect(pack('build', 'hers/quays').code).toBe(0);
  });
  const hers = () => readFileSync(join(folder, FILE));

  test('do not overwrite one another where they are built, and what to do is said', () => {
    const before = hers();
    expect(pack('build', 'his/quays')).toEqual({
      code: 2,
      out: '',
      err:
        `${FILE} holds another pack called quays: Quays 0.1.0 by Ada, Grace hers. Who installs one loses the other, ` +
        'so rename the folder of yours in exercises/; or name another file with -o. Nothing was written.\n',
    });
    expect(hers()).toEqual(before);
    expect(pack('build', 'his/quays', '-o', 'his.sqlpack').code).toBe(0);
    expect(hers()).toEqual(before);
  });

  test('are one where they have an author in common, and the later is written', () => {
    const before = hers();
    change('hers/quays/exercises/quays/pack.md', 'Grace hers', 'Barbara');
    expect(pack('build', 'hers/quays').code).toBe(0);
    expect(hers()).not.toEqual(before);
  });

  test('nor is anything else overwritten, and no work is done for a place that is not there', () => {
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    for (const [file, said] of [
      [
        'notes.txt',
        'notes.txt is there, and is no pack that can be read; remove it, or name another file with -o.',
      ],
      ['hers', 'hers is a folder; name a file in it with -o.'],
      [
        'nowhere/x.sqlpack',
        'nowhere/x.sqlpack: there is no such folder; make it, or name another file with -o.',
      ],
      ['harbour.sqlpack', 'harbour.sqlpack holds the pack harbour; name another file with -o.'],
    ] as const) {
      if (file === 'harbour.sqlpack') writeFileSync(join(folder, file), SAMPLE);
      expect(pack('build', 'hers/quays', '-o', file)).toEqual({
        code: 2,
        out: '',
        err: `${said} Nothing was written.\n`,
      });
    }
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'harbour.sqlpack'))).toEqual(Buffer.from(SAMPLE));
  });

  test('are built one at a time', () => {
    const { code, err } = pack('build', 'hers/quays', 'his/quays');
    expect([code, err]).toEqual([2, expect.stringMatching(/^Name one folder\.\nusage: /)]);
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
      err: `cut.sqlpack: The pack is cut off before its end: ${CHANGED}.\n`,
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
    out: 'manifest.json: tells of the pack harbour, which is not in the file; build the pack again\n',
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
