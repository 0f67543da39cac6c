import { eachToken, type Token } from './token.ts';

/** Why a text is not run, what to do instead, and the place in the text that it is about. */
export interface Refusal {
  readonly message: string;
  readonly advice: string;
  readonly from: number;
  readonly to: number;
}

/** Longest text, in UTF-16 units, that an exercise takes for an answer. */
export const LONGEST_ANSWER = 100_000;

/**
 * Why a text cannot be an answer, whatever it says: it is longer than `LONGEST_ANSWER` (then it is not read), has a
 * NUL character, at which the engine would stop reading, or a comment without an end. Null where it can.
 */
export function refusedText(sql: string): Refusal | null {
  if (sql.length > LONGEST_ANSWER) {
    const [length, longest] = [sql.length, LONGEST_ANSWER].map((count) => count.toLocaleString('en'));
    return {
      message: `This text is ${length} characters long; an answer has at most ${longest}.`,
      advice: 'Keep only the query, and read rows from the tables instead of writing them out.',
      from: LONGEST_ANSWER,
      to: sql.length,
    };
  }
  const nul = sql.indexOf('\0');
  if (nul >= 0) {
    return {
      message: 'There is a NUL character in the text, at which the engine stops reading.',
      advice: 'Remove it; in a text write chr(0).',
      from: nul,
      to: nul + 1,
    };
  }
  let last: Token | null = null;
  for (const token of eachToken(sql)) last = token;
  if (last?.kind !== 'comment' || isClosed(last.text)) return null;
  return {
    message: 'A comment that begins with /* is not closed, so all after it is left out.',
    advice: 'End it with */. Comments nest: each /* needs its own */.',
    from: last.from,
    to: last.to,
  };
}

function isClosed(comment: string): boolean {
  if (!comment.startsWith('/*')) return true;
  let depth = 0;
  for (let i = 0; i < comment.length; i++) {
    const pair = comment.slice(i, i + 2);
    if (pair !== '/*' && pair !== '*/') continue;
    depth += pair === '/*' ? 1 : -1;
    i++;
  }
  return depth === 0;
}
