import type { Dataset } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { Engine, SqlError } from '../engine/engine.ts';
import type { Exercise, NamedSql } from '../exercise/exercise.ts';
import { refusal, trimStatement } from '../sql/statement.ts';
import { asLearnerReads, hiddenName, type ReferenceFault } from './fault.ts';
import { seededName } from './seeded-name.ts';
import { fixedWorlds } from './worlds.ts';

/** A file within the exercise's folder, with a line where one is known, and what is to be done about it. */
type Finding = readonly [file: string, message: string];

const TIMEOUT_MS = 20_000;

/** The solutions whose SQL is no query that the engine plans, by name, each with what is to be said of it, once. */
export async function unplannedSolutions(
  engine: Engine,
  { solutions }: Exercise,
  dataset: Dataset,
): Promise<Map<string, Finding>> {
  const found = new Map<string, Finding>();
  const [typical] = fixedWorlds(dataset);
  if (!typical) return found;
  const database = hiddenName('world');
  await engine.load({ database, statements: worldStatements(typical) });
  try {
    for (const solution of solutions) {
      const error = await errorOf(engine, database, solution);
      if (!error) continue;
      const file = `solutions/${solution.name}.sql${lineOf(solution, error)}`;
      found.set(solution.name, [file, `does not run: ${mended(error)}`]);
    }
  } finally {
    await engine.unload(database);
  }
  return found;
}

/** What is to be said of a reference that is planned and fails in some world. */
export function referenceFinding({ spec, solutions }: Exercise, { error, world }: ReferenceFault): Finding {
  const file = spec.top ? 'exercise.md' : `solutions/${solutions[0]?.name}.sql`;
  const who = spec.top ? 'the query of the candidates' : 'it is the reference, and';
  const told = mended(asLearnerReads(error, 0, 0));
  return [file, `${who} fails in ${seededName(world)}: ${told}; nothing is judged without its rows`];
}

async function errorOf(
  engine: Engine,
  database: string,
  { sql }: NamedSql,
): Promise<Pick<SqlError, 'message' | 'position'> | null> {
  const refused = refusal(sql);
  if (refused) return { message: refused.message, position: refused };
  const { text, from, to } = trimStatement(sql);
  const described = await engine.describe(text, database, { timeoutMs: TIMEOUT_MS });
  return described.ok ? null : asLearnerReads(described.error, -from, to);
}

function lineOf({ sql }: NamedSql, { position }: Pick<SqlError, 'position'>): string {
  return position ? `:${sql.slice(0, position.from).split('\n').length}` : '';
}

function mended({ message }: Pick<SqlError, 'message'>): string {
  return `${message.replace(/[.!]$/, '')}; mend the SQL`;
}
