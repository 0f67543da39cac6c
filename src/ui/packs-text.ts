import type { EditionStep } from '../app/pack-edition.ts';
import { many, whole } from './count-text.ts';

/** The sentences of the page of packs. */
export const packsText = {
  title: 'Packs',
  lead: 'A pack is a set of exercises with the data they use, and travels as one file. Nothing of it leaves this browser, and nothing in it runs before you say so.',
  add: 'Add a pack',
  drop: 'Drop a .sqlpack file anywhere on this page, or choose one.',
  choose: 'Choose a pack file',
  dropHere: 'Drop the file: what is inside is shown before anything runs',
  address: 'Address of a pack on this site; no other server is asked',
  fetch: 'Fetch',
  reading: (name: string) => `Reading ${name}`,
  refused: (name: string) => `${name} cannot be used`,
  unkept: (name: string) => `${name} was not installed`,
  place: (file: string, line: number) => `${file}, line ${whole(line)}`,
  close: 'Close',
  cancel: 'Cancel',
  again: 'Try again',
  useUnkept: 'Use it until the page is closed',
  another: (count: number) =>
    `One pack at a time: of the ${whole(count)} files that were dropped, the first is shown.`,
  stranger:
    'This pack is from somebody else. Its SQL runs in the same sandbox as yours: no files, no network, limited time and memory. Nothing of it has run yet.',
  inside: 'What is inside',
  /** The ways to install a file: with the gate at once, and without. */
  choices: (step: EditionStep, version: string): readonly [proved: string, unproved: string] => {
    if (step === 'older') return [`Go back to ${version} and prove`, `Go back to ${version}, prove later`];
    const does = { first: 'Install', same: 'Install', newer: 'Update', other: 'Replace' }[step];
    return [`${does} and prove`, `${does} now, prove later`];
  },
  installAgain: 'Install again',
  updating: 'There is a pack of this name already',
  updates: 'It takes the place of the one installed; your progress is kept.',
  covers: 'It takes the place of the built-in one while it is installed; your progress is kept.',
  others:
    'None of its authors is an author of the one that is there, so it may be another pack of the same name. To keep both, cancel, or export that one first.',
  older: 'It is an older version than the one that is there.',
  same: 'It is the very file that is installed.',
  sameBuiltIn: 'It is the very file of the built-in one.',
  now: 'Now',
  file: 'This file',
  fileName: 'File',
  size: 'Size',
  sha256: 'SHA-256',
  version: 'Version',
  authors: 'Authors',
  licence: 'Licence',
  languages: 'Languages',
  engine: 'Verified with',
  exercises: 'Exercises',
  datasets: 'Datasets',
  report: 'Report inside',
  noReport: 'none: who built the file did not run the gate',
  list: (names: readonly string[]) => names.join(', '),
  installed: 'From files',
  builtIn: 'Built in',
  nothing: 'No pack is installed from a file yet.',
  covered: 'A pack from a file has its place now. It comes back when that is removed.',
  isUnkept: 'There until the page is closed: the browser did not keep it.',
  anew: 'Choose its file',
  unread:
    'It was installed by an earlier version of this page. Choose another file of it, or remove it; your progress is kept until then.',
  wasDeleted:
    'The browser has deleted the packs that this page had installed. They work until the page is closed; install their files again to keep them.',
  untold:
    'The list of their files did not come, so they cannot be exported now. Check the connection and load the page again.',
  export: 'Export',
  prove: 'Prove',
  proveAgain: 'Prove again',
  remove: 'Remove',
  of: (action: string, title: string) => `${action} ${title}`,
  exportFailed: (title: string, why: string) => `${title} could not be exported: ${why}`,
  starting: 'Starting an engine for the gate',
  proving: (exercise: number, exercises: number, title: string) =>
    `Proving exercise ${whole(exercise)} of ${whole(exercises)}: ${title}`,
  unproved: 'Not proved here yet.',
  proved: (engine: string, when: string) => `Proved here with DuckDB ${engine} ${when}`,
  judged: (engine: string, when: string) => `The gate ran here with DuckDB ${engine} ${when}`,
  faulty: (count: number) => `The gate found ${many(count, 'fault')}`,
  faultyAdvice: 'What the page says of an answer may be wrong. Tell the author, or remove the pack.',
  removal: (title: string) => `Remove ${title}?`,
  removes: 'The pack and its file go from this browser. Export it first if you have it nowhere else.',
  comesBack: 'The built-in pack of this name comes back, with the progress that is kept.',
  progress: (begun: number, solved: number) =>
    begun === 0
      ? 'You have begun none of its exercises.'
      : `You have begun ${many(begun, 'exercise')} of it, and solved ${whole(solved)}. Drafts and progress can stay for a later time.`,
  keepProgress: 'Remove, keep my progress',
  deleteProgress: 'Remove, delete my progress',
} as const;

/** What a report says of mutants and solutions, of the pack as a whole. */
export function reportSentence(
  reports: readonly {
    readonly solutions: number;
    readonly killed: number;
    readonly surviving: number;
    readonly equivalent: number;
  }[],
): string {
  const sum = (of: (report: (typeof reports)[number]) => number) =>
    reports.reduce((total, report) => total + of(report), 0);
  const killed = sum((report) => report.killed);
  const all = killed + sum((report) => report.surviving);
  const equivalent = sum((report) => report.equivalent);
  const lone = reports.filter(({ solutions }) => solutions < 2).length;
  return [
    `${whole(killed)} of ${many(all, 'mutant')} killed`,
    ...(equivalent > 0 ? [`${whole(equivalent)} more equivalent for a reason given`] : []),
    lone === 0
      ? 'every exercise has two solutions or more'
      : `${many(lone, 'exercise')} ${lone === 1 ? 'has' : 'have'} only one solution`,
  ].join(', ');
}
