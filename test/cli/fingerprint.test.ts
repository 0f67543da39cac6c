import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fingerprint } from '../../src/cli/fingerprint.ts';
import { ROOT } from '../../src/cli/install.mjs';

const root = mkdtempSync(join(tmpdir(), 'archipelago-fingerprint-'));
afterAll(() => rmSync(root, { recursive: true }));

for (const name of [
  'README.md',
  'index.html',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
]) {
  cpSync(join(ROOT, name), join(root, name));
}
for (const name of ['src', 'datasets/logins', 'exercises/pack'])
  mkdirSync(join(root, name), { recursive: true });
writeFileSync(join(root, 'datasets/logins/generate.sql'), 'select 1');
writeFileSync(join(root, 'exercises/pack/pack.md'), 'Pack');

test('the fingerprint changes with the content, the name and the number of inputs, and with nothing else', () => {
  const before = fingerprint(root);
  writeFileSync(join(root, 'LICENSE'), 'not an input');
  writeFileSync(join(root, 'datasets/logins/generate.sql'), 'select 1');
  expect(fingerprint(root)).toBe(before);

  writeFileSync(join(root, 'datasets/logins/generate.sql'), 'select 2');
  const changed = fingerprint(root);
  expect(changed).not.toBe(before);

  renameSync(join(root, 'exercises/pack/pack.md'), join(root, 'exercises/pack/other.md'));
  const renamed = fingerprint(root);
  expect(renamed).not.toBe(changed);

  writeFileSync(join(root, 'src/main.tsx'), '');
  expect(fingerprint(root)).not.toBe(renamed);
});
