import { type Signal, signal } from '@preact/signals';
import { type Dataset, SIZES, type Size } from '../dataset/dataset.ts';
import { loadLimitMs } from '../dataset/load-limit.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { Verdict } from '../grading/verdict.ts';
import type { Relation } from '../relation/relation.ts';
import { faultOf } from './fault.ts';
import { startEngine } from './session.ts';

/** The name of the database that learner SQL runs in. */
export const DATABASE = 'lesson';

const SAMPLE_ROWS = 50;

/** Which data the tables hold: the readable world, a size, or the world that a Check failed on. */
export type Choice =
  | { readonly kind: 'typical' }
  | { readonly kind: 'sized'; readonly size: Size }
  | { readonly kind: 'failed'; readonly world: World };

/** What is in one table right now. */
export interface TableView {
  readonly rowCount: number;
  /** The first rows, at most 50. */
  readonly sample: Relation;
}

/** The tables that queries run on: a dataset in one of its worlds, loaded in the engine. */
export interface Tables {
  readonly dataset: Dataset;
  readonly choice: Signal<Choice>;
  /** Share of the world that is made, from 0 to 1; null while nothing is being made. */
  readonly building: Signal<number | null>;
  /** Set when the world could not be made; null otherwise. */
  readonly failure: Signal<string | null>;
  /** By table name; empty until the world is there. */
  readonly views: Signal<ReadonlyMap<string, TableView>>;
  /** Resolves when the chosen world is loaded; starts loading at the first call. */
  ready(): Promise<Engine>;
  choose(choice: Choice): Promise<void>;
}

function worldOf(dataset: Dataset, choice: Choice): World {
  if (choice.kind === 'failed') return choice.world;
  if (choice.kind === 'typical') return { dataset, profile: 'typical', seed: 1, rows: dataset.typicalRows };
  return { dataset, profile: 'sized', seed: 1, rows: SIZES[choice.size] };
}

/** The world that a verdict was found in; null where the answer is accepted, or was found wanting before it ran. */
export function failedWorld(verdict: Verdict): World | null {
  return 'world' in verdict ? verdict.world : null;
}

/** The choice that a world is, by the name that the reader knows it under: the typical one is no failed one. */
export function choiceOf(world: World): Choice {
  return world.profile === 'typical' ? { kind: 'typical' } : { kind: 'failed', world };
}

/** True where a choice gives the tables the same rows as a world. */
export function isOpen({ dataset, choice }: Pick<Tables, 'dataset' | 'choice'>, world: World): boolean {
  const open = worldOf(dataset, choice.value);
  return open.profile === world.profile && open.seed === world.seed && open.rows === world.rows;
}

async function view(engine: Engine, table: string): Promise<TableView | null> {
  const name = `"${table}"`;
  const count = await engine.run(`SELECT count(*) FROM ${name}`, { database: DATABASE });
  const sample = await engine.run(`SELECT * FROM ${name} LIMIT ${SAMPLE_ROWS}`, { database: DATABASE });
  if (!count.ok || !sample.ok) return null;
  return { rowCount: Number(count.relation.text(0, 0)), sample: sample.relation };
}

/** Whose world the database `lesson` holds; opening another exercise takes it over. */
let holder: Tables | null = null;

/** The tables of a dataset, to be loaded under the name `lesson`; only `shown` ones are looked into. */
export function openTables(dataset: Dataset, shown: readonly string[]): Tables {
  const choice = signal<Choice>({ kind: 'typical' });
  const building = signal<number | null>(null);
  const failure = signal<string | null>(null);
  const views = signal<ReadonlyMap<string, TableView>>(new Map());
  let loaded: Promise<Engine> | null = null;
  let latest = 0;

  async function load(): Promise<Engine> {
    const turn = ++latest;
    holder = self;
    building.value = 0;
    failure.value = null;
    try {
      const engine = await startEngine();
      const world = worldOf(dataset, choice.value);
      const onProgress = (share: number) => {
        if (turn === latest) building.value = share;
      };
      // A small world is made at once, in one message to the engine.
      const watched = world.profile === 'sized' && world.rows > SIZES.S ? { onProgress } : {};
      const limits = { timeoutMs: loadLimitMs(world), ...watched };
      await engine.load({ database: DATABASE, statements: worldStatements(world) }, limits);
      // A Run that waits for the tables goes first.
      setTimeout(() => void look(engine, turn));
      return engine;
    } catch (error) {
      if (turn === latest) {
        loaded = null;
        failure.value = faultOf(error).message;
      }
      throw error;
    } finally {
      if (turn === latest) building.value = null;
    }
  }

  /** Reads what the page shows of the tables. */
  async function look(engine: Engine, turn: number): Promise<void> {
    const found = new Map<string, TableView>();
    for (const table of shown) {
      const seen = await view(engine, table);
      if (seen) found.set(table, seen);
    }
    if (turn === latest) views.value = found;
  }

  function ready(): Promise<Engine> {
    if (holder !== self) loaded = null;
    loaded ??= load();
    return loaded;
  }

  const self: Tables = {
    dataset,
    choice,
    building,
    failure,
    views,
    ready,
    choose: async (next) => {
      choice.value = next;
      loaded = load();
      await loaded;
    },
  };
  return self;
}
