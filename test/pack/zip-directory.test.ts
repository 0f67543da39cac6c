import { randomBytes } from 'node:crypto';
import { constants, deflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { CHANGED, NOT_AS_BUILT, PackFault } from '../../src/pack/fault.ts';
import { readPackFile } from '../../src/pack/pack-file.ts';
import { packOf, SAMPLE } from './sample.ts';
import { joined, type RawEnd, type RawFile, rawZip } from './zip.ts';

const FILE = { name: 'exercises/harbour/a.sql', content: 'SELECT 1' };
const OTHER = { name: 'exercises/harbour/b.sql', content: 'SELECT 2' };

async function refusal(bytes: Uint8Array): Promise<string> {
  const fault = await readPackFile(bytes).then(
    () => null,
    (error) => error,
  );
  expect(fault).toBeInstanceOf(PackFault);
  return `${fault.code} | ${fault.message}`;
}

test('every beginning of a pack is refused, as cut off once it is known for one', async () => {
  for (let length = 0; length < SAMPLE.length; length++) {
    const said = await refusal(SAMPLE.slice(0, length));
    expect(said).toBe(
      length < 4
        ? 'not-a-pack | This is no pack file, whatever its name says; choose another.'
        : `cut-off | The pack is cut off before its end: ${CHANGED}.`,
    );
  }
});

test('a pack with one byte changed is the same, or refused with what to do about it', async () => {
  const unhelpful = new Set<string>();
  for (let at = 4; at < SAMPLE.length; at++) {
    const changed = SAMPLE.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    const said = await readPackFile(changed).then(
      ({ manifest }) => manifest.id,
      (error: Error) => error.message,
    );
    if (said !== 'harbour' && !/on its way[;:] get it again from whom you have it/.test(said))
      unhelpful.add(said);
  }
  expect([...unhelpful]).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['text', 'SELECT 1'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
])('%s is no pack', async (_, text) => {
  expect(await refusal(new TextEncoder().encode(text))).toMatch(/^not-a-pack \| /);
});

test.each([
  ['../a.sql', 'its name leads out of its folder'],
  ['exercises/harbour/../../../a.sql', 'its name leads out of its folder'],
  ['exercises/./harbour/a.sql', 'its name leads out of its folder'],
  ['/etc/passwd', 'its name starts at the root of a disk'],
  ['C:/a.sql', 'its name starts at the root of a disk'],
  ['c:a.sql', 'its name starts at the root of a disk'],
  ['exercises\\harbour\\a.sql', 'its name has a backslash'],
  ['exercises/harbour/a\0.sql', 'its name has a control character'],
  ['exercises/harbour/a\n.sql', 'its name has a control character'],
  ['exercises/harbour/\u202elqs.a', 'its name has a control character'],
  ['', 'a file has no name'],
  ['exercises//a.sql', 'its name has an empty part'],
  ['exercises/harbour/', 'it is a folder'],
  ['exercises/harbour/1/2/3/4/a.sql', 'it lies deeper than 6 folders'],
  [`exercises/harbour/${'a'.repeat(200)}.sql`, 'its name is longer than 200 characters'],
  ['exercises/harbour/café.sql', 'its name has other characters'],
  ['exercises/harbour/cafe\u0301.sql', 'its name has other characters'],
  ['exercises/harbour/.htaccess', 'its name has other characters'],
  ['exercises/harbour/a.sql.', 'its name has other characters'],
  ['exercises/harbour/a.sql ', 'its name has other characters'],
  ['exercises/harbour/<img src=x onerror=alert(1)>.sql', 'its name has other characters'],
  ['exercises/a.sql', 'it lies outside exercises/ and datasets/'],
  ['src/cli/cli.ts', 'it lies outside exercises/ and datasets/'],
  ['README.md', 'it lies outside exercises/ and datasets/'],
])('a file called %j is refused', async (name, said) => {
  const refused = await refusal(packOf([{ ...FILE, name }]));
  expect(refused).toMatch(/^path \| /);
  expect(refused).toContain(said);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through
  expect(refused).not.toMatch(/[\u0000-\u001f\u202e]/);
});

test('a name that is not UTF-8 is refused', async () => {
  expect(await refusal(packOf([{ ...FILE, name: Uint8Array.of(0x61, 0xff) }]))).toMatch(
    /^path \| .*not UTF-8/,
  );
});

const ZIPS: [string, readonly RawFile[], RawEnd, string][] = [
  ['one name twice', [FILE, FILE], {}, 'duplicate'],
  ['one name in two cases', [FILE, { ...FILE, name: 'exercises/harbour/A.sql' }], {}, 'duplicate'],
  ['a link', [{ ...FILE, attributes: 0o120777 * 0x10000 }], {}, 'link'],
  ['a device', [{ ...FILE, attributes: 0o020666 * 0x10000 }], {}, 'not-plain'],
  ['an encrypted file', [{ ...FILE, flags: 1 }], {}, 'encrypted'],
  ['a strongly encrypted file', [{ ...FILE, flags: 0x41 }], {}, 'encrypted'],
  ['sizes behind the file', [{ ...FILE, flags: 8 }], {}, 'not-plain'],
  ['another way of packing', [{ ...FILE, method: 12 }], {}, 'not-plain'],
  ['two names for one file', [{ ...FILE, localName: 'exercises/harbour/c.sql' }], {}, 'not-plain'],
  ['two sizes for one file', [{ ...FILE, localSize: 4 }], {}, 'not-plain'],
  ['fields beside the name', [{ ...FILE, extra: Uint8Array.of(1, 0, 0, 0) }], {}, 'not-plain'],
  ['something between files and directory', [FILE], { between: new Uint8Array(20) }, 'not-plain'],
  ['a comment', [FILE], { comment: 'PK' }, 'cut-off'],
  ['fewer files in the end than in the directory', [FILE, OTHER], { count: 2 }, 'not-plain'],
  ['more files in the end than in the directory', [FILE], { count: 3 }, 'damaged'],
  ['a directory of another size', [FILE], { directorySize: 10 }, 'not-plain'],
  ['other content than its checksum', [{ ...FILE, crc: 1 }], {}, 'damaged'],
  ['a stored file of another size', [{ ...FILE, method: 0, size: 4 }], {}, 'damaged'],
  ['content that is not packed', [{ ...FILE, packed: Uint8Array.of(7, 7, 7, 7) }], {}, 'damaged'],
  [
    'content that is cut off',
    [{ ...FILE, packed: deflateSync(Buffer.from('SELECT 1')).slice(0, 5) }],
    {},
    'damaged',
  ],
  ['more content than it says', [{ ...FILE, size: 4 }], {}, 'size'],
  ['less content than it says', [{ ...FILE, size: 40 }], {}, 'size'],
];

test.each(ZIPS)('%s is refused', async (_, files, end, code) => {
  expect(await refusal(packOf(files, {}, end))).toMatch(new RegExp(`^${code} \\| .*; |^${code} \\| `));
});

test('a stored file is read like a packed one', async () => {
  expect((await readPackFile(packOf([{ ...FILE, method: 0 }]))).files.text(FILE.name)).toBe('SELECT 1');
});

/** Zeros, packed: 10 MB of them to a piece that can be repeated, as many pieces as asked. */
function bomb(pieces: number): Uint8Array {
  const piece = deflateRawSync(new Uint8Array(10_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  return joined([...Array.from({ length: pieces }, () => piece), Uint8Array.of(3, 0)]);
}

test.each([
  ['10 kB that unpack to 10 MB, and say 1 kB', 1, 1_000, 'size'],
  ['10 MB that unpack to 10 GB, and say 1 MB', 1_000, 1_000_000, 'size'],
  ['10 MB that unpack to 10 GB, and say 4 GB', 1_000, 4_000_000_000, 'too-large'],
])('%s are left early', async (_, pieces, size, code) => {
  const bytes = packOf([{ ...FILE, packed: bomb(pieces), size }]);
  const began = performance.now();
  expect(await refusal(bytes)).toMatch(new RegExp(`^${code} \\| exercises/harbour/a.sql: unpacks to more`));
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('files that share their bytes are refused: so 10 kB could say 10 GB', async () => {
  const packed = bomb(1);
  const first = { ...FILE, packed, size: 1_000_000, crc: 0 };
  const others = Array.from({ length: 40 }, (_, index) => ({
    ...{ ...first, name: `exercises/harbour/b${index}.sql`, localAt: 0 },
  }));
  expect(await refusal(rawZip([first, ...others]))).toMatch(
    /^not-plain \| exercises\/harbour\/b0\.sql: is told of/,
  );
});

test('a file that lies in another file is refused, though both are whole', async () => {
  const inner = rawZip([OTHER]);
  const content = inner.slice(0, inner.indexOf(0x50, 40));
  const outer = { ...FILE, method: 0, content };
  const within = { ...OTHER, localAt: 30 + FILE.name.length };
  expect(await refusal(rawZip([within, outer]))).toBe(
    `not-plain | ${OTHER.name}: is told of in two ways in the pack; ${NOT_AS_BUILT}`,
  );
});

test('a file that packs too well to be an exercise is refused by its header', async () => {
  const content = new Uint8Array(900_000).fill(0x20);
  expect(await refusal(packOf([{ ...FILE, content }]))).toMatch(
    /^too-large \| .*more than 200 times its size/,
  );
});

test('files that unpack to more than 50 MB together are refused by their headers', async () => {
  const piece = randomBytes(20_000);
  const content = joined(Array.from({ length: 50 }, () => piece));
  const packed = deflateSync(content);
  const files = Array.from({ length: 51 }, (_, index) => ({
    ...{ name: `exercises/harbour/a${index}.sql`, content, packed, crc: 0 },
  }));
  expect(await refusal(packOf(files))).toBe(
    'too-large | The pack unpacks to more than 50 MB; make it smaller.',
  );
});

test('a file of more than 20 MB is not looked at', async () => {
  expect(await refusal(new Uint8Array(20_000_001))).toBe(
    'too-large | The pack is larger than 20 MB, the most a pack may have.',
  );
});

test('a million files are refused before any is looked at', async () => {
  // Their headers alone are more than a pack may have; the count is read first where they are not.
  const million = rawZip([FILE], { count: 0xffff, between: new Uint8Array(19_000_000) });
  const began = performance.now();
  expect(await refusal(million)).toBe(
    'too-many-entries | The pack says it has 65535 files or more; 2000 is the most.',
  );
  expect(performance.now() - began).toBeLessThan(100);
  const some = rawZip(
    Array.from({ length: 2_001 }, (_, index) => ({ name: `datasets/a/${index}`, content: '' })),
  );
  expect(await refusal(some)).toBe('too-many-entries | The pack says it has 2001 files; 2000 is the most.');
});
