import { signal } from '@preact/signals';
import { openAttemptStore } from './attempt-store.ts';
import { type Attempted, merged, rebased, untouched } from './attempted.ts';
import { type OtherTabs, openOtherTabs } from './other-tabs.ts';
import { unsavedIn } from './unsaved.ts';

/** What a version of this page before the present one kept lacks what is new since. */
const whole = (entry: Attempted): Attempted => ({ ...untouched(entry.id), ...entry });

const unsaved = unsavedIn<Attempted>('archipelago:unsaved:');

/** Every kept attempt by id: at first what the visit before left unsaved, and all of it once `restoreProgress` is through. */
export const attempts = signal<ReadonlyMap<string, Attempted>>(joinedById(unsaved.leftOver));

/** True while progress cannot be kept in this browser: private mode, a full disk, a database that gives no answer. */
export const keepingFailed = signal(false);

/** How many entries were put back, since the database was deleted while the page was open. */
export const putBack = signal(0);

/** How long the browser's database may take before the reader is told that nothing is kept. */
const ANSWER_WITHIN_MS = 5000;

/** The entries of the database that those in `attempts` were made of; where they are the same, nothing is to be saved. */
const known = new Map<string, Attempted>();

/** The exercises whose draft was written here since the reader came to this tab: other tabs do not replace it. */
const writtenHere = new Set<string>();

const store = openAttemptStore(() => void renew());
let others: OtherTabs | null = null;
let restored = false;
let announce = () => {};

/** Resolves once the entries of earlier visits are in `attempts`; never where they cannot be had. */
export const progressRestored = new Promise<void>((resolve) => {
  announce = resolve;
});

/**
 * Reads what was kept on earlier visits, and joins it with what was changed since this one began, as the database may
 * answer late; from then on follows what other tabs keep. Never rejects: where nothing can be read, progress starts
 * empty, and nothing stored is written over.
 */
export async function restoreProgress(): Promise<void> {
  const timer = setTimeout(complain, ANSWER_WITHIN_MS);
  // What is stored while the database is read may be in the answer or not.
  others = openOtherTabs({
    onStored: (entries) => void progressRestored.then(() => entries.forEach(follow)),
    onForgotten: (pack) => void progressRestored.then(() => letGo(pack)),
  });
  addEventListener('blur', () => writtenHere.clear());
  document.addEventListener('visibilitychange', () => document.hidden && writtenHere.clear());
  try {
    const stored = (await store.all()).map(whole);
    const all = new Map(stored.map((entry) => [entry.id, entry]));
    for (const [id, entry] of all) known.set(id, entry);
    for (const here of attempts.value.values()) {
      const before = all.get(here.id);
      all.set(here.id, before ? merged(before, here) : { ...here, isBlind: false });
    }
    const changed = [...attempts.value.keys()];
    attempts.value = all;
    restored = true;
    keepingFailed.value = false;
    announce();
    for (const id of changed) void save(id);
  } catch {
    complain();
  } finally {
    clearTimeout(timer);
  }
}

function complain(): void {
  keepingFailed.value = true;
}

function joinedById(entries: readonly Attempted[]): ReadonlyMap<string, Attempted> {
  const all = new Map<string, Attempted>();
  for (const entry of entries.map(whole)) {
    const other = all.get(entry.id);
    all.set(entry.id, other ? merged(other, entry) : entry);
  }
  return all;
}

/** What is kept of an exercise, or an untouched entry. */
export function attempted(id: string): Attempted {
  return attempts.value.get(id) ?? { ...untouched(id), isBlind: !restored };
}

/** True where the reader has solved an exercise or looked at its solution, so that nothing gives it away any more. */
export function knowsSolutions(id: string): boolean {
  const { sawSolution, standing } = attempted(id);
  return sawSolution || standing === 'accepted';
}

