import { YOURS } from '../app/timed-queries.ts';
import type { Lane } from '../benchmark/contestant.ts';
import type { Race } from '../benchmark/race.ts';
import type { Standing } from '../benchmark/standing.ts';
import { queryName, queryTitle, raceText } from './timing-text.ts';

/** What came of one comparison, in words that go on after "Yours". */
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

/**
 * What a race says: where the learner's query is out, why; how it stands to each solution that is in; and of those
 * that are out, why.
 */
export function raceSentences(
  { lanes, ended }: Race,
  standings: ReadonlyMap<string, Standing>,
  limitMs: number,
): readonly RaceSentence[] {
  const out = (lane: Lane): RaceSentence => ({
    verdict: 'out',
    text: `${queryTitle(lane.contestant.name)}: ${raceText.out(lane, limitMs)}`,
  });
  const yours = lanes.find(({ contestant }) => contestant.name === YOURS);
  const sentences = lanes
    .filter((lane) => lane !== yours)
    .flatMap((lane): RaceSentence[] => {
      const { name } = lane.contestant;
      const stands = standings.get(name);
      const told = stands && stands.verdict !== 'too-few';
      if (lane.error && !told) return [out(lane)];
      if (!stands || (yours?.error && !told)) return [];
      const text = `${queryTitle(YOURS)} ${comparison(queryName(name), stands, ended !== null)}`;
      return [{ verdict: stands.verdict, text }, ...(lane.error ? [out(lane)] : [])];
    });
  return yours?.error ? [out(yours), ...sentences] : sentences;
}
