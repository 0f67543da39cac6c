/**
 * What is on its way into the browser's database, noted where writing is immediate: a reload in the same instant loses
 * nothing. Entries are told apart by `id`.
 */
export interface Unsaved<Entry extends { readonly id: string }> {
  note(entry: Entry): void;
  /** Forgets an entry that has arrived, unless a later one of the same id is on its way. */
  arrived(entry: Entry): void;
  /** What an earlier visit left on its way; empty where there is nothing or storage is forbidden. */
  leftOver(): Entry[];
}

/** Keeps the notes in localStorage under `key`; where that is forbidden, nothing is kept. */
export function unsavedIn<Entry extends { readonly id: string }>(key: string): Unsaved<Entry> {
  const pending = new Map<string, Entry>();

  function write(): void {
    try {
      if (pending.size === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify([...pending.values()]));
    } catch {
      // The database is the place that counts.
    }
  }

  return {
    note: (entry) => {
      pending.set(entry.id, entry);
      write();
    },
    arrived: (entry) => {
      if (pending.get(entry.id) !== entry) return;
      pending.delete(entry.id);
      write();
    },
    leftOver: () => {
      try {
        const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
        return Array.isArray(found) ? found.filter((entry) => typeof entry?.id === 'string') : [];
      } catch {
        return [];
      }
    },
  };
}
