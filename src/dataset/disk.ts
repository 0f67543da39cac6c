import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, inOrder } from './files.ts';

/** What editors and file managers leave beside a file: `.exercise.md.swp`, `exercise.md~`, `#exercise.md#`, `.DS_Store`. */
const LEFT_BEHIND = /^\.|~$|^#.*#$/;

/**
 * The files on disk below a root folder, but for what editors leave there while one is open. Links are not followed: they
 * are entries of kind `other`.
 */
export function filesBelow(root: string): Files {
  return {
    entries: (folder) => {
      const path = join(root, folder);
      if (!existsSync(path)) return [];
      return inOrder(
        readdirSync(path, { withFileTypes: true })
          .filter(({ name }) => !LEFT_BEHIND.test(name))
          .map((entry) => ({
            name: entry.name,
            kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
          })),
      );
    },
    text: (path) => {
      const file = join(root, path);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
  };
}
