import type { Folder } from '../dataset/folder.ts';
import { readYaml } from '../dataset/yaml-data.ts';
import type { Equivalent, MutantKind } from './equivalent.ts';
import type { NamedSql } from './exercise.ts';
import { equivalentsSchema } from './schema.ts';

/** The file in the folder of an exercise; it may be missing. */
export const EQUIVALENT_FILE = 'equivalent.yaml';

/** No SQL without comments has it, so it parts what was from what stands there now. */
export const BECOMES = '-->';

/** The changes that the folder of an exercise says are right, none where the file is missing or has faults. */
export function readEquivalents(folder: Folder, solutions: readonly NamedSql[]): Equivalent[] {
  if (!folder.has(EQUIVALENT_FILE)) return [];
  const text = folder.text(EQUIVALENT_FILE);
  const file = text === null ? null : readYaml(folder, EQUIVALENT_FILE, text, 1, equivalentsSchema);
  if (!file) return [];
  const found: Equivalent[] = [];
  for (const [index, { reason, mutants }] of file.data.entries()) {
    for (const [solution, changes] of Object.entries(mutants)) {
      if (!solutions.some(({ name }) => name === solution)) {
        const line = file.line(index, 'mutants', solution);
        folder.fault(EQUIVALENT_FILE, line, `solutions/${solution}.sql is not there; name one that is`);
      }
      for (const [at, change] of changes.entries()) {
        const [[kind, shown] = ['', '']] = Object.entries(change);
        const [was = '', now = ''] = shown.split(BECOMES).map((side) => side.trim());
        const line = file.line(index, 'mutants', solution, at);
        found.push({ solution, kind: kind as MutantKind, was, now, reason, line });
      }
    }
  }
  return found;
}
