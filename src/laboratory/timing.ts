import type { Contestant } from '../benchmark/contestant.ts';
import { type Race, type RaceOptions, race } from '../benchmark/race.ts';
import { standing } from '../benchmark/standing.ts';
import type { Engine } from '../engine/engine.ts';

/** Where the interval of a ratio spans less than this factor, more rounds would change nothing that people read. */
const NARROW_FACTOR = 1.5;
/** Rounds that follow, before the intervals are looked at again. */
const MORE_ROUNDS = 5;
const MOST_ROUNDS = 60;

export interface TimingOptions extends RaceOptions {
  /** How long timing goes on after that while an interval is wide; no round is begun that would take longer. Default 0. */
  readonly furtherMs?: number;
  /** Numbers from 0 up to, not including, 1: for the intervals. Default Math.random. */
  readonly chance?: () => number;
}

/**
 * Times contestants by turns, see `race`; then goes on while the ratio of one of them to the contestant `base` has a wide
 * interval and there is time. Without a base it is the race alone.
 */
export async function timeByTurns(
  engine: Engine,
  contestants: readonly Contestant[],
  base: string,
  options: TimingOptions,
): Promise<Race> {
  const { clock, onProgress, furtherMs = 0, chance = Math.random } = options;
  let done = await race(engine, contestants, options);
  const began = clock();
  while (goesOn(done) && isWide(done, base, chance)) {
    const left = furtherMs - (clock() - began);
    const rounds = Math.min(MORE_ROUNDS, MOST_ROUNDS - done.rounds, Math.floor(left / roundMs(done)));
    if (!(rounds >= 1)) break;
    const before = done;
    const able = contestants.filter(({ name }) => !laneOf(before, name)?.error);
    const more = await race(engine, able, {
      ...options,
      ...{ rounds, warmUps: 0, budgetMs: left, enough: 1 },
      ...(onProgress && { onProgress: (soFar) => onProgress(joined(before, soFar)) }),
    });
    done = joined(before, more);
  }
  return done;
}

function goesOn({ ended, rounds }: Race): boolean {
  return (ended === 'all-rounds' || ended === 'budget') && rounds > 0;
}

function laneOf({ lanes }: Race, name: string): Race['lanes'][number] | undefined {
  return lanes.find(({ contestant }) => contestant.name === name);
}

/** What one round takes, by the samples so far. */
function roundMs({ lanes, rounds }: Race): number {
  const all = lanes.flatMap(({ samples }) => samples);
  return Math.max(0.1, all.reduce((sum, each) => sum + each, 0) / rounds);
}

function isWide(done: Race, base: string, chance: () => number): boolean {
  const bases = laneOf(done, base)?.samples ?? [];
  // The clock is the caller's to judge: what is too fast for it is no narrower after more rounds.
  return done.lanes.some(({ contestant, samples, error }) => {
    if (contestant.name === base || error) return false;
    const { ratio } = standing(samples, bases, { chance, resolutionMs: 0 });
    return ratio !== null && ratio.high / ratio.low > NARROW_FACTOR;
  });
}

function joined(before: Race, more: Race): Race {
  const lanes = before.lanes.map((lane) => {
    const further = laneOf(more, lane.contestant.name);
    return further ? { ...lane, samples: [...lane.samples, ...further.samples], error: further.error } : lane;
  });
  return {
    lanes,
    rounds: before.rounds + more.rounds,
    discarded: before.discarded + more.discarded,
    ended: more.ended,
  };
}
