import type { RaceReport } from '../app/race.ts';
import { SAMPLE_LIMIT_MS } from '../app/timing.ts';
import type { Standing } from '../benchmark/standing.ts';
import type { Interval } from '../benchmark/statistics.ts';
import { queryName, queryTitle, raceText } from './timing-text.ts';

/** What came of one comparison, in words that go on after the name of the first. */
function comparison(name: string, { verdict, ratio }: Standing, isOver: boolean): string {
  if (verdict === 'too-few' || !ratio) return isOver ? raceText.tooFew(name) : raceText.waiting(name);
  if (verdict === 'faster') return raceText.faster(name, ratio);
  if (verdict === 'slower') return raceText.slower(name, ratio);
  return verdict === 'too-close' ? raceText.tooClose(name) : raceText.tooFast(name);
}

/** A sentence of a race, and what it says, for its sign. */
export interface RaceSentence {
  readonly verdict: Standing['verdict'] | 'out';
  readonly text: string;
}

/** What a race says: how they stand to each other, where both are in, and why those are out that are. */
export function raceSentences({ race, pairings }: RaceReport): readonly RaceSentence[] {
  const { lanes, ended } = race;
  const errorOf = (name: string) => lanes.find(({ contestant }) => contestant.name === name)?.error;
  const out = lanes
    .filter(({ error }) => error)
    .map((lane): RaceSentence => {
      const text = `${queryTitle(lane.contestant.name)}: ${raceText.out(lane, SAMPLE_LIMIT_MS)}`;
      return { verdict: 'out', text };
    });
  const told = pairings
    .filter(({ of, against, standing }) => {
      return standing.verdict !== 'too-few' || !(errorOf(of) || errorOf(against));
    })
    .map(({ of, against, standing }): RaceSentence => {
      const text = `${queryTitle(of)} ${comparison(queryName(against), standing, ended !== null)}`;
      return { verdict: standing.verdict, text };
    });
  return [...out, ...told];
}

/** The ratio that stands beside a query: the learner's to it, or with two engines its own to itself on the first. */
export function ratioBeside(name: string, { pairings, rival }: RaceReport): Interval | null {
  return pairings.find(({ of, against }) => name === (rival ? of : against))?.standing.ratio ?? null;
}
