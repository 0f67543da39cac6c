import { signal } from '@preact/signals';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { releaseHere } from './new-release.ts';
import type { PackEntry, PackProof, ReadContent, ReadPack } from './pack-entry.ts';

/** What is read of a file has the form that the release of the page gives it which reads it. */
interface KeptEntry extends PackEntry {
  /** By which entry and content were read; releases before there was this do not say. */
  readonly release?: string;
}

interface Store extends DBSchema {
  entries: { key: string; value: KeptEntry };
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

/** An installed pack as another release of the page has read it; no part of what is written is sure. */
export interface OlderEntry {
  readonly id: string;
  readonly written: Partial<KeptEntry>;
}

export interface KeptEntries {
  readonly own: readonly PackEntry[];
  readonly older: readonly OlderEntry[];
}

/** Every installed pack: those that this release has read, and those of others. Rejects where the browser keeps nothing. */
export async function keptEntries(): Promise<KeptEntries> {
  const reading = (await store()).transaction('entries');
  const [ids, entries] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
  const all = entries.map((entry, at) => ({ id: ids[at] as string, written: entry }));
  return {
    own: entries.filter(isOwn),
    older: all.filter(({ written }) => !isOwn(written)),
  };
}

/** In development any save may have changed how packs are read. */
function isOwn({ release = '' }: Partial<KeptEntry>): boolean {
  return release !== '' && release === releaseHere();
}

/** What was read of an installed pack; `older` where another release did it, undefined where there is nothing. */
export async function keptContent(id: string): Promise<ReadContent | 'older' | undefined> {
  const reading = (await store()).transaction(['entries', 'contents']);
  const [entry, content] = await Promise.all([
    reading.objectStore('entries').get(id),
    reading.objectStore('contents').get(id),
  ]);
  if (content && entry && !isOwn(entry)) return 'older';
  return content ?? saved.contents.get(id);
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
    writing.objectStore('entries').put({ ...entry, release: releaseHere() }, id),
    writing.objectStore('contents').put(content, id),
    writing.objectStore('files').put(bytes, id),
    writing.done,
  ]);
}

/** Keeps what this release has read of a pack in the place of what another one has, where it is still of that edition. */
export async function keepAnew({ entry, content }: ReadPack): Promise<void> {
  const writing = (await store()).transaction(['entries', 'contents'], 'readwrite');
  const { id } = entry.pack;
  const kept = await writing.objectStore('entries').get(id);
  if (kept?.sha256 === entry.sha256) {
    await Promise.all([
      writing.objectStore('entries').put({ ...entry, release: releaseHere() }, id),
      writing.objectStore('contents').put(content, id),
    ]);
  }
  await writing.done;
}

/** Notes what the gate said, where the pack is still of that edition and as this release has read it. Rejects where the browser keeps nothing. */
export async function keepProof({ pack, sha256 }: PackEntry, proof: PackProof): Promise<void> {
  const writing = (await store()).transaction('entries', 'readwrite');
  const entry = await writing.store.get(pack.id);
  if (entry?.sha256 === sha256 && entry.release === releaseHere())
    await writing.store.put({ ...entry, proof }, pack.id);
  await writing.done;
}

/** Forgets a pack: all of it, or nothing and it rejects. */
export async function dropPack(id: string): Promise<void> {
  const writing = (await store()).transaction(ALL, 'readwrite');
  await Promise.all([...ALL.map((name) => writing.objectStore(name).delete(id)), writing.done]);
}
