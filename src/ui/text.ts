import type { ScratchMessage } from '../app/scratch-database.ts';
import { rows, whole } from './count-text.ts';

/** Every sentence of the interface, apart from logic so that it can be translated. Functions take the values they speak of. */
export const text = {
  product: 'Archipelago',
  tagline: 'Practise the SQL that data engineers really need.',
  pitch:
    'DuckDB runs in this page over generated data. Write a query, run it, check it: the answer is judged on several small worlds made of edge cases, and a wrong one is shown the rows that break it.',
  privacy: 'No account, no server: your queries stay in this browser.',
  progress: 'Your progress',
  progressFile: 'Save or load your progress',
  offline: 'Working offline',
  skipToContent: 'Skip to content',
  catalogue: 'Exercises',
  scratch: 'Scratch',
  laboratory: 'Laboratory',
  packs: 'Packs',
  toPacks: 'Install packs from files, or export these',
  laboratoryTitle: 'Laboratory: distinct counts',
  toLaboratory: 'Measure it at any size in the laboratory',
  keys: 'Keys',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  start: (title: string) => `Start with ${title}`,
  resume: (title: string) => `Continue with ${title}`,
  again: 'All exercises are solved. Pick one to solve again.',
  minutes: (minutes: number) => `${minutes} min`,
  difficulty: ['', 'first steps', 'easy', 'medium', 'hard', 'expert'],
  standing: { untouched: 'open', begun: 'begun', accepted: 'solved' },
  solvedOf: (solved: number, all: number) => `${solved} of ${all} solved`,
  next: 'next',
  loadingExercise: 'Loading the exercise',
  unknownRoute: 'There is no such page.',
  unknownRouteAdvice: 'The address may be mistyped, or belong to a pack that is not installed here.',
  unreadPack: (title: string) => `${title} could not be read.`,
  unreadPackAdvice: 'It is a pack from a file. The page of packs tells what is wrong and what to do.',
  backToCatalogue: 'Back to the exercises',
  loadFailed: 'The exercise could not be loaded.',
  loadFailedAdvice: 'Check the connection and try again. Drafts are kept.',
  loadingPart: 'Loading',
  partFailed: 'This part of the page could not be loaded. Check the connection and try again.',
  retry: 'Retry',
  task: 'Task',
  editor: 'Editor',
  sqlEditor: 'SQL editor',
  between: (one: string, other: string) => `${one} | ${other}`,
  evidence: 'Results',
  contract: 'What is checked',
  tables: 'Tables',
  hint: 'Hint',
  hintsTitle: 'Hints',
  hintNumber: (number: number, of: number) => `Hint ${number} of ${of}`,
  noMoreHints: 'That was the last hint.',
  showSolution: 'Show solution',
  hideSolution: 'Hide solution',
  solutionTitle: 'Solutions',
  explanation: 'Explanation',
  measuring: 'measuring',
  run: 'Run',
  stop: 'Stop',
  check: 'Check',
  checking: (index: number, total: number) => `Checking world ${index} of ${total}`,
  running: 'Running',
  reset: 'Reset',
  share: 'Share',
  shareTitle: 'Share this query',
  leaveEditor: 'Esc, then Tab, leaves the editor',
  readExplanation: 'Read the explanation',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  copyRefused: 'The browser refused to copy',
  setAside: 'Another draft of yours is set aside.',
  takeDraft: 'Put it in the editor',
  leaveDraft: 'Discard it',
  keepingFailed:
    'This browser does not let the page keep data, so drafts and progress last until the tab is closed.',
  putBack:
    'What this page keeps was deleted from the browser while it was open. Your drafts and progress were still here, and are kept again. To delete them, close every tab of this page first.',
  nextExercise: (title: string) => `Next: ${title}`,
  backToPack: (title: string) => `Back to ${title}`,
  world: 'Data',
  worldTypical: 'typical',
  worldFailed: 'the world that failed',
  worldSize: (size: string, count: number) => `${size} · ${rows(count)}`,
  building: 'Making the data',
  loading: (what: string) => (what ? `Making the data: ${what}` : 'Making the data'),
  result: 'Result',
  expected: 'Expected',
  onePlan: 'One right plan',
  difference: 'Difference',
  picture: 'Picture',
  why: 'Why',
  plan: 'Plan',
  race: 'Race',
  growth: 'Growth',
  raceIt: 'Race it',
  verdict: 'Verdict',
  done: (changed: number | null, took: string) =>
    changed === null ? `Done · ${took}` : `Done: ${rows(changed)} · ${took}`,
  emptyResult: 'Run the query to see its rows here.',
  emptyExpected: 'The expected rows for the chosen data appear here once you have run a query.',
  emptyDifference: 'Run, then look here for the rows that are missing or extra on the chosen data.',
  sameRows: 'No difference on this data: the same rows, each as often as expected.',
  missingAndExtra: (missing: number, extra: number) => `${whole(missing)} missing, ${whole(extra)} extra`,
  useFailedWorld: 'Open this world',
  showDifference: 'Show the rows',
  accepted: 'Accepted',
  acceptedWith: 'Accepted, with a note',
  wrong: 'Not yet',
  error: 'Error',
  refused: 'Not run',
  notDeterministic: 'Not deterministic',
  timedOut: 'Timed out',
  tooLarge: 'Too large',
  lastAccepted: (when: string) => `Accepted ${when}.`,
  lastCheck: (when: string, message: string) => `Last Check ${when}: ${message}`,
  checkAgain: 'Check judges it anew.',
  changedSince: 'The query has changed since.',
  acceptedOn: (worlds: number) => `Right on all ${worlds} worlds, among them one made for this attempt.`,
  line: (line: number, column: number) => `Line ${line}, column ${column}`,
  engineStarting: 'Starting DuckDB',
  engineFetching: 'Fetching DuckDB',
  engineFetched: ({ share, bytes }: { readonly share: number; readonly bytes: number | null }) => {
    if (bytes === null) return `, ${Math.floor(share * 100)} %`;
    const megabytes = (count: number) => (count / 1e6).toFixed(1);
    return `, ${megabytes(share * bytes)} of ${megabytes(bytes)} MB`;
  },
  engineReady: (version: string) => `DuckDB ${version}`,
  engineFailed: 'DuckDB did not start',
  engineReplaced: 'The engine stopped and was started again. The data is back; run the query once more.',
  noWasm:
    'This browser has no WebAssembly, which DuckDB needs. Use a current Chrome, Edge, Firefox or Safari, and check that WebAssembly is not switched off.',
  keysTitle: 'Keys',
  keysNote: 'In the editor, Tab indents. Press Esc, then Tab, to leave it.',
  dataset: 'Dataset',
  size: 'Size',
  noDataset: 'none',
  dropFile:
    'Drop CSV, TSV, JSON lines or Parquet files anywhere on this page, or choose them; they become tables and never leave this browser.',
  chooseFile: 'Choose files',
  dropHere: 'Drop the file: it becomes a table',
  firstScratch: `-- Any SQL: this database is yours.
SELECT user_id, count(*) AS logins
FROM logins
GROUP BY user_id
ORDER BY logins DESC;
`,
  scratchTitle: 'Scratch',
  scratchIntro:
    'A database of your own. Any SQL runs here, CREATE TABLE and INSERT too. It lives in memory and is gone when the tab is closed; the text of the editor is kept.',
} as const;

