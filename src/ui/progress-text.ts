import type { Theme } from '../app/kept-theme.ts';
import type { ProgressFault } from '../app/progress-file.ts';
import type { Joining } from '../app/progress-join.ts';
import { many, whole } from './count-text.ts';
import { bytes } from './figure-text.ts';
import { text } from './text.ts';

const are = (count: number) => (count === 1 ? 'is' : 'are');

/** The sentences of progress that is saved to a file and loaded from one. */
export const progressText = {
  kept: 'Drafts and progress are kept in this browser only. A file is a copy of them, and takes them to another browser or machine.',
  summary: (begun: number, solved: number, scratched: boolean) =>
    begun === 0 && !scratched
      ? 'Nothing is kept yet but the theme.'
      : `Kept now: ${many(begun, 'exercise')}, ${whole(solved)} of them solved,${scratched ? ' the text of the scratch page,' : ''} and the theme.`,
  save: 'Save to a file',
  saved: (file: string) => `Saved ${file}.`,
  load: 'Load from a file',
  joins:
    'Drop a file that was saved here, or choose one. It is joined with what is here, and first you see what would change.',
  dropHere: 'Drop the file: first you see what would change.',
  choose: 'Choose a file',
  preview: (file: string, when: string) => `${file}, saved ${when}`,
  empty: 'The file holds no exercises.',
  counts: ({ fresh, newerInFile, newerHere, same }: Joining) =>
    [
      fresh > 0 && `${many(fresh, 'exercise')} new`,
      newerInFile > 0 && `${whole(newerInFile)} newer in the file`,
      newerHere > 0 && `${whole(newerHere)} newer here`,
      same > 0 && `${whole(same)} the same`,
    ].filter((line) => line !== false),
  rule: 'Where both differ, the newer draft stands and the other is set aside, to be put back in the exercise. Solved stays solved.',
  notHere: (count: number) =>
    `${many(count, 'exercise')} of the file ${are(count)} not here, as of a pack that is not installed; what the file holds of ${count === 1 ? 'it' : 'them'} is kept all the same.`,
  fromFuture: (count: number) =>
    `${many(count, 'exercise')} of the file ${are(count)} dated in the future, so a clock was wrong. There, what is here counts as newer.`,
  theme: (inFile: Theme, here: Theme) =>
    `Take the theme of the file, ${text.themes[inFile].toLowerCase()}, in place of ${text.themes[here].toLowerCase()}`,
  join: 'Join',
  cancel: 'Cancel',
  joined: (count: number) =>
    count === 0 ? 'Nothing had to change.' : `Joined: ${many(count, 'exercise')} changed.`,
  noRoom:
    'The browser has no room for it, so nothing was changed. Free some space on this machine, then choose the file again.',
  notKept: (why: string) =>
    `The browser did not keep it, so nothing was changed: ${why.replace(/\.$/, '')}. Allow this page to store data, then choose the file again.`,
} as const;

/** What is wrong with a file, where, and what to do. */
export function progressFaultText(file: string, fault: ProgressFault): string {
  switch (fault.kind) {
    case 'too-large':
      return `${file} has ${bytes(fault.bytes)}, and a file of progress at most ${bytes(fault.most)}. Nothing was read; choose the file that was saved here.`;
    case 'unreadable':
      return `${file} could not be read. It may have been moved or changed since it was chosen; choose it again.`;
    case 'no-json':
      return `${file} is not whole: it is no JSON. Nothing was changed; save it again where it comes from, or choose another file.`;
    case 'no-progress':
      return `${file} holds no progress of this page: it says no format. Choose a file that was saved with "${progressText.save}".`;
    case 'format':
      return `${file} was saved by a newer version of this page: it has format ${whole(fault.format)}, and this page reads ${fault.reads}. Reload the page to get the newest, then choose the file again.`;
    case 'wrong':
      return `${file}${fault.where && `, ${fault.where}`}: ${fault.problem}. Nothing was changed; mend the file there, or save it again where it comes from.`;
    case 'twice':
      return `${file} holds ${fault.id} twice. Nothing was changed; take one of them out, or save the file again where it comes from.`;
  }
}
