import type { Clock } from './clock.ts';

/** Does one piece of work once and resolves to the milliseconds it took. */
export type Trial = () => Promise<number>;

export interface RoundOptions {
  readonly rounds: number;
  /** Rounds before those that count. Default 0. */
  readonly warmUps?: number;
  /** Told before each round, warm-ups first; `round` counts from 0. */
  readonly onRound?: (round: number, total: number) => void;
}

/** A trial that takes the time of `work` by a clock. */
export function timed(clock: Clock, work: () => Promise<unknown>): Trial {
  return async () => {
    const began = clock();
    await work();
    return clock() - began;
  };
}

/**
 * Whose turn it is in a round: everyone once. Over as many rounds as there are contestants, or twice as many where their
 * number is odd, everyone begins equally often and follows each other equally often (Williams 1949), so that what one leaves
 * behind, a warm cache or a scheduler's disfavour, falls on all alike.
 */
export function orderOfRound<T>(contestants: readonly T[], round: number): T[] {
  const count = contestants.length;
  // 0, 1, n - 1, 2, n - 2, ...: each step between neighbours occurs once.
  const zigzag = contestants.map((_, turn) => (turn % 2 === 1 ? (turn + 1) / 2 : (count - turn / 2) % count));
  const isMirrored = count % 2 === 1 && Math.floor(round / count) % 2 === 1;
  const turns = isMirrored ? zigzag.reverse() : zigzag;
  return turns.map((turn) => contestants[(turn + round) % count] as T);
}

/**
 * Measures contestants by turns (A B C, B C A, ...), so that a machine which slows down or warms up does so for all of them.
 * The samples of each, in the order of the rounds; a trial that rejects ends the whole.
 */
export async function interleaved<Name extends string>(
  trials: Readonly<Record<Name, Trial>>,
  { rounds, warmUps = 0, onRound }: RoundOptions,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(trials) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < warmUps + rounds; round++) {
    onRound?.(round, warmUps + rounds);
    for (const name of orderOfRound(names, round)) {
      const sample = await trials[name]();
      if (round >= warmUps) samples[name].push(sample);
    }
  }
  return samples;
}
