import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { single, sum, summaryOf, tallyOf } from '../../src/cli/tally.ts';

const GOOD = { numPassedTests: 3, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const FILE = join(ROOT, 'test', 'a.test.ts');

const GOOD_TALLY = { passed: 12, failed: 0, skipped: 0, failures: [], counted: [] };

test('the summary is one line, which names skipped tests only where there are any', () => {
  expect(summaryOf(GOOD_TALLY)).toBe('12 passed, 0 failed');
  expect(summaryOf({ ...GOOD_TALLY, skipped: 2 })).toBe('12 passed, 0 failed, 2 skipped');
});

test('what tests counted comes before what failed, and the count is last', () => {
  const counting = (counted: string) => ({ status: 'passed', fullName: 'it counts', meta: { counted } });
  const results = [counting('1 request'), { status: 'passed', fullName: 'it works', meta: {} }];
  const file = { name: FILE, status: 'passed', assertionResults: results };
  const other = { ...file, assertionResults: [counting('2 cases')] };
  const tally = tallyOf('Unit', { ...GOOD, testResults: [file, other] }, 0);
  expect(summaryOf(sum([tally, single('Types', false)]))).toBe(
    '1 request\n2 cases\nfailed: Types\n3 passed, 1 failed',
  );
});

test('what failed is named before the count', () => {
  expect(summaryOf({ ...GOOD_TALLY, failed: 1, failures: ['Types'] })).toBe(
    'failed: Types\n12 passed, 1 failed',
  );
});

test('tallies add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3, failures: ['a', 'b'], counted: ['c'] };
  expect(sum([one, one])).toEqual({
    ...{ passed: 2, failed: 4, skipped: 6 },
    ...{ failures: ['a', 'b', 'a', 'b'], counted: ['c', 'c'] },
  });
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [], counted: [] });
});

test('one thing that holds or not is one of the count', () => {
  expect(single('Types', true)).toEqual({ passed: 1, failed: 0, skipped: 0, failures: [], counted: [] });
  expect(single('Types', false)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ['Types'],
    counted: [],
  });
});

test('a good run is counted as reported', () => {
  expect(tallyOf('Unit', { ...GOOD, numPendingTests: 1, numTodoTests: 1 }, 0)).toEqual({
    passed: 3,
    failed: 0,
    skipped: 2,
    failures: [],
    counted: [],
  });
});

test('a file that did not load is a failure, though it has no failed test', () => {
  const broken = { name: FILE, status: 'failed', assertionResults: [] };
  expect(tallyOf('Unit', { ...GOOD, testResults: [broken] }, 1).failures).toEqual([
    `${join('test', 'a.test.ts')}: failed outside its tests`,
  ]);
});

test('failed tests are named with their file, which is not counted on top of them', () => {
  const results = [
    { status: 'failed', fullName: 'it holds' },
    { status: 'passed', fullName: 'it works' },
  ];
  const file = { name: FILE, status: 'failed', assertionResults: results };
  const tally = tallyOf('Unit', { ...GOOD, testResults: [file] }, 1);
  expect(tally.failed).toBe(1);
  expect(tally.failures).toEqual([`${join('test', 'a.test.ts')}: it holds`]);
});

test('a run that ended badly without a failed test is a failure', () => {
  expect(tallyOf('Unit', GOOD, 1).failures).toEqual(['Unit: ended with exit code 1']);
  expect(tallyOf('Unit', GOOD, null).failed).toBe(1);
});

test('a run without a report, or without a test, is a failure', () => {
  expect(tallyOf('Unit', null, 0).failed).toBe(1);
  expect(tallyOf('Unit', { ...GOOD, numPassedTests: 0 }, 0).failures).toEqual(['Unit: no test was run']);
  expect(tallyOf('Unit', { ...GOOD, numPassedTests: 0, numPendingTests: 5 }, 0).failed).toBe(1);
});
