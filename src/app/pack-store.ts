import { signal } from '@preact/signals';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PackEntry, PackProof, ReadContent, ReadPack } from './pack-entry.ts';

interface Store extends DBSchema {
  entries: { key: string; value: PackEntry };
  contents: { key: string; value: ReadContent };
  files: { key: string; value: Uint8Array<ArrayBuffer> };
}

/** Written together or not at all. */
const ALL = ['entries', 'contents', 'files'] as const;

/** True once the browser has deleted its packs while this page was open; they are there until it is closed. */
export const wasDeleted = signal(false);

/** What was in a database that was deleted. */
const saved: { readonly [Name in 'contents' | 'files']: Map<string, Store[Name]['value']> } = {
  contents: new Map(),
  files: new Map(),
};

async function save(db: IDBPDatabase<Store>): Promise<void> {
  const reading = db.transaction(['contents', 'files']);
  for (const name of ['contents', 'files'] as const) {
    const held = saved[name] as Map<string, unknown>;
    let cursor = await reading.objectStore(name).openCursor();
    for (; cursor; cursor = await cursor.continue()) held.set(cursor.key, cursor.value);
  }
  wasDeleted.value = saved.contents.size > 0;
}

let database: Promise<IDBPDatabase<Store>> | null = null;

function store(): Promise<IDBPDatabase<Store>> {
  database ??= openDB<Store>('archipelago-packs', 1, {
    upgrade: (db) => {
      for (const name of ALL) db.createObjectStore(name);
    },
    // A later version of this page waits for this, or who deletes the database: then what it held is saved first.
    blocking: (_current, next, event) => {
      const open = database;
      database = null;
      const close = () => (event.target as IDBDatabase).close();
      if (next !== null || !open) close();
      else void open.then(save).then(close, close);
    },
    terminated: () => {
      database = null;
    },
  });
  database.catch(() => {
    database = null;
  });
  return database;
}

/** Every installed pack, in the order of installation. Rejects where the browser keeps nothing. */
export async function keptEntries(): Promise<PackEntry[]> {
  const entries = await (await store()).getAll('entries');
  return entries.sort((a, b) => a.installedAt - b.installedAt);
}

/** What was read of an installed pack; undefined where there is none. */
export async function keptContent(id: string): Promise<ReadContent | undefined> {
  return (await (await store()).get('contents', id)) ?? saved.contents.get(id);
}

/** The file of an installed pack; undefined where there is none. */
export async function keptFile(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return (await (await store()).get('files', id)) ?? saved.files.get(id);
}

/** Keeps a pack in the place of the one of its id: all of it, or nothing and it rejects. */
export async function keepPack({ entry, content, bytes }: ReadPack): Promise<void> {
  const writing = (await store()).transaction(ALL, 'readwrite');
  const { id } = entry.pack;
  await Promise.all([
    writing.objectStore('entries').put(entry, id),
    writing.objectStore('contents').put(content, id),
    writing.objectStore('files').put(bytes, id),
    writing.done,
  ]);
}

/** Notes what the gate said, where the pack is still of that edition. Rejects where the browser keeps nothing. */
export async function keepProof({ pack, sha256 }: PackEntry, proof: PackProof): Promise<void> {
  const writing = (await store()).transaction('entries', 'readwrite');
  const entry = await writing.store.get(pack.id);
  if (entry?.sha256 === sha256) await writing.store.put({ ...entry, proof }, pack.id);
  await writing.done;
}

/** Forgets a pack: all of it, or nothing and it rejects. */
export async function dropPack(id: string): Promise<void> {
  const writing = (await store()).transaction(ALL, 'readwrite');
  await Promise.all([...ALL.map((name) => writing.objectStore(name).delete(id)), writing.done]);
}
