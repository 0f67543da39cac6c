import type { RaceReport } from '../app/race.ts';
import { SAMPLE_LIMIT_MS } from '../app/timing.ts';
import type { Standing } from '../benchmark/standing.ts';
import type { Interval } from '../benchmark/statistics.ts';
import { median } from '../benchmark/statistics.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import { queryQuoted, queryTitle, raceText } from './timing-text.ts';

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

/** How many times the quickest query what takes too long takes at least; empty where nobody was timed. */
function atLeast(lanes: RaceReport['race']['lanes']): string {
  const timed = lanes.filter(({ samples }) => samples.length > 0);
  const [quickest] = timed.toSorted((a, b) => median(a.samples) - median(b.samples));
  if (!quickest) return '';
  const times = Math.floor(SAMPLE_LIMIT_MS / median(quickest.samples));
  return times < 2 ? '' : raceText.atLeast(times, queryQuoted(quickest.contestant.name));
}

function isSmallest(size: Size): boolean {
  return SIZES[size] === Math.min(...Object.values(SIZES));
}

/** What a race says: how they stand to each other, where both are in, and why those are out that are. */
export function raceSentences({ race, pairings, size }: RaceReport): readonly RaceSentence[] {
  const { lanes, ended } = race;
  const errorOf = (name: string) => lanes.find(({ contestant }) => contestant.name === name)?.error;
  const out = lanes
    .filter(({ error }) => error)
    .map((lane): RaceSentence => {
      const why = raceText.out(lane, SAMPLE_LIMIT_MS);
      const more =
        lane.error?.kind === 'timed-out'
          ? `${atLeast(lanes)}${isSmallest(size) ? '' : raceText.fewerRows}`
          : '';
      return { verdict: 'out', text: `${queryTitle(lane.contestant.name)}: ${why}${more}` };
    });
  const told = pairings
    .filter(({ of, against, standing }) => {
      return standing.verdict !== 'too-few' || !(errorOf(of) || errorOf(against));
    })
    .map(({ of, against, standing }): RaceSentence => {
      const text = `${queryTitle(of)} ${comparison(queryQuoted(against), standing, ended !== null)}`;
      return { verdict: standing.verdict, text };
    });
  return [...out, ...told];
}

/** The ratio that stands beside a query: the learner's to it, or with two engines its own to itself on the first. */
export function ratioBeside(name: string, { pairings, rival }: RaceReport): Interval | null {
  return pairings.find(({ of, against }) => name === (rival ? of : against))?.standing.ratio ?? null;
}
