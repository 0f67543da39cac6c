import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PackContent } from '../pack/pack-folder.ts';
import { calledPath } from './called-path.ts';
import { PackFileFault, packFromDisk } from './pack-from-disk.ts';

/**
 * Why a pack should not be written to a file, as a sentence that says what to do; null where nothing is there, or an earlier
 * file of the pack: one of its id that names one of its authors.
 */
export async function targetFault(
  file: string,
  { id, authors }: Pick<PackContent, 'id' | 'authors'>,
): Promise<string | null> {
  const path = calledPath(file);
  if (!existsSync(dirname(path)))
    return `${file}: there is no such folder; make it, or name another file with -o.`;
  if (!existsSync(path)) return null;
  if (statSync(path).isDirectory()) return `${file} is a folder; name a file in it with -o.`;
  try {
    const { manifest: there } = await packFromDisk(file);
    if (there.id !== id) return `${file} holds the pack ${there.id}; name another file with -o.`;
    if (there.authors.some((author) => authors.includes(author))) return null;
    const which = `${there.title} ${there.version} by ${there.authors.join(', ')}`;
    return (
      `${file} holds another pack called ${id}: ${which}. ` +
      'Who installs one loses the other, so rename the folder of yours in exercises/; or name another file with -o.'
    );
  } catch (error) {
    if (!(error instanceof PackFileFault)) throw error;
    return `${file} is there, and is no pack that can be read; remove it, or name another file with -o.`;
  }
}
