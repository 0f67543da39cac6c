import { isPlainLine } from './fault.ts';
import { LIMITS } from './limits.ts';

/** The file of the manifest, the only one at the top. */
export const MANIFEST_FILE = 'manifest.json';

const FOLDERS = ['exercises', 'datasets'];

/** Why a path has no place in a pack file; null where it has one. */
export function pathFault(path: string): string | null {
  if (path === '') return 'a file has no name';
  if (!isPlainLine(path)) return 'its name has a control character';
  if (path.length > LIMITS.pathLength) return `its name is longer than ${LIMITS.pathLength} characters`;
  if (path.includes('\\')) return 'its name has a backslash; names are parted by /';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'its name starts at the root of a disk';
  const names = path.split('/');
  if (names.some((name) => name === '..' || name === '.')) return 'its name leads out of its folder';
  if (path.endsWith('/')) return 'it is a folder; a pack lists files alone';
  if (names.includes('')) return 'its name has an empty part';
  if (names.length > LIMITS.depth) return `it lies deeper than ${LIMITS.depth} folders`;
  if (!names.every((name) => /^[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(name))) {
    return 'its name has other characters than letters a to z, digits, . _ and -';
  }
  if (path === MANIFEST_FILE) return null;
  if (names.length > 2 && FOLDERS.includes(names[0] as string)) return null;
  return `it lies outside ${FOLDERS.map((folder) => `${folder}/`).join(' and ')}`;
}

/** Equal for paths that some disk would take for the same. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
