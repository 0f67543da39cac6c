import type { Relation } from '../relation/relation.ts';
import { type Statement, splitStatements } from '../sql/statement.ts';
import { movesAway } from './sandbox.ts';
import { type Session, StatementFault } from './session.ts';

/**
 * Runs the statements of a text and returns the rows of the last one. They go to the engine one by one: DuckDB 1.5
 * miscounts the position of an error in a later statement, and a fault then says which statement it is in. A `USE`
 * ends with the text.
 */
export async function runScript(
  session: Session,
  sql: string,
  database: string,
  rowLimit: number,
): Promise<Relation> {
  const statements = splitStatements(sql);
  const last = statements.pop();
  if (!last) throw new StatementFault('Refused Error: There is no statement here.');
  let broken = false;
  try {
    if (statements.length === 0) return await session.query(sql, database, rowLimit);
    for (const statement of statements) await located(statement, session.perform(statement.text, database));
    return await located(last, session.query(last.text, database, rowLimit));
  } catch (error) {
    broken = !(error instanceof StatementFault);
    throw error;
  } finally {
    if (!broken && movesAway(sql)) await session.comeBack(database);
  }
}

async function located<T>(statement: Statement, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof StatementFault ? new StatementFault(error.message, statement) : error;
  }
}
