import type { Lane } from '../benchmark/contestant.ts';
import { type Standing, type StandingOptions, standing } from '../benchmark/standing.ts';
import { YOURS } from './timed-queries.ts';

/** Two of those that race, by their names, and how the first stands to the second. */
export interface Pairing {
  readonly of: string;
  readonly against: string;
  readonly standing: Standing;
}

/** How the learner's query stands to each of the others. */
export function yoursAgainstAll(lanes: readonly Lane[], options: StandingOptions): readonly Pairing[] {
  const yours = lanes.find(({ contestant }) => contestant.name === YOURS);
  if (!yours) return [];
  return lanes.filter((lane) => lane !== yours).map((lane) => pairing(yours, lane, options));
}

/** How each query stands to itself, where the second half of the lanes are those of the first on another engine. */
export function secondAgainstFirstHalf(lanes: readonly Lane[], options: StandingOptions): readonly Pairing[] {
  const half = lanes.length / 2;
  return lanes.slice(half).flatMap((lane, at) => {
    const base = lanes[at];
    return base ? [pairing(lane, base, options)] : [];
  });
}

function pairing(of: Lane, against: Lane, options: StandingOptions): Pairing {
  return {
    of: of.contestant.name,
    against: against.contestant.name,
    standing: standing(of.samples, against.samples, options),
  };
}
