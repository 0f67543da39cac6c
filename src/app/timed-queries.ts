import type { Contestant } from '../benchmark/contestant.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { Engine, Loadable, SqlError } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { refusal, trimStatement } from '../sql/statement.ts';
import { eachToken } from '../sql/token.ts';
import { type Problem, problemIn } from './problem.ts';

/** The name of the learner's own query among those that are timed; no solution has it. */
export const YOURS = 'yours';

/** True where a name is that of the learner's own query, on whichever engine. */
export function isYours(name: string): boolean {
  return name === YOURS || name.startsWith(`${YOURS} on `);
}

/** Why a text is not timed. */
export type Objection =
  /** It is what the exercise began with, and no answer. */
  | { readonly kind: 'starter' }
  /** It is not run, or cannot be. */
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What is wrong with a text before the engine has read it; null for nothing. */
export function objectionTo({ starter }: Exercise, text: string): Objection | null {
  const refused = refusal(text);
  if (refused) {
    const { message, advice } = refused;
    return objection(text, { kind: 'refused', message, advice, position: refused });
  }
  return bare(text) === bare(starter) ? { kind: 'starter' } : null;
}

/** What the engine has to say against a text. */
export function objection(text: string, error: SqlError): Objection {
  return { kind: 'problem', problem: problemIn(text, error, 0) };
}

/** The learner's query and all solutions of the exercise, which go by numbers where their names would give them away. */
export function timedQueries(
  { solutions }: Exercise,
  text: string,
  knowsSolutions: boolean,
): readonly Contestant[] {
  const named = solutions.map(({ name, sql }, at) => ({
    name: knowsSolutions ? name : `solution ${at + 1}`,
    sql,
  }));
  return [{ name: YOURS, sql: text }, ...named].map(({ name, sql }) => ({ name, sql: bare(sql) }));
}

/** Each query on the page's engine, which has one thread, and then each on one that has more. */
export function onBothEngines(queries: readonly Contestant[], rival: Engine): readonly Contestant[] {
  const named = (name: string, threads: number) =>
    `${name} on ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
  return [
    ...queries.map((query) => ({ ...query, name: named(query.name, 1) })),
    ...queries.map((query) => ({ ...query, name: named(query.name, rival.build.threads), engine: rival })),
  ];
}

/** The query without comments, which would be read again for each sample, and without the semicolon at its end. */
function bare(sql: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const token of eachToken(sql)) {
    if (token.kind !== 'comment') continue;
    pieces.push(sql.slice(from, token.from));
    from = token.to;
  }
  return trimStatement([...pieces, sql.slice(from)].join(' ')).text;
}

/** A database of its own with about so many rows in the dataset's main table; without rows for 0. */
export function timedWorld(database: string, dataset: Dataset, rows: number): Loadable {
  const profile = rows === 0 ? 'empty' : 'sized';
  return { database, statements: worldStatements({ dataset, profile, seed: 1, rows }) };
}
