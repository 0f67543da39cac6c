import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made from; the lockfile stands for node_modules, and the files of packs carry what README.md says of them. */
const INPUTS = [
  'datasets',
  'exercises',
  'src',
  'README.md',
  'index.html',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
];

/** A digest of every file the build is made from, by path and content: equal exactly where nothing changed. */
export function fingerprint(root: string): string {
  const digest = createHash('sha256');
  for (const input of INPUTS) digestOf(root, input, (part) => digest.update(part).update('\0'));
  return digest.digest('hex');
}

function digestOf(root: string, path: string, add: (part: string | Buffer) => void): void {
  if (/\.\w+$/.test(path)) {
    add(path);
    add(readFileSync(join(root, path)));
    return;
  }
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) digestOf(root, `${path}/${entry.name}`, add);
}
