import type { Engine, SqlError } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Picture } from '../exercise/picture.ts';
import type { Column } from '../relation/relation.ts';
import { quoted } from '../sql/quoted.ts';
import { type Statement, trimStatement } from '../sql/statement.ts';
import { MOST_EXPECTED_ROWS, materialise, mostRows } from './answer-table.ts';
import type { Limits } from './ask.ts';
import { matchColumns } from './columns.ts';
import { asLearnerReads, hiddenName, throwIfCancelled } from './fault.ts';
import { type Drawn, pictureRows } from './picture-rows.ts';
import { furniture, macrosOf, named } from './room.ts';

/** What is drawn, and from whose rows. */
export interface PictureRequest {
  readonly exercise: Exercise;
  readonly picture: Picture;
  /** The world's database, and its tables. */
  readonly database: string;
  readonly tables: readonly string[];
}

/**
 * Draws an exercise's picture from the reference's rows and from those of each text, in a database of its own beside the
 * world. A text whose columns are not those asked for, or that fails, has a fault and the others are drawn. Throws the
 * signal's reason where it ends the work.
 */
export async function draw(
  engine: Engine,
  request: PictureRequest,
  texts: readonly string[],
  limits: Limits,
): Promise<{ readonly expected: Drawn; readonly drawn: readonly Drawn[] }> {
  const canvas = new Canvas(engine, request, limits, hiddenName('judge'));
  try {
    const expected = await canvas.open();
    const drawn: Drawn[] = [];
    for (const text of texts) drawn.push(await canvas.draw(text));
    return { expected, drawn };
  } finally {
    await canvas.close();
  }
}

/** Says why nothing is drawn. */
class Undrawable extends Error {}

class Canvas {
  readonly #engine: Engine;
  readonly #request: PictureRequest;
  readonly #limits: Limits;
  readonly #room: string;
  #referenceColumns: readonly Column[] = [];

  constructor(engine: Engine, request: PictureRequest, limits: Limits, room: string) {
    this.#engine = engine;
    this.#request = request;
    this.#limits = limits;
    this.#room = room;
  }

  /** Makes the room, and draws the reference's rows. */
  open(): Promise<Drawn> {
    const { exercise, tables, database } = this.#request;
    const { spec, solutions } = exercise;
    return faultless(async () => {
      await this.#engine.load({ database: this.#room, statements: [] });
      const query = trimStatement(solutions[0]?.sql ?? '');
      this.#referenceColumns = await this.#keep(query, 'wanted', MOST_EXPECTED_ROWS);
      const base = furniture({ spec, tables, database, reference: this.#table('wanted') });
      const macros = spec.appraisal ? macrosOf(spec.appraisal) : [];
      await this.#run([...base, 'INSERT INTO answer FROM expected', ...macros].join(';\n'), this.#room);
      return this.#rows();
    });
  }

  draw(text: string): Promise<Drawn> {
    const { columns } = this.#request.exercise.spec;
    return faultless(async () => {
      const given = await this.#keep(trimStatement(text), 'given', mostRows(0));
      const matched = matchColumns(columns, this.#referenceColumns, given);
      if (!matched.ok) throw new Undrawable(matched.wrong.message);
      const places = matched.columns.map(({ answer }) => answer.index);
      const rows = named(columns, places, this.#table('given'));
      await this.#run(`CREATE OR REPLACE TABLE answer AS ${rows}`, this.#room);
      return this.#rows();
    });
  }

  close(): Promise<void> {
    return this.#engine.unload(this.#room);
  }

  #table(name: string): string {
    return `${quoted(this.#room)}.main.${name}`;
  }

  /** Keeps a query's rows in a table of the room. */
  async #keep(query: Statement, name: string, most: number): Promise<readonly Column[]> {
    const { database } = this.#request;
    const described = await this.#engine.describe(query.text, database, this.#limits);
    if (!described.ok) throw this.#fault(described.error);
    await this.#run(materialise(this.#table(name), query, described.columns, most).statement, database);
    return described.columns;
  }

  async #rows(): Promise<Drawn> {
    const limits = { ...this.#limits, database: this.#room };
    const drawn = await pictureRows(this.#engine, this.#request.picture, limits);
    if (drawn.kind !== 'rows') throw this.#fault(drawn);
    return drawn;
  }

  async #run(sql: string, database: string): Promise<void> {
    const outcome = await this.#engine.run(sql, { ...this.#limits, database });
    if (!outcome.ok) throw this.#fault(outcome.error);
  }

  #fault(error: SqlError): Undrawable {
    throwIfCancelled(error, this.#limits.signal);
    return new Undrawable(asLearnerReads(error, 0, 0).message);
  }
}

async function faultless(work: () => Promise<Drawn>): Promise<Drawn> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof Undrawable)) throw fault;
    return { kind: 'fault', message: fault.message };
  }
}
