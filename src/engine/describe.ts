import { splitStatements, trimStatement } from '../sql/statement.ts';
import type { Described } from './engine.ts';
import { type Session, StatementFault } from './session.ts';
import { sqlError } from './sql-error.ts';

const SCRATCH = 'The scratch page runs any SQL, in a database of its own.';

/** The columns of one SELECT, or why it is not one: see `Engine.describe`. */
export async function describeWith(session: Session, sql: string, database: string): Promise<Described> {
  const statements = splitStatements(sql);
  const [first, second] = statements;
  if (!first) return refused('There is no query here yet.', 'Write a SELECT.', { from: 0, to: sql.length });
  if (second) {
    return refused(
      `There are ${statements.length} statements here; an exercise takes one SELECT.`,
      `Keep one of them, or join the steps with WITH. ${SCRATCH}`,
      second,
    );
  }
  const { text, from } = trimStatement(sql);
  const alone = await faultOf(() => session.prepare(text, database));
  const wrapped = await faultOf(() => session.prepare(`SELECT * FROM (\n${text}\n)`, database));
  // What can be prepared, but not as part of a SELECT, changes something or shows something else than rows.
  if (isSyntax(wrapped) && !isSyntax(alone)) {
    return refused('This statement is not a SELECT.', `An exercise takes one SELECT. ${SCRATCH}`, {
      from,
      to: from + text.length,
    });
  }
  if (isSeveral(alone)) {
    return refused(
      'PIVOT without a list of values is two statements, one of which looks the values up.',
      'List them, as in PIVOT t ON x IN (1, 2), or count them one by one with FILTER.',
      { from, to: from + text.length },
    );
  }
  const fault = alone ?? wrapped;
  if (fault)
    return {
      ok: false,
      error: sqlError(new StatementFault(fault.message, { text, from, to: from + text.length }), sql),
    };
  return { ok: true, columns: await session.columnsOf(text, database) };
}

function refused(message: string, advice: string, { from, to }: { from: number; to: number }): Described {
  return { ok: false, error: { kind: 'refused', message, position: { from, to }, advice } };
}

/** One statement by its text, which the engine makes several of. */
function isSeveral(fault: StatementFault | null): boolean {
  return fault !== null && /Cannot prepare multiple statements/.test(fault.message);
}

function isSyntax(fault: StatementFault | null): boolean {
  return (
    fault !== null &&
    /^Parser Error|^\{"exception_type":"Parser"|Cannot prepare multiple statements/.test(fault.message)
  );
}

async function faultOf(call: () => Promise<void>): Promise<StatementFault | null> {
  try {
    await call();
    return null;
  } catch (error) {
    if (error instanceof StatementFault) return error;
    throw error;
  }
}
