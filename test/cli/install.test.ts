import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { missingPackages } from '../../src/cli/install.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archipelago-install-'));
  writeLock('package-lock.json', {
    '': { name: 'archipelago' },
    'node_modules/preact': { version: '11.2.0' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  });
});

afterEach(() => rmSync(root, { recursive: true }));

function writeLock(path: string, packages: object): void {
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}

function writeInstalled(packages: object): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeLock('node_modules/.package-lock.json', packages);
}

test('everything is missing in a fresh clone', () => {
  expect(missingPackages(root)).toEqual(['node_modules/preact']);
});

test('an interrupted installation counts as none', () => {
  mkdirSync(join(root, 'node_modules', 'preact'), { recursive: true });
  expect(missingPackages(root)).toEqual(['node_modules/preact']);
});

test('nothing is missing where the versions agree, whatever is left out on this platform', () => {
  writeInstalled({ 'node_modules/preact': { version: '11.2.0' } });
  expect(missingPackages(root)).toEqual([]);
});

test('a package of another version is missing', () => {
  writeInstalled({ 'node_modules/preact': { version: '11.1.0' } });
  expect(missingPackages(root)).toEqual(['node_modules/preact']);
});
