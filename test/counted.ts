import type { RunnerTestCase } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What the test counted, in a line. */
    counted?: string;
  }
}

/** Prints what a test has counted, and has `npm test` print it once more at its end, where a reader looks. */
export function counted({ meta }: Pick<RunnerTestCase, 'meta'>, line: string): void {
  meta.counted = line;
  console.log(line);
}
