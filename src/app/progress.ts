import { signal } from '@preact/signals';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LastCheck } from './last-check.ts';
import { unsavedIn } from './unsaved.ts';

/** How far the reader got with an exercise; `accepted` stays even when a later attempt is wrong. */
export type Standing = 'untouched' | 'begun' | 'accepted';

/** What is kept of one exercise between visits. */
export interface Attempted {
  /** `<pack>/<slug>`, or `scratch`. */
  readonly id: string;
  readonly draft: string;
  readonly standing: Standing;
  /** Hints pulled so far. */
  readonly hints: number;
  readonly sawSolution: boolean;
  /** What the last Check said; null before the first. */
  readonly lastCheck: LastCheck | null;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

interface Store extends DBSchema {
  attempts: { key: string; value: Attempted };
}

/** Every kept attempt by id. Filled by `restoreProgress`. */
export const attempts = signal<ReadonlyMap<string, Attempted>>(new Map());

/** A sentence when progress cannot be kept in this browser (private mode, full disk); null while it can. */
export const keepingFailed = signal<string | null>(null);

const unsaved = unsavedIn<Attempted>('archipelago:unsaved');

let database: Promise<IDBPDatabase<Store>> | null = null;

function store(): Promise<IDBPDatabase<Store>> {
  database ??= openDB<Store>('archipelago', 1, {
    upgrade: (db) => {
      db.createObjectStore('attempts', { keyPath: 'id' });
    },
  });
  return database;
}

function complain(): void {
  keepingFailed.value =
    'This browser does not let the page keep data, so drafts and progress last until the tab is closed.';
}

/** Reads what was kept on earlier visits. Never rejects: where nothing can be read, progress starts empty. */
export async function restoreProgress(): Promise<void> {
  try {
    const found = new Map((await (await store()).getAll('attempts')).map((entry) => [entry.id, entry]));
    for (const entry of unsaved.leftOver()) {
      if (entry.changedAt < (found.get(entry.id)?.changedAt ?? 0)) continue;
      found.set(entry.id, entry);
      await (await store()).put('attempts', entry);
    }
    attempts.value = new Map([...found, ...attempts.value]);
  } catch {
    complain();
  }
}

/** What is kept of an exercise, or an untouched entry. */
export function attempted(id: string): Attempted {
  return (
    attempts.value.get(id) ?? {
      id,
      draft: '',
      standing: 'untouched',
      hints: 0,
      sawSolution: false,
      lastCheck: null,
      changedAt: 0,
    }
  );
}

/** Changes what is kept of an exercise, on the page at once and in the browser's database soon after. */
export async function keep(id: string, change: Partial<Omit<Attempted, 'id' | 'changedAt'>>): Promise<void> {
  const entry: Attempted = { ...attempted(id), ...change, changedAt: Date.now() };
  attempts.value = new Map(attempts.value).set(id, entry);
  unsaved.note(entry);
  try {
    await (await store()).put('attempts', entry);
    unsaved.arrived(entry);
  } catch {
    complain();
  }
}

/** Forgets an exercise entirely. */
export async function forget(id: string): Promise<void> {
  const left = new Map(attempts.value);
  left.delete(id);
  attempts.value = left;
  try {
    await (await store()).delete('attempts', id);
  } catch {
    complain();
  }
}
