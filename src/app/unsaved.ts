/**
 * What is on its way into the browser's database, noted where writing is immediate: a reload in the same instant loses
 * nothing. Entries are told apart by `id`.
 */
export interface Unsaved<Entry extends { readonly id: string }> {
  /** What an earlier visit left on its way; empty where there is nothing or storage is forbidden. */
  readonly leftOver: readonly Entry[];
  note(entry: Entry): void;
  /** Forgets an entry that has arrived, unless a later one of the same id is on its way. */
  arrived(entry: Entry): void;
}

/** Keeps the notes in localStorage, each under `prefix` and its id; where that is forbidden, nothing is kept. */
export function unsavedIn<Entry extends { readonly id: string }>(prefix: string): Unsaved<Entry> {
  const leftOver = read<Entry>(prefix);
  const pending = new Map(leftOver.map((entry) => [entry.id, entry]));
  return {
    leftOver,
    note: (entry) => {
      pending.set(entry.id, entry);
      try {
        localStorage.setItem(prefix + entry.id, JSON.stringify(entry));
      } catch {
        // The database is the place that counts.
      }
    },
    arrived: (entry) => {
      if (pending.get(entry.id) !== entry) return;
      pending.delete(entry.id);
      try {
        localStorage.removeItem(prefix + entry.id);
      } catch {
        // Nothing was noted there either.
      }
    },
  };
}

function read<Entry extends { readonly id: string }>(prefix: string): Entry[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => parsed<Entry>(localStorage.getItem(key) ?? ''))
      .filter((entry) => typeof entry?.id === 'string');
  } catch {
    return [];
  }
}

function parsed<Entry>(note: string): Entry[] {
  try {
    return [JSON.parse(note)];
  } catch {
    return [];
  }
}
