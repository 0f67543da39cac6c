/**
 * What is on its way into the browser's database, noted where writing is immediate: a reload in the same instant loses
 * nothing. Entries are told apart by `id`, and notes of one tab from those of another.
 */
export interface Unsaved<Entry extends { readonly id: string }> {
  /** What earlier visits left on its way; empty where there is nothing or storage is forbidden. */
  readonly leftOver: readonly Entry[];
  note(entry: Entry): void;
  /** Forgets what this tab noted of an entry, and what earlier visits left of it. */
  arrived(id: string): void;
}

interface Note<Entry> {
  readonly key: string;
  readonly text: string;
  readonly entry: Entry;
}

/** Keeps the notes in localStorage, each under `prefix`, this tab and its id; where that is forbidden, nothing is kept. */
export function unsavedIn<Entry extends { readonly id: string }>(prefix: string): Unsaved<Entry> {
  const notes = read<Entry>(prefix);
  const own = `${prefix}${Math.random().toString(36).slice(2)}:`;
  return {
    leftOver: notes.map(({ entry }) => entry),
    note: (entry) => {
      try {
        localStorage.setItem(own + entry.id, JSON.stringify(entry));
      } catch {
        // The database is the place that counts.
      }
    },
    arrived: (id) => {
      try {
        localStorage.removeItem(own + id);
        // What another tab has noted anew is on its way there.
        for (const { key, text, entry } of notes)
          if (entry.id === id && localStorage.getItem(key) === text) localStorage.removeItem(key);
      } catch {
        // Nothing was noted there either.
      }
    },
  };
}

function read<Entry extends { readonly id: string }>(prefix: string): Note<Entry>[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => noted<Entry>(key, localStorage.getItem(key) ?? ''))
      .filter(({ entry }) => typeof entry?.id === 'string');
  } catch {
    return [];
  }
}

function noted<Entry>(key: string, text: string): Note<Entry>[] {
  try {
    return [{ key, text, entry: JSON.parse(text) }];
  } catch {
    return [];
  }
}
