import { filesBelow } from '../dataset/disk.ts';
import { ContentError, type Fault, Faults } from '../dataset/fault.ts';
import type { Files } from '../dataset/files.ts';
import { Folder } from '../dataset/folder.ts';
import { readFrontMatter } from '../dataset/front-matter.ts';
import { packSchema } from '../exercise/schema.ts';
import { TEMPLATE } from './pack-new.ts';

/** Throws a ContentError with each place of a pack's pack.md that still says what `pack new` put there. */
export function refusePlaceholders(files: Files, id: string): void {
  const [placed, said] = [packFile(filesBelow(TEMPLATE), 'PACK'), packFile(files, id)];
  if (!placed || !said) return;
  const faults: Fault[] = [];
  const refuse = (line: number, message: string) =>
    faults.push({ file: `exercises/${id}/pack.md`, line, message });
  if (said.data.summary === placed.data.summary) {
    refuse(
      said.line('summary'),
      '"summary": is what "pack new" put there; say in a sentence what somebody can do after the exercises',
    );
  }
  const nobody = placed.data.authors?.find((name) => said.data.authors?.includes(name));
  if (nobody !== undefined) {
    refuse(
      said.line('authors'),
      `"authors": ${nobody} is what "pack new" put there; name who wrote the pack`,
    );
  }
  if (said.body.includes(placed.body.trim())) {
    const line = said.bodyLine + said.body.slice(0, said.body.search(/\S/)).split('\n').length - 1;
    refuse(line, 'the text is what "pack new" put there; write what the exercises have in common');
  }
  if (faults.length > 0) throw new ContentError(faults);
}

function packFile(files: Files, pack: string) {
  return readFrontMatter(new Folder(files, `exercises/${pack}`, new Faults()), 'pack.md', packSchema);
}
