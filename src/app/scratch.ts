import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { SIZES, type Size } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { Engine } from '../engine/engine.ts';
import { leadingKeyword, splitStatements } from '../sql/statement.ts';
import { followKeptDraft } from './kept-draft.ts';
import { loadDataset } from './library.ts';
import { openPeek, type Peek } from './peek.ts';
import { type Problem, type Ran, ranIn, sentenceOf } from './problem.ts';
import { attempted, keep } from './progress.ts';
import { openDatabase, type ScratchDatabase } from './scratch-database.ts';
import type { Handover } from './scratch-handover.ts';
import { unlessAborted } from './unless-aborted.ts';

const ID = 'scratch';
const DATABASE = 'scratch';

/** First words of statements that return how many rows they changed, or nothing, unless they say RETURNING. */
const DOES = new Set(
  'create drop alter truncate insert update delete merge copy comment use attach detach begin commit rollback'.split(
    ' ',
  ),
);

/** The generated data in the scratch database: a dataset at a size, or none. */
export interface ScratchChoice {
  readonly dataset: string | null;
  readonly size: Size;
}

/** A choice of data that waits for the reader's word, since tables of their own would go. */
export interface Parting {
  readonly tables: readonly string[];
  /** Lets the tables go, and makes the choice. */
  goOn(): void;
  /** Keeps the tables, and things as they are. */
  keep(): void;
}

/** A free database: any dataset at any size, any SQL, files as tables. */
export interface Scratch {
  readonly draft: Signal<string>;
  readonly choice: Signal<ScratchChoice>;
  readonly database: ScratchDatabase;
  readonly running: Signal<boolean>;
  readonly outcome: Signal<Ran | null>;
  /** True where the last statement that ran asked for no rows: CREATE, INSERT and their like. */
  readonly onlyDid: ReadonlySignal<boolean>;
  readonly problem: Signal<Problem | null>;
  /** A look into the steps of the draft. */
  readonly peek: Peek;
  /** Null where nothing waits. */
  readonly parting: ReadonlySignal<Parting | null>;
  /** Replaces the database by a dataset's tables, or by an empty one; first asks where it holds tables of the reader's own. */
  open(dataset: string | null, size: Size): void;
  /**
   * Replaces the database by the tables that SQL makes, and the text of the editor, which can be undone there; first
   * asks, as `open` does.
   */
  take(given: Handover): void;
  run(sql: string, offset: number): Promise<void>;
  stop(): void;
  write(sql: string): void;
}

/** Opens the scratch database of this page; `firstDraft` is the text of an editor that nobody has written in. */
export function openScratch(firstDraft: string): Scratch {
  const draft = signal(attempted(ID).draft || firstDraft);
  const choice = signal<ScratchChoice>({ dataset: null, size: 'S' });
  const database = openDatabase(DATABASE);
  const parting = signal<Parting | null>(null);
  const running = signal(false);
  const outcome = signal<Ran | null>(null);
  const onlyDid = signal(false);
  const problem = signal<Problem | null>(null);
  let stopper: AbortController | null = null;
  const peek = openPeek({
    database: DATABASE,
    followable: (columns) => columns,
    refusal: () => null,
    during: working,
    onOutcome: (ran) => {
      problem.value = ran.ok ? null : ran.error;
    },
  });

  function unlessOwn(fill: () => void): void {
    const tables = database.own();
    const after = (act: () => void) => () => {
      parting.value = null;
      act();
    };
    if (tables.length === 0) fill();
    else parting.value = { tables, goOn: after(fill), keep: after(() => {}) };
  }

  const open = (dataset: string | null, size: Size) =>
    unlessOwn(() => {
      choice.value = { dataset, size };
      peek.clear();
      void database.fill(async () => {
        if (dataset === null) return { what: '', statements: [] };
        const found = await loadDataset(dataset);
        const world = { dataset: found, profile: 'sized', seed: 1, rows: SIZES[size] } as const;
        return { what: dataset, statements: worldStatements(world) };
      });
    });

  const take = ({ setup, query }: Handover) =>
    unlessOwn(() => {
      write(query);
      peek.clear();
      choice.value = { dataset: null, size: choice.value.size };
      const statements = splitStatements(setup).map(({ text }) => text);
      void database.fill(async () => ({ what: '', statements }));
    });

  function write(sql: string): void {
    if (sql === draft.value) return;
    draft.value = sql;
    void keep(ID, { draft: sql });
  }

  /** Does work on the database, which `stop` ends; not while other work is under way. */
  async function working(work: (engine: Engine, abort: AbortSignal) => Promise<void>): Promise<void> {
    if (running.value) return;
    const own = new AbortController();
    stopper = own;
    running.value = true;
    problem.value = null;
    try {
      await work(await unlessAborted(database.ready(), own.signal), own.signal);
    } catch (error) {
      // Stopped while the data was being made: nothing has run.
      if (own.signal.aborted) return;
      const said = { kind: 'other', message: sentenceOf(error), position: null, advice: null } as const;
      peek.clear();
      outcome.value = ranIn('', { ok: false, error: said, elapsedMs: 0 }, 0);
    } finally {
      running.value = false;
      stopper = null;
    }
  }

  async function run(sql: string, offset: number): Promise<void> {
    const text = draft.value;
    if (!running.value) outcome.value = null;
    await working(async (engine, abort) => {
      peek.clear();
      const ran = ranIn(text, await engine.run(sql, { database: DATABASE, signal: abort }), offset);
      batch(() => {
        outcome.value = ran;
        onlyDid.value = DOES.has(leadingKeyword(splitStatements(sql).at(-1)?.text ?? ''));
      });
      problem.value = ran.ok ? null : ran.error;
      await database.look();
    });
  }

  followKeptDraft(ID, draft);
  return {
    draft,
    choice,
    database,
    parting,
    running,
    outcome,
    onlyDid,
    problem,
    peek,
    open,
    take,
    run,
    stop: () => stopper?.abort(),
    write,
  };
}
