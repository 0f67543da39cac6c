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

/** Whose turn it is in a round: everyone once, and each round the one who began the round before goes last. */
export function orderOfRound<T>(contestants: readonly T[], round: number): T[] {
  const first = contestants.length === 0 ? 0 : round % contestants.length;
  return [...contestants.slice(first), ...contestants.slice(0, first)];
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