/** Changes what is kept of an exercise, on the page at once and in the browser's database soon after. */
export async function keep(
  id: string,
  change: Partial<Omit<Attempted, 'id' | 'changedAt' | 'isBlind'>>,
): Promise<void> {
  const before = attempted(id);
  // A clock that was put back must not make the change older than what it changes.
  const changedAt = Math.max(Date.now(), before.changedAt + 1);
  const entry: Attempted = { ...before, ...change, changedAt };
  if (change.draft !== undefined) writtenHere.add(id);
  show(entry);
  unsaved.note(entry);
  // Until then it would write over what has not been read yet.
  if (restored) await save(id);
}

function show(entry: Attempted): void {
  attempts.value = new Map(attempts.value).set(entry.id, entry);
}

/** Saves what is now kept of an exercise, joined with what another tab has saved since; its own later calls may find nothing to do. */
async function save(id: string): Promise<void> {
  let sent: Attempted | undefined;
  let stored: Attempted | null = null;
  try {
    await store.change(id, (found) => {
      sent = attempts.value.get(id);
      const base = known.get(id);
      if (!sent || sent === base) return null;
      const there = found && whole(found);
      const isNew = there && there.changedAt !== base?.changedAt;
      stored = isNew ? rebased(base ?? untouched(id), sent, there) : sent;
      return stored;
    });
    if (sent && stored) arrive(sent, stored);
    if (attempts.value.get(id) === known.get(id)) unsaved.arrived(id);
  } catch {
    complain();
  }
}

/** What was sent is stored, perhaps joined with what another tab had stored. */
function arrive(sent: Attempted, stored: Attempted): void {
  const now = attempts.value.get(sent.id) ?? sent;
  known.set(sent.id, stored);
  if (stored !== sent) show(now === sent ? stored : rebased(sent, now, stored));
  others?.tell([stored]);
}

/** Takes over what was stored elsewhere; a draft that is being written here, or is not saved yet, stays, with the other set aside. */
function follow(told: Attempted): void {
  const there = whole(told);
  const { id } = there;
  const base = known.get(id) ?? untouched(id);
  if (there.changedAt <= base.changedAt) return;
  const here = attempts.value.get(id) ?? base;
  known.set(id, there);
  const holdsDraft = writtenHere.has(id) || here.draft !== base.draft;
  const isSame = here === base || here.changedAt === base.changedAt;
  show(isSame && !holdsDraft ? there : rebased(base, here, there, holdsDraft));
}

/** Puts back what the database held, where it was deleted while the page was open. */
async function renew(): Promise<void> {
  if (!restored) return;
  let missing: Attempted[] = [];
  try {
    await store.changeAll((found) => {
      const ids = new Set(found.map(({ id }) => id));
      missing = [...attempts.value.values()].filter(({ id }) => !ids.has(id));
      return missing;
    });
    for (const entry of missing) known.set(entry.id, entry);
    if (missing.length > 0) putBack.value = missing.length;
  } catch {
    complain();
  }
}

/**
 * Writes what `change` makes of everything that is kept, in the database, here and in other tabs: all of it, or nothing
 * where it rejects.
 */
export async function keepAll(
  change: (kept: ReadonlyMap<string, Attempted>) => readonly Attempted[],
): Promise<void> {
  if (!restored) throw new Error('what was kept could not be read');
  // The reader has left the editor for this.
  writtenHere.clear();
  let written: readonly Attempted[] = [];
  await store.changeAll((found) => {
    written = change(new Map(found.map((entry) => [entry.id, whole(entry)])));
    return written;
  });
  for (const entry of written) follow(entry);
  others?.tell(written);
}

/**
 * Forgets all that is kept of a pack's exercises, in other tabs too. Where the browser can't, the reader is told that
 * nothing is kept.
 */
export async function forgetProgress(pack: string): Promise<void> {
  letGo(pack);
  try {
    await store.forget(pack);
    others?.tellForgotten(pack);
  } catch {
    complain();
  }
}

function letGo(pack: string): void {
  const isMeant = (id: string) => id.startsWith(`${pack}/`);
  const ids = [...attempts.value.keys()].filter(isMeant);
  for (const id of ids) {
    known.delete(id);
    unsaved.arrived(id);
  }
  attempts.value = new Map([...attempts.value].filter(([id]) => !isMeant(id)));
}
