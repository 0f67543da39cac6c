import type { Dataset } from '../dataset/dataset.ts';
import { loadLimitMs } from '../dataset/load-limit.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Column } from '../relation/relation.ts';
import { quoted } from '../sql/quoted.ts';
import { MOST_EXPECTED_ROWS, materialise, rowsKept } from './answer-table.ts';
import { type Ask, askIn, type Limits } from './ask.ts';
import { expectedQuery } from './expected-query.ts';
import { hiddenName, JudgeFault, ReferenceFault } from './fault.ts';
import type { Room } from './room.ts';
import { shuffledCopy } from './shuffle.ts';
import { fixedWorlds, secretWorld } from './worlds.ts';

/** A reference that runs longer than this in one world, in milliseconds, is a fault of the exercise. */
const REFERENCE_TIMEOUT_MS = 60_000;

/** A world in its own database, and the reference's rows for it where the learner's SQL cannot name them. */
export interface LoadedWorld {
  readonly world: World;
  readonly database: string;
  /** Qualified and quoted name of the table of the reference's rows. */
  readonly reference: string;
  readonly referenceRows: number;
  /** Null where the exercise measures nothing. */
  readonly room: Room | null;
}

/**
 * The worlds of one exercise, loaded once with the reference's rows beside them, so that a Check costs two statements
 * a world. What a replaced engine loses is found missing and built again.
 */
export class Judge {
  readonly engine: Engine;
  readonly exercise: Exercise;
  readonly dataset: Dataset;
  #database = '';
  #fixed: LoadedWorld[] = [];
  #secret: LoadedWorld | null = null;
  #referenceColumns: readonly Column[] = [];
  #busy: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine, exercise: Exercise, dataset: Dataset) {
    this.engine = engine;
    this.exercise = exercise;
    this.dataset = dataset;
  }

  /** Does one piece of work after another: attempts share the tables that answers are kept in. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#busy.then(work, work);
    this.#busy = mine.catch(() => undefined);
    return mine;
  }

  /** The columns of the reference; empty before the worlds are prepared. */
  get referenceColumns(): readonly Column[] {
    return this.#referenceColumns;
  }

  /** Qualified and quoted name of a table that answers are kept in. */
  table(name: string): string {
    return `${quoted(this.#database)}.main.${quoted(name)}`;
  }

  /** Loads what is missing of the typical, boundary, empty and single-row worlds. */
  async fixedWorlds(signal?: AbortSignal): Promise<readonly LoadedWorld[]> {
    const worlds = fixedWorlds(this.dataset);
    while (this.#fixed.length < worlds.length) {
      const at = this.#fixed.length;
      const world = worlds[at];
      if (world) this.#fixed.push(await this.load(world, `reference_${at}`, signal));
    }
    return this.#fixed;
  }

  /** The secret world of a seed, loaded unless it is the one at hand; without a seed, the one at hand. */
  async secretWorld(seed: number, signal?: AbortSignal): Promise<LoadedWorld> {
    if (this.#secret?.world.seed === seed) return this.#secret;
    await this.dropSecret();
    this.#secret = await this.load(secretWorld(this.dataset, seed), 'reference_secret', signal);
    return this.#secret;
  }

  /** Seed of the secret world at hand; null where there is none. */
  get secretSeed(): number | null {
    return this.#secret?.world.seed ?? null;
  }

  /** Drops the secret world at hand, after an attempt has met it. */
  async dropSecret(): Promise<void> {
    const secret = this.#secret;
    this.#secret = null;
    if (secret) await this.unload(secret);
  }

  /** Runs `work` in a copy of a world with its rows stored in another order, one for each `salt`. */
  async inShuffled<T>(
    { world, database }: LoadedWorld,
    work: (database: string) => Promise<T>,
    salt = 1,
  ): Promise<T> {
    const copy = hiddenName('world');
    await this.engine.load({ database: copy, statements: shuffledCopy(world.dataset, database, salt) });
    try {
      return await work(copy);
    } finally {
      await this.engine.unload(copy);
    }
  }

  /** Drops every database of this judge; the next use loads them again. */
  async forget(): Promise<void> {
    const [own, fixed] = [this.#database, this.#fixed];
    this.#database = '';
    this.#fixed = [];
    await this.dropSecret();
    if (own) await this.engine.unload(own);
    for (const loaded of fixed) await this.unload(loaded);
  }

  /** Drops a world and what was made beside it. */
  async unload({ database, room }: LoadedWorld): Promise<void> {
    if (room) await this.engine.unload(room.database);
    await this.engine.unload(database);
  }

  /** Queries of the judge's own. */
  ask(limits: Limits): Ask {
    return askIn(this.engine, this.#database, limits);
  }

  /** Loads a world and keeps the reference's rows for it in a table of the judge. The caller unloads it. */
  async load(world: World, table: string, signal?: AbortSignal): Promise<LoadedWorld> {
    const options = signal ? { signal } : {};
    const timeoutMs = loadLimitMs(world);
    if (!this.#database) {
      const own = hiddenName('judge');
      await this.engine.load({ database: own, statements: [] });
      this.#database = own;
    }
    const database = hiddenName('world');
    await this.engine.load({ database, statements: worldStatements(world) }, { timeoutMs, ...options });
    const query = expectedQuery(this.exercise);
    if (this.#referenceColumns.length === 0) {
      const described = await this.engine.describe(query.text, database);
      if (!described.ok) throw new ReferenceFault(described.error, query.text, world);
      this.#referenceColumns = described.columns;
    }
    const reference = this.table(table);
    const ask = askIn(this.engine, database, { timeoutMs: REFERENCE_TIMEOUT_MS, ...options });
    const { statement } = materialise(reference, query, this.#referenceColumns, MOST_EXPECTED_ROWS);
    const kept = await ask(statement).catch((fault) => {
      throw fault instanceof JudgeFault ? new ReferenceFault(fault.error, statement, world) : fault;
    });
    const room = await this.#roomFor(database, reference, signal);
    return { world, database, reference, referenceRows: rowsKept(kept), room };
  }

  /** Few exercises measure anything, so the code for it is fetched then. */
  async #roomFor(database: string, reference: string, signal?: AbortSignal): Promise<Room | null> {
    const { spec } = this.exercise;
    if (!spec.appraisal) return null;
    const { openRoom } = await import('./room.ts');
    const tables = this.dataset.tables.map(({ name }) => name);
    const limits = { timeoutMs: REFERENCE_TIMEOUT_MS, ...(signal ? { signal } : {}) };
    return openRoom(this.engine, { spec, tables, database, reference }, limits);
  }
}
