import type { Row } from './oracle.ts';

/** An SQL execution, and what it left behind when it failed. */
export interface EndedExecution {
  readonly execution_id: number;
  readonly status: string;
  readonly error_message: string | null;
}

const OTHERS: readonly (readonly [string, string])[] = [
  ['Cannot broadcast the table', 'too_large'],
  ['spark.driver.maxResultSize', 'max_result_size'],
];

/** Why each failed execution failed, and for a broadcast that was not done in time the seconds that were waited. */
export function failureCauses(executions: readonly EndedExecution[]): Row[] {
  return executions
    .filter(({ status }) => status === 'FAILED')
    .map(({ execution_id, error_message }) => ({ execution_id, ...causeOf(error_message ?? '') }));
}

function causeOf(message: string): { cause: string; timeout_s: number | null } {
  const seconds =
    numberBetween(message, 'Could not execute broadcast in ', ' secs') ??
    (message.includes('This timeout is controlled by')
      ? null
      : numberBetween(message, 'Futures timed out after [', ' seconds]'));
  if (seconds !== null) return { cause: 'broadcast_timeout', timeout_s: seconds };
  const found = OTHERS.find(([phrase]) => message.includes(phrase));
  return { cause: found?.[1] ?? 'other', timeout_s: null };
}

function numberBetween(message: string, before: string, after: string): number | null {
  const from = message.indexOf(before);
  if (from < 0) return null;
  const text = message.slice(from + before.length);
  return Number(text.slice(0, text.indexOf(after)));
}
