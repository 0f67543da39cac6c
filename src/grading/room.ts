import type { Engine } from '../engine/engine.ts';
import type { Appraisal } from '../exercise/appraisal.ts';
import type { AnswerColumn, ResultSpec } from '../exercise/exercise.ts';
import { quoted } from '../sql/quoted.ts';
import { splitStatements } from '../sql/statement.ts';
import { askIn, type Limits } from './ask.ts';
import { hiddenName } from './fault.ts';

/**
 * A database beside a world in which answers are measured: the world's tables and the expected rows as views, the
 * answer's rows as a table, and the macros of the replay. No SQL of a learner runs in it, and none can name it.
 */
export interface Room {
  readonly database: string;
  readonly appraisal: Appraisal;
  /** Names of the measures that give no value for the expected rows either; null before that was asked. */
  silent: ReadonlySet<string> | null;
}

/** What a room is made beside. */
export interface RoomRequest {
  readonly spec: ResultSpec;
  /** The tables of the world's database. */
  readonly tables: readonly string[];
  readonly database: string;
  /** Qualified and quoted name of the table of the expected rows, its columns in the order asked for. */
  readonly reference: string;
}

/** Makes a room; null where the exercise measures nothing. The caller unloads its database. */
export async function openRoom(engine: Engine, request: RoomRequest, limits: Limits): Promise<Room | null> {
  const { appraisal } = request.spec;
  if (!appraisal) return null;
  const database = hiddenName('judge');
  await engine.load({ database, statements: [] });
  const script = [...furniture(request), ...macrosOf(appraisal)].join(';\n');
  await askIn(engine, database, limits)(script);
  return { database, appraisal, silent: null };
}

/** The statements that make the macros of the replay, once the relations are there. */
export function macrosOf({ replay }: Appraisal): string[] {
  return replay.flatMap(({ sql }) => splitStatements(sql).map(({ text }) => text));
}

/** The statements that make the relations of a room, without its macros. */
export function furniture({ spec, tables, database, reference }: RoomRequest): string[] {
  const { columns } = spec;
  const world = (table: string) => `${quoted(database)}.main.${quoted(table)}`;
  const places = columns.map((_, index) => index);
  const typed = columns.map(({ name, type }) => `${quoted(name)} ${type}`);
  return [
    ...tables.map((table) => `CREATE VIEW ${quoted(table)} AS FROM ${world(table)}`),
    `CREATE VIEW expected AS ${named(columns, places, reference)}`,
    // A macro is bound when it is made, so the answer has to be there, without rows.
    `CREATE TABLE answer (${typed.join(', ')})`,
  ];
}

/** A SELECT of a kept table's columns under the names and in the types asked for; `places` says which column is which. */
export function named(columns: readonly AnswerColumn[], places: readonly number[], table: string): string {
  const list = columns.map(
    ({ name, type }, index) => `CAST(c${places[index]} AS ${type}) AS ${quoted(name)}`,
  );
  return `SELECT ${list.join(', ')} FROM ${table}`;
}
