import { builtInFiles } from './built-in-files.ts';
import { installed } from './library.ts';

/** What tells an edition of a pack from the others. */
export interface Edition {
  readonly version: string;
  readonly authors: readonly string[];
  readonly sha256: string;
}

/** The edition that a pack would take the place of, the installed one before the built-in one; null where there is none. */
export function editionBefore(id: string): Edition | null {
  const entry = installed.value.get(id);
  if (entry) return { ...entry.manifest, sha256: entry.sha256 };
  return builtInFiles.value.get(id) ?? null;
}

/** What installing a file comes to: `other` is another file of the same version. */
export type EditionStep = 'first' | 'same' | 'newer' | 'older' | 'other';

/** The step from the edition that is there to a file. The numbers of a version decide, not what follows them. */
export function editionStep(before: Edition | null, file: Edition): EditionStep {
  if (!before) return 'first';
  if (before.sha256 === file.sha256) return 'same';
  const [one, other] = [numbers(before.version), numbers(file.version)];
  const at = one.findIndex((number, place) => number !== other[place]);
  if (at < 0) return 'other';
  return (one[at] ?? 0) < (other[at] ?? 0) ? 'newer' : 'older';
}

function numbers(version: string): number[] {
  return version.split(/[-+]/)[0]?.split('.').map(Number) ?? [];
}
