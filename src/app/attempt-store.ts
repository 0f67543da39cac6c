import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Attempted } from './attempted.ts';

interface Schema extends DBSchema {
  attempts: { key: string; value: Attempted };
}

/** The browser's database of attempts, which all tabs of the page share. */
export interface AttemptStore {
  /** Every entry. Rejects where the database does not open. */
  all(): Promise<Attempted[]>;
  /**
   * Writes what `change` makes of the stored entry of an id, or of nothing; no other tab writes in between. Null writes
   * nothing.
   */
  change(id: string, change: (stored: Attempted | undefined) => Attempted | null): Promise<void>;
  /** Writes what `change` makes of all entries: all of it, or nothing where it rejects. */
  changeAll(change: (stored: readonly Attempted[]) => readonly Attempted[]): Promise<void>;
  /** Deletes the entries of a pack's exercises. */
  forget(pack: string): Promise<void>;
}

/** Opens the database when it is first asked; `onLost` is told when the browser or another tab closed or deleted it. */
export function openAttemptStore(onLost: () => void): AttemptStore {
  let database: Promise<IDBPDatabase<Schema>> | null = null;

  function open(): Promise<IDBPDatabase<Schema>> {
    database ??= openDB<Schema>('archipelago', 1, {
      upgrade: (db) => {
        db.createObjectStore('attempts', { keyPath: 'id' });
      },
      // Another tab waits for this: a later version of the page, or one that deletes the database.
      blocking: (_current, next, event) => {
        (event.target as IDBDatabase).close();
        database = null;
        if (next === null) onLost();
      },
      terminated: () => {
        database = null;
        onLost();
      },
    }).catch((error: unknown) => {
      database = null;
      throw error;
    });
    return database;
  }

  async function transaction() {
    try {
      return (await open()).transaction('attempts', 'readwrite');
    } catch (error) {
      // It was closed in this very moment.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      database = null;
      return (await open()).transaction('attempts', 'readwrite');
    }
  }

  async function changeAll(change: (stored: readonly Attempted[]) => readonly Attempted[]): Promise<void> {
    const { store, done } = await transaction();
    // Where one is refused, the browser takes back all of them.
    const written = change(await store.getAll());
    await Promise.all([...written.map((entry) => store.put(entry)), done]);
  }

  return {
    all: async () => (await open()).getAll('attempts'),
    change: async (id, change) => {
      const { store, done } = await transaction();
      const entry = change(await store.get(id));
      await Promise.all([entry && store.put(entry), done]);
    },
    changeAll,
    forget: async (pack) => {
      const { store, done } = await transaction();
      // `0` comes after `/`.
      await Promise.all([store.delete(IDBKeyRange.bound(`${pack}/`, `${pack}0`, false, true)), done]);
    },
  };
}
