import type { SqlError } from '../engine/engine.ts';
import { next } from '../sql/query-block.ts';
import type { Statement } from '../sql/statement.ts';
import { isWord, significantTokens } from '../sql/token.ts';
import * as message from './message.ts';
import type { Expected } from './trial.ts';

/** The LIMIT of a query's outermost SELECT, where it is a plain number: how many rows, and where it stands. */
interface RowCap {
  readonly rows: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Refuses an answer that every world accepts, but only because none has so many rows that its outermost LIMIT cuts
 * them: on larger tables it would. Null where there is no such LIMIT, where some world has as many rows, where the
 * answer never has more than one row, or where the reference has a LIMIT too. Positions are in the text that the query
 * was trimmed from.
 */
export function idleRowCap(
  query: Statement,
  reference: string,
  worlds: readonly Pick<Expected, 'referenceRows'>[],
): SqlError | null {
  const cap = rowCapOf(query.text);
  if (!cap || rowCapOf(reference)) return null;
  const most = Math.max(...worlds.map(({ referenceRows }) => referenceRows));
  if (most <= 1 || cap.rows <= most) return null;
  const position = { from: query.from + cap.from, to: query.from + cap.to };
  return { kind: 'refused', ...message.idleRowCap(cap.rows), position };
}

function rowCapOf(sql: string): RowCap | null {
  const read = significantTokens(sql);
  for (let i = 0; i < read.length; i = next(read, i)) {
    const [word, count] = [read[i], read[i + 1]];
    if (word && isWord(word, 'limit') && count?.kind === 'number' && !isWord(read[i + 2], 'percent')) {
      const rows = Number(count.text.replaceAll('_', ''));
      return { rows, from: word.from, to: count.to };
    }
  }
  return null;
}