/** The question before tables of the reader's own go. */
export const partingText = {
  title: 'Your tables would go',
  tables: (names: readonly string[]) =>
    `Other data means another database, without ${names.length === 1 ? 'this table' : 'these tables'} of yours: ${names.join(', ')}.`,
  keep: 'Keep my tables',
  goOn: 'Go on without them',
} as const;

/** What came of a file or of the data chosen on the scratch page. */
export function scratchMessage(message: ScratchMessage): string {
  if (message.kind === 'failed') return message.message;
  if (message.kind === 'lost')
    return `The engine had to be started anew. The data chosen above is back; these tables are gone: ${message.tables.join(', ')}.`;
  return [
    `${message.table}: ${rows(message.rows)}`,
    message.filled > 0 && `${whole(message.filled)} of them filled with NULL`,
    message.leftOut > 0 && `${rows(message.leftOut)} of the file left out`,
    message.replaced && 'in place of the table of that name',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The sentences of the grid of rows. */
export const gridText = {
  count: ({ rowCount, truncated }: { readonly rowCount: number; readonly truncated: boolean }) =>
    truncated ? `first ${rows(rowCount)} shown; the query has more` : rows(rowCount),
  noColumns: 'The result has no columns.',
  noRows: 'No rows.',
  emptyString: 'empty string',
  missing: 'missing',
  extra: 'extra',
  mark: 'Difference',
  sorting: (name: string) => `Sorting by ${name}`,
  sorted: (name: string, descending: boolean) =>
    `Sorted by ${name}, ${descending ? 'descending' : 'ascending'}`,
  unsorted: 'Back in the order of the query',
  sortHint: (name: string, type: string) =>
    `${name} · ${type}\nEnter or click: ascending, descending, the query's order\nShift with arrow keys: width`,
  noOrder: (name: string, type: string) => `${name} · ${type}\nValues of this type are not sorted here`,
  copyAs: (format: string) => `Copy as ${format}`,
  save: 'Save',
  saveAs: (format: string) => `Save as ${format}`,
  saved: (count: number, file: string) => `Saved ${rows(count)} as ${file}`,
  notSaved: 'The rows could not be saved. Save fewer of them.',
  copyDetail: (copied: number, all: number) => (copied < all ? `first ${rows(copied)}` : rows(all)),
  copied: (copied: number, all: number, format: string) =>
    copied < all
      ? `Copied the first ${rows(copied)} of ${whole(all)} as ${format}`
      : `Copied ${rows(all)} as ${format}`,
} as const;

/** The sentences of a table's card. */
export const tableText = {
  label: (name: string) => `Table ${name}`,
  key: 'key',
  nullable: 'nullable',
  noKey: 'No key: rows may repeat.',
  sample: 'Sample rows',
  sampleOf: (name: string) => `Sample rows of ${name}`,
  firstRows: (count: number) => `Sample rows, the first ${whole(count)}`,
  empty: '0 rows: the table is empty.',
} as const;

/** The sentences of the steps that explain a wrong answer, pulled one at a time. */
export const whyText = {
  empty: 'After a Check that finds wrong rows, what is wrong with them is explained here, step by step.',
  offers: 'Explain it step by step',
  /** On the verdict: opens the explanation at its first step. */
  open: 'Find out why',
  pull: {
    where: 'Where is it wrong?',
    counterexample: 'Show the smallest table',
    misconception: 'Name the mistake',
    stage: 'Which step goes wrong?',
  },
  title: {
    where: 'Where it is wrong',
    counterexample: 'The smallest table that shows it',
    misconception: 'A known mistake',
    stage: 'The step that goes wrong',
  },
  looking: 'Looking',
  none: {
    where: 'Nothing could be found out about the rows.',
    counterexample: 'No small table that shows it was found. "Show the rows" has all that differ.',
    misconception: 'It is none of the known mistakes.',
    stage: 'The steps could not be compared.',
  },
  that: 'That is all there is to say about this answer. The next Check begins anew.',
  smallest: (count: number, tables: number, isMinimal: boolean) => {
    const some = count === 0 ? 'no rows' : rows(count);
    if (tables === 1) return `${isMinimal ? 'The smallest' : 'A'} table that shows it has ${some}`;
    return `${isMinimal ? 'The smallest tables' : 'Tables'} that show it have ${some} in all`;
  },
  notMinimal: 'The search ended with its time. Fewer rows may do.',
  sides: (expected: number, got: number) => `Expected: ${rows(expected)}. Your answer: ${rows(got)}.`,
  openInScratch: 'Open in scratch',
  expected: 'Expected',
  got: 'Your answer',
  stageExpected: (name: string) => `${name} in the solution`,
  stageGot: (name: string) => `${name} in your answer`,
  noInput: 'No row is needed.',
  noRows: 'No rows.',
} as const;

/** The sentences of a look into one step of WITH. */
export const stepText = {
  tab: (name: string) => `Step ${name}`,
  button: (name: string) => `Rows of ${name}`,
  noStep: 'The cursor is in no step of a WITH clause.',
  follow: 'Follow',
  followColumn: 'Column to follow',
  followValue: (column: string) => `Follow ${column}`,
  all: 'all rows',
  without: (name: string, column: string) => `\`${name}\` has no \`${column}\`, so all its rows are shown.`,
} as const;

/** Key bindings and what they do, for the list of keys. `Mod` is Ctrl, or Cmd on a Mac. */
export const keyList: readonly (readonly [keys: string, does: string])[] = [
  ['Mod+Enter', 'Run the query, or the selected part'],
  ['Mod+Shift+Enter', 'Check the answer'],
  ['Alt+Enter', 'Show the rows of the step of WITH that the cursor is in'],
  ['Mod+Shift+F', 'Format the SQL'],
  ['Mod+/', 'Comment or uncomment the line'],
  ['Ctrl+Space', 'Complete'],
  ['Mod+Z', 'Undo'],
  ['Mod+F', 'Find in the editor'],
  ['Esc, then Tab', 'Leave the editor'],
  ['Arrow keys', 'Move between cells of the result'],
  ['F1 or ?', 'This list'],
];
