import { expect, test } from 'vitest';
import { interleaved, orderOfRound, timed } from '../../src/benchmark/rounds.ts';

test('the order rotates, so that everyone begins equally often', () => {
  expect([0, 1, 2, 3].map((round) => orderOfRound(['A', 'B', 'C'], round).join(''))).toEqual([
    'ABC',
    'BCA',
    'CAB',
    'CBA',
  ]);
  expect(orderOfRound([], 3)).toEqual([]);
  expect(orderOfRound(['A'], 3)).toEqual(['A']);
});

test.each([2, 3, 4, 5, 6, 7])('among %i contestants everyone follows each other equally often', (count) => {
  const names = Array.from({ length: count }, (_, at) => String.fromCharCode(65 + at));
  const rounds = count % 2 === 0 ? count : 2 * count;
  const followed = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const order = orderOfRound(names, round);
    expect([...order].sort()).toEqual(names);
    for (let turn = 1; turn < count; turn++) {
      const pair = `${order[turn - 1]}${order[turn]}`;
      followed.set(pair, (followed.get(pair) ?? 0) + 1);
    }
  }
  expect(followed.size).toBe(count * (count - 1));
  expect(new Set(followed.values())).toEqual(new Set([rounds / count]));
});

test('samples come in the order of the rounds, and warm-ups are left out', async () => {
  let turn = 0;
  const taken: string[] = [];
  const trial = (name: string) => async () => {
    taken.push(name);
    return turn++;
  };
  const samples = await interleaved({ A: trial('A'), B: trial('B') }, { rounds: 2, warmUps: 1 });
  expect(taken.join('')).toBe('ABBAAB');
  expect(samples).toEqual({ A: [3, 4], B: [2, 5] });
});

test('a trial that fails ends the whole', async () => {
  const failing = async () => {
    throw new Error('broken');
  };
  await expect(interleaved({ A: async () => 1, B: failing }, { rounds: 1 })).rejects.toThrow('broken');
});

test('time is taken by the clock that is given', async () => {
  let now = 100;
  const trial = timed(
    () => now,
    async () => {
      now += 7;
    },
  );
  expect(await trial()).toBe(7);
});
