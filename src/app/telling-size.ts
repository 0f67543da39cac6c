import type { Contestant, Lane } from '../benchmark/contestant.ts';
import { tells } from '../benchmark/growth-line.ts';
import { type RaceOptions, race } from '../benchmark/race.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import type { Engine, Loadable } from '../engine/engine.ts';

/** A query that takes as long tells enough, or will not be helped by more rows. */
const LONG_MS = 2000;

/** Largest last: what takes gigabytes is not loaded unasked. */
const TRIED: readonly Size[] = ['S', 'M', 'L'];

/**
 * The smallest size at which the rows, and not the fixed cost of a query or the steps of the clock, make up the times; its
 * world is loaded then. `worldOf` gives the world for a number of rows, which is empty for 0.
 */
export async function tellingSize(
  engine: Engine,
  contestants: readonly Contestant[],
  worldOf: (rows: number) => Loadable,
  resolutionMs: number,
  options: Pick<RaceOptions, 'clock' | 'disturbance'> & { readonly signal: AbortSignal },
): Promise<Size> {
  const probe = async (rows: number): Promise<readonly Lane[]> => {
    const world = worldOf(rows);
    await engine.load(world, options);
    const timing = { ...options, database: world.database, rounds: 1, timeoutMs: LONG_MS };
    const { lanes } = await race(engine, contestants, timing);
    options.signal.throwIfAborted();
    return lanes;
  };
  const empty = await probe(0);
  const told = (lanes: readonly Lane[], rows: number) =>
    lanes.every(({ contestant, samples }, at) => {
      const points = [
        { rows: 0, samples: empty[at]?.samples ?? [] },
        { rows, samples },
      ].filter((point) => point.samples.length > 0);
      const point = points.find((each) => each.rows === rows);
      return !point || tells(point, { contestant, points, cut: null }, resolutionMs);
    });
  for (const size of TRIED) {
    if (size === TRIED.at(-1)) await engine.load(worldOf(SIZES[size]), options);
    else {
      const lanes = await probe(SIZES[size]);
      const isLong = ({ error, samples }: Lane) => error || samples.some((sample) => sample > LONG_MS / 4);
      if (!told(lanes, SIZES[size]) && !lanes.some(isLong)) continue;
    }
    return size;
  }
  throw new Error('no size was tried');
}
