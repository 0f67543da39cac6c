import { type Signal, signal } from '@preact/signals';
import type { Table } from '../dataset/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import type { FileIntake } from './file-intake.ts';
import { sentenceOf } from './problem.ts';
import { listTables } from './scratch-tables.ts';
import { replacements, startEngine } from './session.ts';

/** What is being made, by name (empty where it has none), and the share done, from 0 to 1. */
export interface Loading {
  readonly what: string;
  readonly share: number;
}

/** What came of a load: a table from a file, or why there is none, or why the data could not be made. */
export type ScratchMessage =
  /** `replaced` where another table had that name. */
  | {
      readonly kind: 'added';
      readonly table: string;
      readonly rows: number;
      /** Of its rows, those whose missing values are NULL. */
      readonly filled: number;
      /** Rows of the file that were not taken. */
      readonly leftOut: number;
      readonly replaced: boolean;
    }
  | { readonly kind: 'failed'; readonly message: string }
  /** The engine was replaced, and with it went the tables that were made here. */
  | { readonly kind: 'lost'; readonly tables: readonly string[] };

/** What a database is to hold: its name for the reader, and the statements that make it. */
export interface Content {
  readonly what: string;
  readonly statements: readonly string[];
}

/** A database whose content is chosen anew any number of times; the last choice wins. */
export interface ScratchDatabase {
  /** Every table now in the database. */
  readonly tables: Signal<readonly Table[]>;
  /** The tables that SQL and files have added to the content, by name; they go when another content is chosen. */
  own(): readonly string[];
  /** Null when nothing is being made. */
  readonly loading: Signal<Loading | null>;
  /** What is wrong with the last content, or one message for each file added since. */
  readonly messages: Signal<readonly ScratchMessage[]>;
  /** Makes it anew and gives up what is being made. Resolves when the content chosen last is there, or can't be made. */
  fill(content: () => Promise<Content>): Promise<void>;
  /** Resolves when the content chosen last is there; tries again where that failed before. */
  ready(): Promise<Engine>;
  /** Files on their way into tables; null before the first one came, as the code for them comes then. */
  readonly intake: Signal<FileIntake | null>;
  /** Asks about files, one after another, to make tables of them. Never rejects. */
  addFiles(files: Iterable<File>): Promise<void>;
  /** Reads the list of tables anew, after SQL may have changed it. */
  look(): Promise<void>;
}

/** A database of this name, empty until it is filled. */
export function openDatabase(database: string): ScratchDatabase {
  const tables = signal<readonly Table[]>([]);
  const loading = signal<Loading | null>(null);
  const messages = signal<readonly ScratchMessage[]>([]);
  let content = async (): Promise<Content> => ({ what: '', statements: [] });
  /** Aborted when another content is chosen. */
  let chosen = new AbortController();
  let loaded: Promise<Engine> | null = null;
  const intake = signal<FileIntake | null>(null);
  /** What the content itself holds. */
  let made = new Set<string>();

  const say = (message: ScratchMessage) => {
    messages.value = [...messages.value, message];
  };

  async function load(own: AbortSignal): Promise<Engine> {
    const show = (what: string, share: number) => {
      if (!own.aborted) loading.value = { what, share };
    };
    show('', 0);
    messages.value = [];
    try {
      const { what, statements } = await content();
      own.throwIfAborted();
      show(what, 0);
      const engine = await startEngine();
      const onProgress = (share: number) => show(what, share);
      await engine.load({ database, statements }, { signal: own, onProgress });
      await look(engine, own);
      own.throwIfAborted();
      made = namesOf(tables.peek());
      return engine;
    } catch (error) {
      if (!own.aborted) say({ kind: 'failed', message: sentenceOf(error) });
      throw error;
    } finally {
      if (!own.aborted) loading.value = null;
    }
  }

  async function look(engine: Engine, own: AbortSignal): Promise<void> {
    const found = await listTables(engine, database);
    if (!own.aborted) tables.value = found;
  }

  async function ready(): Promise<Engine> {
    for (;;) {
      loaded ??= load(chosen.signal);
      const awaited = loaded;
      try {
        return await awaited;
      } catch (error) {
        // Given up for a later choice, which is the one to wait for.
        if (loaded !== awaited && loaded !== null) continue;
        loaded = null;
        throw error;
      }
    }
  }

  async function fill(next: () => Promise<Content>): Promise<void> {
    chosen.abort();
    chosen = new AbortController();
    content = next;
    loaded = load(chosen.signal);
    await ready().catch(() => undefined);
  }

  async function openFiles(): Promise<FileIntake> {
    const { openIntake } = await import('./file-intake.ts');
    intake.value ??= openIntake({
      database,
      // Where it can't be made, that has been said.
      ready: () => ready().catch(() => null),
      hasTable: (name) => tables.value.some((table) => isSame(table.name, name)),
      async added(table, { rows, uneven: { filled, leftOut }, replaced }) {
        made = new Set([...made].filter((name) => !isSame(name, table)));
        await look(await ready(), chosen.signal);
        say({ kind: 'added', table, rows, filled, leftOut, replaced });
      },
      leftOut: (message) => say({ kind: 'failed', message }),
    });
    return intake.value;
  }

  /** The engine makes the content again when it is replaced, but not what SQL and files added to it. */
  async function recount(): Promise<void> {
    const before = tables.peek();
    if (before.length === 0) return;
    await look(await ready(), chosen.signal);
    const now = namesOf(tables.peek());
    const lost = before.map(({ name }) => name).filter((name) => !now.has(name));
    if (lost.length > 0) say({ kind: 'lost', tables: lost });
  }
  const known = replacements.peek();
  replacements.subscribe((count) => {
    if (count > known) void recount().catch(() => undefined);
  });

  return {
    tables,
    own: () => [...namesOf(tables.peek())].filter((name) => !made.has(name)),
    loading,
    messages,
    fill,
    ready,
    intake,
    addFiles: async (given) => {
      const files = [...given];
      if (files.length > 0 && !intake.value?.asked.value) messages.value = [];
      try {
        (await openFiles()).add(files);
      } catch (error) {
        say({ kind: 'failed', message: sentenceOf(error) });
      }
    },
    look: async () => look(await ready(), chosen.signal),
  };
}

/** DuckDB does not tell names apart by case. */
function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

function namesOf(tables: readonly Table[]): Set<string> {
  return new Set(tables.map(({ name }) => name));
}
