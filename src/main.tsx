import { render } from 'preact';
import { leisure } from './app/leisure.ts';
import { fetchLesson } from './app/lesson.ts';
import { loadStory, restoreLibrary } from './app/library.ts';
import { followOtherTabs } from './app/library-tabs.ts';
import { restoreProgress } from './app/progress.ts';
import { followLinks, route } from './app/route.ts';
import { followScreen } from './app/screen.ts';
import { startEngine } from './app/session.ts';
import { followSharedHash } from './app/shared-hash.ts';
import { followTheme } from './app/theme.ts';
import { startEarly } from './engine/page-worker.ts';
import { App } from './ui/app.tsx';
import { lateNotices } from './ui/notices.tsx';
import { fetchEditor } from './ui/sql-editor.tsx';

followTheme();
followScreen();
followLinks();
followSharedHash();
followOtherTabs();

/** How long a page that is read first leaves connection and processor to itself, unless it asks for the engine. */
const PAGE_FIRST_MS = 1000;
const start = () => void startEngine().catch(() => undefined);
if (route.value.name === 'exercise') start();
else if (route.value.name !== 'laboratory') setTimeout(start, PAGE_FIRST_MS);
else {
  // The laboratory has engines of its own, of which the first sets out, and wants the machine for itself.
  setTimeout(startEarly, PAGE_FIRST_MS);
  route.subscribe(({ name }) => name !== 'laboratory' && start());
}

// What the page shows first is on its way while drafts are read.
const shown = route.value;
const lesson =
  shown.name === 'exercise' ? fetchLesson(shown.pack, shown.slug).catch(() => undefined) : undefined;
if (shown.name === 'pack') void loadStory(shown.pack).catch(() => undefined);
if (shown.name === 'exercise' || shown.name === 'scratch') void fetchEditor().catch(() => undefined);

const place = document.querySelector('#app');
if (!place) throw new Error('index.html has no element with the id "app"');

/** How long drafts are waited for, so that an editor opens on them and not on the starter; later ones are put in then. */
const DRAFTS_FIRST_MS = 500;
/** How long the task that the page already shows stands before the reader is told that the rest is still to come. */
const LESSON_FIRST_MS = 4000;
const within = (ms: number, work: Promise<unknown>) =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
await Promise.all([
  within(DRAFTS_FIRST_MS, Promise.all([restoreProgress(), restoreLibrary()])),
  place.hasChildNodes() && lesson && within(LESSON_FIRST_MS, lesson),
]);
// The app puts the same at the same places, in one step.
place.replaceChildren();
render(<App />, place);

/** To keep the page for visits without a network, and to hear of a new release. */
async function thinkAhead(): Promise<void> {
  await leisure();
  const [{ OfflineNotices }, { keepOffline }] = await Promise.all([
    import('./ui/offline-notices.tsx'),
    import('./app/offline.ts'),
  ]);
  lateNotices.value = OfflineNotices;
  await keepOffline();
}
void thinkAhead().catch(() => undefined);
