import { expect, test } from 'vitest';
import { sum, summaryOf, tallyOf } from '../../src/cli/tally.ts';

const GOOD = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

test('the summary is one line, which names skipped tests only where there are any', () => {
  expect(summaryOf({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(summaryOf({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
});

test('tallies add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('a good run is counted as reported', () => {
  expect(tallyOf({ ...GOOD, numPendingTests: 1, numTodoTests: 1 }, 0)).toEqual({
    passed: 3,
    failed: 0,
    skipped: 2,
  });
});

test('a file that did not load is a failure, though it has no failed test', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(tallyOf({ ...GOOD, testResults: [broken] }, 1).failed).toBe(1);
});

test('a file with failed tests is not counted on top of them', () => {
  const file = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  expect(tallyOf({ ...GOOD, numFailedTests: 1, testResults: [file] }, 1).failed).toBe(1);
});

test('a run that ended badly without a failed test is a failure', () => {
  expect(tallyOf(GOOD, 1).failed).toBe(1);
  expect(tallyOf(GOOD, null).failed).toBe(1);
});

test('a run without a report, or without a test, is a failure', () => {
  expect(tallyOf(null, 0).failed).toBe(1);
  expect(tallyOf({ ...GOOD, numPassedTests: 0 }, 0).failed).toBe(1);
  expect(tallyOf({ ...GOOD, numPassedTests: 0, numPendingTests: 5 }, 0).failed).toBe(1);
});
