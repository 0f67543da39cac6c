/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  /** `other` is what is neither: a link, a socket. Nothing is read through it. */
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * Where `datasets/` and `exercises/` are read from: a disk, or the content of a pack file. Paths start at the top and have
 * `/` between names, on every system.
 */
export interface Files {
  /** In the order of their names' code units; empty where there is no such folder. */
  entries(folder: string): readonly Entry[];
  /** As it stands in UTF-8; null where there is no such file. */
  text(path: string): string | null;
}

/** Files held in memory, by path. The folders are those that paths name. */
export function filesInMemory(texts: ReadonlyMap<string, string>): Files {
  const folders = new Map<string, Map<string, Entry>>();
  for (const path of texts.keys()) {
    const names = path.split('/');
    names.forEach((name, depth) => {
      const folder = names.slice(0, depth).join('/');
      const entries = folders.get(folder) ?? new Map<string, Entry>();
      const kind = depth === names.length - 1 ? 'file' : 'folder';
      folders.set(folder, entries.set(name, { name, kind }));
    });
  }
  return {
    entries: (folder) => inOrder([...(folders.get(folder)?.values() ?? [])]),
    text: (path) => texts.get(path) ?? null,
  };
}

/** Entries in the order of their names' code units. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
