import { relative } from 'node:path';
import { ROOT } from './install.mjs';

/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, by name, where it has one. */
  readonly failures: readonly string[];
  /** What tests counted, a line each: cases of a fuzz test, requests of a session. */
  readonly counted: readonly string[];
}

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly meta?: { readonly counted?: string };
    }[];
  }[];
}

/** The sum of tallies; nothing at all where there are none. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
      failures: [...a.failures, ...b.failures],
      counted: [...a.counted, ...b.counted],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [], counted: [] },
  );
}

/** The tally of one thing that either holds or not. */
export function single(name: string, holds: boolean): Tally {
  return {
    ...{ passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 },
    ...{ failures: holds ? [] : [name], counted: [] },
  };
}

/**
 * Counts a run of Vitest. A file that failed outside its tests (it did not load, a hook threw) counts as one
 * failure; so does a run that ended badly without naming a test, and one that wrote no report or ran no test.
 */
export function tallyOf(name: string, report: VitestReport | null, exitCode: number | null): Tally {
  if (!report) return single(`${name}: no report was written`, false);
  const failures = report.testResults.flatMap((file) => {
    const path = relative(ROOT, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length > 0) return failed.map(({ fullName }) => `${path}: ${fullName}`);
    return file.status === 'failed' ? [`${path}: failed outside its tests`] : [];
  });
  const ran = report.numPassedTests + failures.length > 0;
  if (failures.length === 0 && exitCode !== 0) failures.push(`${name}: ended with exit code ${exitCode}`);
  if (failures.length === 0 && !ran) failures.push(`${name}: no test was run`);
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    counted: report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap(({ meta }) => meta?.counted ?? []),
    ),
  };
}

/**
 * The end of a test run: what was counted and what failed, a line each, and last `12 passed, 0 failed`, with `, 1 skipped`
 * where any were.
 */
export function summaryOf({ passed, failed, skipped, failures, counted }: Tally): string {
  const count = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  return [...counted, ...failures.map((failure) => `failed: ${failure}`), count].join('\n');
}
