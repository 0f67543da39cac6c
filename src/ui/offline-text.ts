import type { NewRelease } from '../app/new-release.ts';
import type { OfflineState, WhyNeverKept } from '../app/offline.ts';
import type { Persistence } from '../app/storage.ts';
import type { WhyNotKept } from '../offline/message.ts';
import { bytes } from './figure-text.ts';

/** The sentences about working without a network. */
export const offlineText = {
  title: 'Working offline',
  intro:
    'Nothing here needs a server: once the page is stored in this browser, all exercises, checks and races work without a network.',
  parts: 'What is stored in this browser',
  shell: 'The page and all built-in exercises',
  engine: 'DuckDB',
  threads: 'DuckDB with threads',
  stored: (size: number) => `stored, ${bytes(size)}`,
  engineMissing: 'stored at its first use',
  threadsMissing: 'stored at their first use, in a race or the laboratory',
  shellMissing: 'not stored',
  storing: (done: number, of: number) => `being stored: ${done} of ${of} files`,
  use: ({ used, most }: { readonly used: number; readonly most: number }) =>
    `In all ${bytes(used)} are used here, of ${bytes(most)} that the browser allows.`,
  install: 'To have it as an app, choose "Install" in the menu or the address bar of the browser.',
  ask: 'Ask the browser to keep it',
  reload: 'Reload',
  later: 'Later',
} as const;

/** Whether the page works without a network, in one sentence. */
export function offlineSentence(state: OfflineState): string {
  switch (state.kind) {
    case 'waiting':
      return 'The page is stored as soon as nothing more urgent is left to do.';
    case 'storing':
      return 'The page is being stored. Until that is done it needs the network.';
    case 'stored':
      return state.copy.hasEngine
        ? 'This page works without a network.'
        : 'The page is stored, DuckDB is not yet: it is when it has been started once.';
    case 'not stored':
      return WHY_NOT[state.why];
    case 'never':
      return WHY_NEVER[state.why];
  }
}

const WHY_NOT: Readonly<Record<WhyNotKept, string>> = {
  'no-space':
    'There is not enough space to store the page. Free some on this device, or clear the data of other sites in the settings of the browser; the next visit tries again. With a network everything works meanwhile.',
  'no-connection':
    'Not all of the page could be fetched. The next visit goes on with what is missing; with a network everything works meanwhile.',
};

const WHY_NEVER: Readonly<Record<WhyNeverKept, string>> = {
  'not-secure':
    'Browsers store a page only if it comes over https or from this machine. Open it at an https address to use it without a network.',
  'no-service-worker':
    'This browser does not store pages, perhaps since the window is a private one. Use a normal window of a current browser.',
  refused:
    'This browser refused to store the page, perhaps since the window is a private one or its settings forbid to keep data.',
  development: 'In development the page is not stored. Make a build to try it.',
};

/** Whether what is kept here is safe. */
export const persistenceText: Readonly<Record<Persistence, string>> = {
  unknown: '',
  persistent: 'The browser has promised not to clear it, nor your drafts and progress, unless you say so.',
  clearable: 'If space runs short, the browser may clear it, and your drafts and progress with it.',
  refused:
    'If space runs short, the browser may clear it, and your drafts and progress with it. It was asked not to and has not promised it; it may once you use the page more often, bookmark it or install it.',
  unsupported: 'This browser does not say whether it may clear it when space runs short.',
};

/** The notice about another release than the one on the screen. */
export const releaseText: Readonly<Record<Exclude<NewRelease, 'none'>, string>> = {
  waits: 'A new version is there. Reload to use it; your drafts are kept.',
  'took over':
    'Another tab uses a new version. This one goes on as it was; reload to use the new one. Your drafts are kept.',
  replaced:
    'A new version has taken the place of this one, and some parts of this one are gone. Reload to go on; your drafts are kept.',
};
