import { SIZES } from '../dataset/dataset.ts';
import type { LinkFault, SharedData } from '../share/share-link.ts';
import { many, rows, whole } from './count-text.ts';
import { isApple } from './mod-key.ts';

/** The sentences of a query that is shared, on both sides of the link. */
export const shareText = {
  making: 'Making the link',
  link: 'Link',
  copied: 'The link is copied.',
  refused: `The browser did not let the page copy. The link is selected: copy it with ${isApple ? 'Cmd' : 'Ctrl'}+C.`,
  opens: 'Whoever opens it sees your query beside their own draft. Nothing runs until they press Run.',
  holds: (sql: string, data: SharedData | null) =>
    `The link itself holds ${data ? `the query of ${many(sql.length, 'character')} and which data was chosen, but no table that you made` : `the query, ${many(sql.length, 'character')}`}. Nothing is sent to a server.`,
  tooLong: (fault: LinkFault, sql: string) =>
    fault.kind === 'too-long'
      ? `This query of ${many(sql.length, 'character')} makes a link of ${whole(fault.characters)}. Mail and chat programs may cut links longer than ${whole(fault.most)}, so hand it on as a file.`
      : `This query has ${many(sql.length, 'character')}, and a link holds at most ${whole('most' in fault ? fault.most : 0)}. Hand it on as a file.`,
  save: (file: string) => `Save ${file}`,
  shared: 'Shared query',
  reading: 'Reading the link',
  came: 'It came with the link and has not been run.',
  fromLink: 'From the link',
  own: 'Your draft',
  ownStays: 'Your draft is set aside when you open the shared query, and can be put back.',
  openInEditor: 'Open in the editor',
  openInScratch: 'Open on the scratch page',
  dismiss: 'Dismiss',
  isSame: 'It is the same as your draft.',
  data: ({ dataset, size }: SharedData) =>
    dataset === null
      ? 'Opening it keeps your data as it is: the query was shared without generated data.'
      : `Opening it chooses the data: ${dataset}, ${rows(SIZES[size])}.`,
  noData: (dataset: string) =>
    `The query was written for the dataset ${dataset}, which is not here; it may belong to a pack that is not installed.`,
  /** The page below says why. */
  noExercise: 'It can be opened on the scratch page all the same.',
  notHere: 'The link leads to no exercise. The query can be opened on the scratch page all the same.',
  waits: 'The exercise could not be loaded yet. The query waits here.',
} as const;

/** Why a link could not be read, and what to do. */
export function linkFaultText(fault: LinkFault): string {
  switch (fault.kind) {
    case 'broken':
      return 'The shared query in this link cannot be read: the link is incomplete or was changed on its way. Ask for it again, best as a file.';
    case 'too-long':
      return `The shared query in this link is ${whole(fault.characters)} characters long, and at most ${whole(fault.most)} are read. Ask for it as a file.`;
    case 'too-large':
      return `The shared query in this link comes to more than ${whole(fault.most)} characters and was not read. Ask for it as a file.`;
    case 'version':
      return `The shared query in this link was written by a newer version of this page: the link has version ${whole(fault.version)}, and this page reads ${fault.reads}. Reload the page to get the newest, or ask for the query as a file.`;
  }
}
