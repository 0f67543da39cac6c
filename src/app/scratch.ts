import { type Signal, signal } from '@preact/signals';
import { csvTable } from '../dataset/csv-table.ts';
import { type Dataset, SIZES, type Size, type Table } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { Engine } from '../engine/engine.ts';
import { loadDataset } from '../exercise/catalogue.ts';
import { splitStatements } from '../sql/statement.ts';
import { type Problem, type Ran, ranIn } from './problem.ts';
import { attempted, keep } from './progress.ts';
import type { Handover } from './scratch-handover.ts';
import { startEngine } from './session.ts';

const ID = 'scratch';
const DATABASE = 'scratch';

/** A free database: any dataset at any size, any SQL, CSV files as tables. */
export interface Scratch {
  readonly draft: Signal<string>;
  readonly dataset: Signal<Dataset | null>;
  readonly size: Signal<Size>;
  /** Every table now in the database, DDL of the learner included. */
  readonly tables: Signal<readonly Table[]>;
  readonly running: Signal<boolean>;
  /** What is being made or read, and the share done from 0 to 1; null when nothing is. */
  readonly loading: Signal<{ readonly what: string; readonly share: number } | null>;
  readonly outcome: Signal<Ran | null>;
  readonly problem: Signal<Problem | null>;
  /** A sentence about the last load: what was read, or why not. */
  readonly message: Signal<string | null>;
  /** Replaces the database by a dataset's tables, or by an empty one. */
  open(name: string | null, size: Size): Promise<void>;
  /** Replaces the database by the tables that SQL makes, and the text of the editor, which can be undone there. */
  take(given: Handover): Promise<void>;
  /** Resolves when the database is made; tries again where that failed before. */
  ready(): Promise<Engine>;
  /** Adds a CSV file as a table named after the file. */
  addCsv(file: File): Promise<void>;
  run(sql: string, offset: number): Promise<void>;
  stop(): void;
  write(sql: string): void;
}

const FIRST_DRAFT = `-- Any SQL: this database is yours.
SELECT user_id, count(*) AS logins
FROM logins
GROUP BY user_id
ORDER BY logins DESC;
`;

async function listTables(engine: Engine): Promise<readonly Table[]> {
  const outcome = await engine.run(
    `SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns()
     WHERE database_name = '${DATABASE}' AND NOT internal ORDER BY table_name, column_index`,
    { database: DATABASE },
  );
  if (!outcome.ok) return [];
  const { relation } = outcome;
  const tables = new Map<string, Table['columns'][number][]>();
  for (let row = 0; row < relation.rowCount; row++) {
    const [table, name, type, nullable] = [0, 1, 2, 3].map((column) => relation.text(row, column) ?? '');
    const columns = tables.get(table ?? '') ?? [];
    columns.push({ name: name ?? '', type: type ?? '', meaning: '', nullable: nullable === 'true' });
    tables.set(table ?? '', columns);
  }
  return [...tables].map(([name, columns]) => ({ name, meaning: '', key: [], columns }));
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Opens the scratch database of this page. */
export function openScratch(): Scratch {
  const draft = signal(attempted(ID).draft || FIRST_DRAFT);
  const dataset = signal<Dataset | null>(null);
  const size = signal<Size>('S');
  const tables = signal<readonly Table[]>([]);
  const running = signal(false);
  const loading = signal<{ what: string; share: number } | null>(null);
  const outcome = signal<Ran | null>(null);
  const problem = signal<Problem | null>(null);
  const message = signal<string | null>(null);
  let stopper: AbortController | null = null;
  let loaded: Promise<Engine> | null = null;
  let make = () => load('', []);

  async function load(what: string, statements: readonly string[]): Promise<Engine> {
    loading.value = { what, share: 0 };
    message.value = null;
    try {
      const engine = await startEngine();
      await engine.load(
        { database: DATABASE, statements },
        {
          onProgress: (share) => {
            loading.value = { what, share };
          },
        },
      );
      tables.value = await listTables(engine);
      return engine;
    } finally {
      loading.value = null;
    }
  }

  /** Makes the database anew; where that fails, a later call of `ready` tries once more. */
  async function begin(database: () => Promise<Engine>): Promise<void> {
    make = database;
    loaded = null;
    await ready().catch(() => undefined);
  }

  function open(name: string | null, wanted: Size): Promise<void> {
    return begin(async () => {
      const found = name === null ? null : await loadDataset(name);
      dataset.value = found;
      size.value = wanted;
      const world = found && ({ dataset: found, profile: 'sized', seed: 1, rows: SIZES[wanted] } as const);
      return load(name ?? '', world ? worldStatements(world) : []);
    });
  }

  function take({ setup, query }: Handover): Promise<void> {
    write(query);
    return begin(() => {
      dataset.value = null;
      return load(
        '',
        splitStatements(setup).map(({ text }) => text),
      );
    });
  }

  function write(sql: string): void {
    if (sql === draft.value) return;
    draft.value = sql;
    void keep(ID, { draft: sql });
  }

  function ready(): Promise<Engine> {
    if (loaded) return loaded;
    const making = make();
    loaded = making;
    making.catch((error) => {
      if (loaded !== making) return;
      loaded = null;
      message.value = sentence(error);
    });
    return making;
  }

  async function addCsv(file: File): Promise<void> {
    loading.value = { what: file.name, share: 0 };
    message.value = null;
    try {
      const engine = await ready();
      const added = await csvTable(engine, DATABASE, file, (share) => {
        loading.value = { what: file.name, share };
      });
      message.value = `${added.name}: ${added.rows.toLocaleString('en')} rows`;
      tables.value = await listTables(engine);
    } catch (error) {
      message.value = sentence(error);
    } finally {
      loading.value = null;
    }
  }

  async function run(sql: string, offset: number): Promise<void> {
    if (running.value) return;
    stopper = new AbortController();
    running.value = true;
    outcome.value = null;
    problem.value = null;
    try {
      const engine = await ready();
      const text = draft.value;
      const answer = await engine.run(sql, { database: DATABASE, signal: stopper.signal });
      outcome.value = ranIn(text, answer, offset);
      problem.value = outcome.value.ok ? null : outcome.value.error;
      tables.value = await listTables(engine);
    } catch (error) {
      outcome.value = {
        ok: false,
        error: { kind: 'other', message: sentence(error), position: null, advice: null, place: null },
        elapsedMs: 0,
      };
    } finally {
      running.value = false;
      stopper = null;
    }
  }

  return {
    draft,
    dataset,
    size,
    tables,
    running,
    loading,
    outcome,
    problem,
    message,
    open,
    take,
    ready,
    addCsv,
    run,
    stop: () => stopper?.abort(),
    write,
  };
}
