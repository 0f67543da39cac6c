import { expect, test } from 'vitest';
import { secondAgainstFirstHalf, yoursAgainstAll } from '../../src/app/pairing.ts';
import { YOURS } from '../../src/app/timed-queries.ts';

const OPTIONS = { chance: () => 0.5, resolutionMs: 0.005 };
const lane = (name: string, ms: number) => ({
  contestant: { name, sql: 'SELECT 1' },
  samples: [ms, ms, ms, ms, ms],
  error: null,
});
const told = (pairings: ReturnType<typeof yoursAgainstAll>) =>
  pairings.map(
    ({ of, against, standing }) => `${of} ${standing.verdict} ${against} ${standing.ratio?.estimate}`,
  );

test('the learner is paired with each solution, wherever in the race', () => {
  expect(told(yoursAgainstAll([lane('a', 2), lane(YOURS, 4), lane('b', 8)], OPTIONS))).toEqual([
    'yours slower a 2',
    'yours faster b 0.5',
  ]);
  expect(yoursAgainstAll([lane('a', 2)], OPTIONS)).toEqual([]);
});

test('on two engines each query is paired with itself', () => {
  const lanes = [lane('a on 1', 6), lane('b on 1', 3), lane('a on 2', 3), lane('b on 2', 3)];
  expect(told(secondAgainstFirstHalf(lanes, OPTIONS))).toEqual([
    'a on 2 faster a on 1 0.5',
    'b on 2 too-close b on 1 1',
  ]);
});
