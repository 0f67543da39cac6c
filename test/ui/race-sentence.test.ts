import { expect, test } from 'vitest';
import type { RaceReport } from '../../src/app/race.ts';
import type { Standing } from '../../src/benchmark/standing.ts';
import type { SqlError } from '../../src/engine/engine.ts';
import { raceSentences } from '../../src/ui/race-sentence.ts';

const ratio = (estimate: number, low: number, high: number) => ({ estimate, low, high });
const fault = (kind: SqlError['kind'], message: string): SqlError => ({
  kind,
  message,
  position: null,
  advice: 'Take less.',
});

function saidOf(
  standings: Record<string, Standing>,
  errors: Record<string, SqlError> = {},
  ended: 'stopped' | null = 'stopped',
  size: RaceReport['size'] = 'M',
) {
  const names = ['yours', ...Object.keys(standings)];
  const lanes = names.map((name) => ({
    contestant: { name, sql: '' },
    samples: [1, 2],
    error: errors[name] ?? null,
  }));
  const pairings = Object.entries(standings).map(([against, standing]) => ({
    of: 'yours',
    against,
    standing,
  }));
  const report = { race: { lanes, rounds: 2, discarded: 0, ended }, size, pairings } as unknown as RaceReport;
  return raceSentences(report).map(({ text }) => text);
}

test('how much faster or slower is said with the interval, both as a factor above 1', () => {
  expect(
    saidOf({
      'running-count': { verdict: 'faster', ratio: ratio(0.55, 0.5, 0.625) },
      'self-join': { verdict: 'slower', ratio: ratio(12.3, 11.6, 13.1) },
      'one-more': { verdict: 'slower', ratio: ratio(1.3, 1.2, 1.41) },
    }),
  ).toEqual([
    'Yours is 1.82 × faster than “running count” (1.60 to 2.00)',
    'Yours is 12 × slower than “self join” (12 to 13)',
    'Yours is 1.30 × slower than “one more” (1.20 to 1.41)',
  ]);
});

test('what cannot be told is said so, with what to do where anything helps', () => {
  const standings = {
    a: { verdict: 'too-close', ratio: ratio(1, 0.9, 1.1) },
    b: { verdict: 'too-fast', ratio: ratio(1, 0.9, 1.1) },
    c: { verdict: 'too-few', ratio: null },
  } as const;
  expect(saidOf(standings)).toEqual([
    'Yours is too close to “a” to tell',
    'Yours is too fast to tell from “b”: take more rows',
    'Yours has too few samples to be told from “c”',
  ]);
  expect(saidOf(standings, {}, null)[2]).toBe('Yours races “c”');
});

test('who is out is named first, with the round, the reason and what to do; nothing else is said of it', () => {
  const few = { verdict: 'too-few', ratio: null } as const;
  expect(saidOf({ a: few, b: few }, { yours: fault('value', 'No such number.') })).toEqual([
    'Yours: out in round 3: No such number. Take less.',
  ]);
  expect(saidOf({ a: few, b: few }, { b: fault('timed-out', 'x') })).toEqual([
    'b: out in round 3: took longer than the 20 s it may, which is 13,333 × the time of yours and more; take fewer rows',
    'Yours has too few samples to be told from “a”',
  ]);
  // There are no fewer rows than those of S.
  expect(saidOf({ b: few }, { b: fault('timed-out', 'x') }, 'stopped', 'S')[0]).toMatch(
    / of yours and more$/,
  );
});
