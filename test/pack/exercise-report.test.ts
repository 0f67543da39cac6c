import { expect, test } from 'vitest';
import { exerciseReport } from '../../src/pack/exercise-report.ts';

test('a report counts what the gate found, surviving mutants too', () => {
  const mutants = { killed: 41, equivalent: 3, surviving: ['literal: 1 --> 2', 'order: ASC --> DESC'] };
  const gated = { solutions: 3, wrongAnswers: 5, mutants, worlds: 99, findings: ['not told'], seconds: 2 };
  expect(exerciseReport('last-seen', gated)).toEqual({
    ...{ slug: 'last-seen', solutions: 3, wrongAnswers: 5, worlds: 99 },
    ...{ killed: 41, equivalent: 3, surviving: 2 },
  });
});
