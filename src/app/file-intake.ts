import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { columnNames, tableNameOf } from '../datafile/column-names.ts';
import {
  type CsvForm,
  DatafileFault,
  type DatafileProblem,
  type Format,
  formatOf,
  type Uneven,
  type UnevenRow,
  type UnevenRule,
} from '../datafile/datafile.ts';
import { guessCsvForm } from '../datafile/guess-csv-form.ts';
import { importTable } from '../datafile/import-table.ts';
import { type Preview, previewOf } from '../datafile/preview.ts';
import { readInWorker } from '../datafile/read-in-worker.ts';
import { bytesOf } from '../datafile/utf8-chunks.ts';
import type { Engine } from '../engine/engine.ts';
import { sentenceOf } from './problem.ts';

/** The database that files are read into. */
export interface IntakeDatabase {
  readonly database: string;
  /** Resolves when it can take a table; null where it can't be made. */
  ready(): Promise<Engine | null>;
  hasTable(name: string): boolean;
  /** To be called with each table that was made of a file. */
  added(table: string, made: { rows: number; uneven: Uneven; replaced: boolean }): Promise<void>;
  /** To be called with why a file became no table. */
  leftOut(sentence: string): void;
}

/** What is wrong with a file, or with the page. */
export type IntakeFault =
  | { readonly kind: 'file'; readonly problem: DatafileProblem }
  | { readonly kind: 'other'; readonly message: string };

export type IntakeState =
  | { readonly kind: 'looking' | 'ready' }
  /** The share done, from 0 to 1. */
  | { readonly kind: 'importing'; readonly share: number };

/** A file that waits for the reader's word, and what is to be made of it. */
export interface AskedFile {
  /** Told apart by it from the files before. */
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly format: Format | null;
  /** Files that come after this one. */
  readonly waiting: ReadonlySignal<readonly File[]>;
  readonly state: ReadonlySignal<IntakeState>;
  /** Null while it is looked at, and where nothing of it can be read. */
  readonly preview: ReadonlySignal<Preview | null>;
  readonly fault: ReadonlySignal<IntakeFault | null>;
  /** Null for a file that is no CSV. */
  readonly form: ReadonlySignal<CsvForm | null>;
  /** The first row known to have fewer values than the first row of the file, or more. */
  readonly uneven: ReadonlySignal<UnevenRow | null>;
  /** What becomes of such rows: the file is refused until the reader chooses otherwise. */
  readonly rule: ReadonlySignal<UnevenRule>;
  readonly table: Signal<string>;
  /** Of the columns, as the table will have them. */
  readonly names: ReadonlySignal<readonly string[]>;
  readonly types: ReadonlySignal<readonly string[]>;
  /** True where another table has to go for it. */
  readonly replaces: () => boolean;
  /** Looks at the file again, as one that is written otherwise. */
  reform(form: CsvForm): void;
  /** Looks at it again, as its types may be others without some of its rows. */
  settle(rule: UnevenRule): void;
  rename(column: number, name: string): void;
  retype(column: number, type: string): void;
  /** Makes the table; the next file is asked about when it is there. */
  go(): void;
  stop(): void;
  /** Gives the file up, for a reason where there is one; the next one is asked about. */
  leaveOut(sentence: string | null): void;
}

/** Files on their way into a database, asked about one after another. */
export interface FileIntake {
  readonly asked: ReadonlySignal<AskedFile | null>;
  add(files: Iterable<File>): void;
}

/** An intake for a database, with no files yet. */
export function openIntake(database: IntakeDatabase): FileIntake {
  const asked = signal<AskedFile | null>(null);
  const queue = signal<readonly File[]>([]);
  const next = () => {
    const [file, ...rest] = queue.peek();
    batch(() => {
      queue.value = rest;
      asked.value = file ? askAbout(file, database, queue, next) : null;
    });
  };
  return {
    asked,
    add(files) {
      queue.value = [...queue.peek(), ...files];
      if (!asked.peek()) next();
    },
  };
}

let files = 0;

