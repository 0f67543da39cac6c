import type { Contestant, Lane } from '../benchmark/contestant.ts';
import { tells } from '../benchmark/growth-line.ts';
import { type RaceOptions, race } from '../benchmark/race.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import type { Engine, Loadable } from '../engine/engine.ts';

/** A query that takes as long tells enough, or will not be helped by more rows. */
const LONG_MS = 2000;

/** Largest last: what takes gigabytes is not loaded unasked. */
const LARGEST = 'L';
const TRIED: readonly Size[] = ['S', 'M', LARGEST];

/**
 * The smallest size at which the rows, and not the fixed cost of a query or the steps of the clock, make up the times, but none
 * that a contestant does not get through in two seconds where there is a smaller one; its world is loaded then. `worldOf` gives
 * the world for a number of rows, which is empty for 0.
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
  const probed: Probe[] = [];
  for (const size of TRIED) {
    const rows = SIZES[size];
    const [before, last] = [probed.at(-2), probed.at(-1)];
    // The largest is made once only, so what it takes is foreseen.
    if (size === LARGEST && before && last) {
      const isBearable = contestants.every((_, at) => foreseenMs(before, last, at, rows) <= LONG_MS);
      const chosen = isBearable ? size : last.size;
      await engine.load(worldOf(SIZES[chosen]), options);
      return chosen;
    }
    const lanes = await probe(rows);
    if (last && lanes.some(({ error }) => error)) {
      await engine.load(worldOf(SIZES[last.size]), options);
      return last.size;
    }
    const isLong = ({ error, samples }: Lane) => error || samples.some((sample) => sample > LONG_MS / 4);
    if (told(lanes, rows) || lanes.some(isLong)) return size;
    probed.push({ size, lanes });
  }
  throw new Error('no size was tried');
}

interface Probe {
  readonly size: Size;
  readonly lanes: readonly Lane[];
}

/** What a contestant takes at a number of rows, if it goes on to grow as between two sizes. */
function foreseenMs(smaller: Probe, larger: Probe, at: number, rows: number): number {
  const [from, to] = [smaller, larger].map(({ lanes }) => lanes[at]?.samples[0] ?? 0);
  if (!from || !to) return 0;
  const power = Math.log(to / from) / Math.log(SIZES[larger.size] / SIZES[smaller.size]);
  return to * (rows / SIZES[larger.size]) ** Math.max(0, power);
}
