import { signal } from '@preact/signals';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Attempted, merged, untouched } from './attempted.ts';
import { unsavedIn } from './unsaved.ts';

interface Store extends DBSchema {
  attempts: { key: string; value: Attempted };
}

/** What a version of this page before the present one kept lacks what is new since. */
const whole = (entry: Attempted): Attempted => ({ ...untouched(entry.id), ...entry });

const unsaved = unsavedIn<Attempted>('archipelago:unsaved:');

/** Every kept attempt by id: at first what the visit before left unsaved, and all of it once `restoreProgress` is through. */
export const attempts = signal<ReadonlyMap<string, Attempted>>(
  new Map(unsaved.leftOver.map((entry) => [entry.id, whole(entry)])),
);

/** True while progress cannot be kept in this browser: private mode, a full disk, a database that gives no answer. */
export const keepingFailed = signal(false);

/** How long the browser's database may take before the reader is told that nothing is kept. */
const ANSWER_WITHIN_MS = 5000;

let database: Promise<IDBPDatabase<Store>> | null = null;

function store(): Promise<IDBPDatabase<Store>> {
  database ??= openDB<Store>('archipelago', 1, {
    upgrade: (db) => {
      db.createObjectStore('attempts', { keyPath: 'id' });
    },
    // A later version of this page, in another tab, waits for this.
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      database = null;
    },
    terminated: () => {
      database = null;
    },
  });
  return database;
}

let restored = false;
let announce = () => {};

/** Resolves once the entries of earlier visits are in `attempts`; never where they cannot be had. */
export const progressRestored = new Promise<void>((resolve) => {
  announce = resolve;
});

/**
 * Reads what was kept on earlier visits, and joins it with what was changed since this one began, as the database may
 * answer late. Never rejects: where nothing can be read, progress starts empty, and nothing stored is written over.
 */
export async function restoreProgress(): Promise<void> {
  const timer = setTimeout(complain, ANSWER_WITHIN_MS);
  try {
    const stored = (await (await store()).getAll('attempts')).map(whole);
    const all = new Map(stored.map((entry) => [entry.id, entry]));
    for (const here of attempts.value.values()) {
      const before = all.get(here.id);
      all.set(here.id, before ? merged(before, here) : { ...here, isBlind: false });
    }
    const changed = [...attempts.value.keys()];
    attempts.value = all;
    restored = true;
    keepingFailed.value = false;
    announce();
    for (const id of changed) void save(attempted(id));
  } catch {
    complain();
  } finally {
    clearTimeout(timer);
  }
}

function complain(): void {
  keepingFailed.value = true;
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
  const entry: Attempted = { ...attempted(id), ...change, changedAt: Date.now() };
  attempts.value = new Map(attempts.value).set(id, entry);
  if (restored) await save(entry);
  // Until then it would write over what has not been read yet.
  else unsaved.note(entry);
}

async function save(entry: Attempted): Promise<void> {
  unsaved.note(entry);
  try {
    await (await store()).put('attempts', entry);
    unsaved.arrived(entry);
  } catch {
    complain();
  }
}