function askAbout(
  file: File,
  database: IntakeDatabase,
  queue: Signal<readonly File[]>,
  next: () => void,
): AskedFile {
  const format = formatOf(file.name);
  const state = signal<IntakeState>({ kind: 'looking' });
  const preview = signal<Preview | null>(null);
  const fault = signal<IntakeFault | null>(null);
  const form = signal<CsvForm | null>(null);
  const uneven = signal<UnevenRow | null>(null);
  const rule = signal<UnevenRule>('refuse');
  const table = signal(tableNameOf(file.name));
  /** What the reader changed, by position. */
  const changed = { names: signal<(string | null)[]>([]), types: signal<(string | null)[]>([]) };
  let working = new AbortController();

  const names = signal<readonly string[]>([]);
  const types = signal<readonly string[]>([]);
  const show = () => {
    const columns = preview.peek()?.columns ?? [];
    names.value = columnNames(columns.map(({ name }, at) => changed.names.peek()[at] ?? name));
    types.value = columns.map(({ type }, at) => changed.types.peek()[at] ?? type);
  };

  /** Does work that `stop` ends; what goes wrong becomes the fault. */
  async function during(kind: 'looking' | 'importing', work: (own: AbortSignal) => Promise<void>) {
    working.abort();
    working = new AbortController();
    const { signal: own } = working;
    batch(() => {
      fault.value = null;
      state.value = kind === 'looking' ? { kind } : { kind, share: 0 };
    });
    try {
      await work(own);
    } catch (error) {
      if (own.aborted) return;
      if (error instanceof DatafileFault && error.problem.kind === 'uneven') uneven.value = error.problem;
      fault.value =
        error instanceof DatafileFault
          ? { kind: 'file', problem: error.problem }
          : { kind: 'other', message: sentenceOf(error) };
    } finally {
      if (!own.aborted) state.value = { kind: 'ready' };
    }
  }

  const previewed = async (own: AbortSignal, written: CsvForm | null) => {
    if (format === null) throw new DatafileFault({ kind: 'unknown-kind' });
    const wanted = rule.peek() === 'refuse' ? 'fill' : rule.peek();
    const request = { format, form: written, uneven: wanted, isSample: true };
    const found = await previewOf(readInWorker(file, request, own), file.size);
    own.throwIfAborted();
    return found;
  };

  const look = (wanted: CsvForm | null) =>
    during('looking', async (own) => {
      batch(() => {
        preview.value = null;
        uneven.value = null;
        rule.value = 'refuse';
      });
      // A folder has a name that says nothing, too.
      await bytesOf(file, 0, Math.min(1, file.size));
      const guess = format === 'csv' ? (wanted ?? (await guessCsvForm(file))) : null;
      form.value = guess;
      const found = await previewed(own, guess);
      const { first } = found.uneven;
      batch(() => {
        uneven.value = first;
        if (first) fault.value = { kind: 'file', problem: { kind: 'uneven', ...first } };
        changed.names.value = [];
        changed.types.value = [];
        preview.value = found;
        show();
      });
    });

  const settle = (wanted: UnevenRule) =>
    during('looking', async (own) => {
      rule.value = wanted;
      preview.value = await previewed(own, form.peek());
      show();
    });

  const importNow = () =>
    during('importing', async (own) => {
      const engine = await database.ready();
      own.throwIfAborted();
      if (!engine || format === null) return;
      const name = table.peek().trim();
      const replaced = database.hasTable(name);
      const request = { format, form: form.peek(), uneven: rule.peek(), isSample: false };
      const made = await importTable(
        engine,
        readInWorker(file, request, own),
        {
          database: database.database,
          table: name,
          names: changed.names.peek(),
          types: changed.types.peek(),
        },
        {
          signal: own,
          onProgress: (share) => {
            if (!own.aborted) state.value = { kind: 'importing', share };
          },
        },
      );
      await database.added(name, { rows: made.rowCount, uneven: made.uneven, replaced });
      next();
    });

  const change = (list: Signal<(string | null)[]>, column: number, value: string) => {
    const all = [...list.peek()];
    all[column] = value;
    list.value = Array.from(all, (each) => each ?? null);
    show();
  };

  void look(null);
  return {
    id: ++files,
    name: file.name,
    sizeBytes: file.size,
    format,
    waiting: queue,
    state,
    preview,
    fault,
    form,
    uneven,
    rule,
    table,
    names,
    types,
    replaces: () => database.hasTable(table.value.trim()),
    reform: (wanted) => void look(wanted),
    settle: (wanted) => void settle(wanted),
    rename: (column, name) => change(changed.names, column, name),
    retype: (column, type) => change(changed.types, column, type),
    go: () => void importNow(),
    stop: () => {
      working.abort();
      state.value = { kind: 'ready' };
    },
    leaveOut: (sentence) => {
      working.abort();
      if (sentence !== null) database.leftOut(sentence);
      next();
    },
  };
}
