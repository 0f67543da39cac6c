import type { Verdict } from '../grading/verdict.ts';

/** What a Check said, as it is kept for later visits. */
export interface LastCheck {
  readonly verdict: Verdict['verdict'];
  /** The verdict's sentence; empty where the answer was accepted. */
  readonly message: string;
  /** The text that was checked. */
  readonly sql: string;
  /** When it was checked, in milliseconds since 1970. */
  readonly at: number;
}

/** What is kept of a verdict on `sql`. */
export function lastCheck(verdict: Verdict, sql: string, at: number): LastCheck {
  return { verdict: verdict.verdict, message: messageOf(verdict), sql, at };
}

function messageOf(verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'accepted':
      return '';
    case 'wrong':
      return verdict.wrong.message;
    case 'error':
    case 'refused':
      return verdict.error.message;
    default:
      return verdict.message;
  }
}
