import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesInMemory } from '../../src/dataset/files.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { Copy, FIXTURE, FIXTURE_FILES, faultsOf, lines, textsBelow } from './fixture.ts';

test('from memory the same is read as from the disk', () => {
  const texts = textsBelow(FIXTURE);
  expect(texts.size).toBeGreaterThan(8);
  expect(readCatalogue(filesInMemory(texts))).toEqual(readCatalogue(FIXTURE_FILES));
});

test('a fault in memory has the file and line it has on the disk', () => {
  using copy = new Copy();
  copy.replace('exercises/harbour/pack.md', 'title:', 'titel:');
  const faults = lines(faultsOf(() => readCatalogue(copy.files)));
  expect(faults.length).toBeGreaterThan(0);
  expect(lines(faultsOf(() => readCatalogue(filesInMemory(textsBelow(copy.root)))))).toEqual(faults);
});

test.each(['.exercise.md.swp', 'exercise.md~', '#exercise.md#', '.DS_Store'])(
  '%s, which an editor or a file manager left there, is passed over',
  (name) => {
    using copy = new Copy();
    for (const folder of ['exercises/harbour/01-high-water', 'exercises/harbour', 'exercises'])
      copy.write(`${folder}/${name}`, 'x');
    expect(readCatalogue(copy.files)).toEqual(readCatalogue(FIXTURE_FILES));
  },
);

test('a folder has the entries that paths name, in order, each once', () => {
  const files = filesInMemory(
    new Map([
      ['b/two.sql', '2'],
      ['b/one.sql', '1'],
      ['a', ''],
      ['__proto__/x', ''],
    ]),
  );
  expect(files.entries('')).toEqual([
    { name: '__proto__', kind: 'folder' },
    { name: 'a', kind: 'file' },
    { name: 'b', kind: 'folder' },
  ]);
  expect(files.entries('b').map(({ name }) => name)).toEqual(['one.sql', 'two.sql']);
  expect(files.entries('a')).toEqual([]);
  expect(files.entries('toString')).toEqual([]);
  expect(files.text('b')).toBeNull();
  expect(files.text('a')).toBe('');
});

test('a link on the disk is neither file nor folder, and refused', () => {
  using copy = new Copy();
  symlinkSync('/etc', join(copy.root, 'exercises/harbour/01-linked'));
  expect(lines(faultsOf(() => readCatalogue(copy.files)))[0]).toMatch(
    /^exercises\/harbour\/01-linked:1: does not belong here/,
  );
});
