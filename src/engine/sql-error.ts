import { adviceFor } from './advice.ts';
import type { SqlError, SqlErrorKind } from './engine.ts';
import { errorPosition } from './error-position.ts';
import { readErrorText } from './error-text.ts';
import type { EngineFault, StatementFault } from './session.ts';
import { syntaxAdvice } from './syntax-advice.ts';

/**
 * The error that a learner reads, for one of DuckDB's. `sql` is the text that was run; positions are in it, also where
 * the fault is in one of its statements.
 */
export function sqlError({ message, statement }: StatementFault, sql: string): SqlError {
  const { from, text } = statement ?? { from: 0, text: sql };
  const read = readErrorText(message);
  const at = errorPosition(read, text);
  const kind = kindOf(read.category, read.detail);
  const advice = kind === 'syntax' ? syntaxAdvice(read.detail, text, at) : adviceFor(read.detail, text, at);
  const position = at && { from: at.from + from, to: at.to + from };
  return { kind, message: shortened(read.category, read.detail), position, advice };
}

const KINDS: readonly (readonly [RegExp, SqlErrorKind])[] = [
  [/^Parser\b/, 'syntax'],
  [
    /^(?:Permission|Refused|Extension Autoloading)\b|configuration has been locked|but it exists in the \w+ extension/,
    'refused',
  ],
  [/^Out of Memory\b|failed to (?:allocate|pin)|could not allocate/i, 'out-of-memory'],
  [/^INTERRUPT\b|query was canceled/, 'cancelled'],
  [
    /Referenced (?:column|table)|does not exist|does not have a column|not found in FROM|Ambiguous reference/,
    'unknown-name',
  ],
  [
    /No function matches|Could not choose a best candidate|Cannot (?:compare|mix) values|Unimplemented type for cast|Mismatch Type/,
    'type',
  ],
  [/^(?:Conversion|Out of Range|Invalid Input|Constraint)\b/, 'value'],
];

function kindOf(category: string, detail: string): SqlErrorKind {
  const whole = `${category} Error: ${detail}`;
  return KINDS.find(([pattern]) => pattern.test(whole))?.[1] ?? 'other';
}

/** Leaves out lists of every overload, and how to install what can't be installed here. */
function shortened(category: string, detail: string): string {
  const text = detail
    .replace(/\n\s*Candidate functions:[\s\S]*$/, '')
    .replace(/\n[^\n]*\n *\^\n(?:Error: )?/, ': ')
    .replace(/(?:\n+| )(?:Please try installing|Use "SET )[\s\S]*$/, '')
    // How to set up a server that may use more.
    .replace(/\n+(?:Database is launched|Possible solutions)[\s\S]*$/, '')
    // The advice says it.
    .replace(/(Table with name \S+ does not exist!)\s*Did you mean "[^"]*"\?/, '$1')
    // Where nothing is near, the engine names a table of its own catalog.
    .replace(/\s*Did you mean "(?:pg_|duckdb_|sqlite_|information_schema|pragma_)[^"]*"\?/, '');
  return category && category !== 'Refused' ? `${category} Error: ${text}` : text;
}

/** The error of a query that was stopped by its caller or its time limit. */
export function stoppedError(by: 'cancelled' | 'timed-out'): SqlError {
  return by === 'cancelled'
    ? { kind: 'cancelled', message: 'The query was stopped.', position: null, advice: null }
    : {
        kind: 'timed-out',
        message: 'The query took longer than it may.',
        position: null,
        advice: 'Look for a join without a condition, or a recursion that never ends.',
      };
}

/** The error of the query during which the engine broke and was replaced. */
export function replacedError(fault: EngineFault): SqlError {
  return {
    kind: 'engine-replaced',
    message: `The database engine stopped working and was started again (${fault.message}).`,
    position: null,
    advice: 'The tables are loaded again. Run the query once more; if it fails again, try it on fewer rows.',
  };
}

/** The error of a database whose making was stopped by its time limit. */
export function tooSlowError(timeoutMs: number): SqlError {
  return {
    kind: 'timed-out',
    message: `Making the tables was stopped after ${timeoutMs / 1000} s.`,
    position: null,
    advice: 'What makes them may never end, or needs fewer rows.',
  };
}
