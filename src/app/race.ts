import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { monotonicClock, resolutionOf } from '../benchmark/clock.ts';
import { openRace, type Race, race } from '../benchmark/race.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import type { Build, Engine } from '../engine/engine.ts';
import type { Attempt } from './attempt.ts';
import { paced } from './drawing.ts';
import { type Pairing, secondAgainstFirstHalf, yoursAgainstAll } from './pairing.ts';
import { knowsSolutions } from './progress.ts';
import { withRival } from './rival-engine.ts';
import { tellingSize } from './telling-size.ts';
import { onBothEngines, timedQueries, timedWorld } from './timed-queries.ts';
import { openTiming, SAMPLE_LIMIT_MS, type Timing } from './timing.ts';
import { hiddenTab } from './visibility.ts';

const DATABASE = 'race';

/** What the browser's timeline calls a race; its detail says how many samples were taken, warm-ups too. */
const RACED = 'race';

/** Most rounds that count, and the time after which no further one is begun. */
const ROUNDS = 25;
const BUDGET_MS = 8000;

const LIVE_RESAMPLES = 300;

/** What a race has come to, and what it was held with. */
export interface RaceReport {
  /** The learner's text. */
  readonly text: string;
  readonly size: Size;
  /** Each table that the exercise is about. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly build: Build;
  /** Of the second engine, where each query raced itself on two. */
  readonly rival: Build | null;
  /** The smallest step of the clock. */
  readonly resolutionMs: number;
  readonly race: Race;
  /** How the learner's query stands to each solution; with two engines, each query on the second to itself on the first. */
  readonly pairings: readonly Pairing[];
}

/** The race of a learner's query against all solutions of its exercise. */
export interface RaceTrack extends Timing {
  /** Null for the smallest size that tells. */
  readonly size: Signal<Size | null>;
  /** From 2 on, one thread races against so many on the same tables. */
  readonly threads: Signal<number>;
  /** The tables that are being made; null while none are. */
  readonly making: ReadonlySignal<{ readonly size: Size; readonly share: number } | null>;
  /** The race under way or the last one; null before the first. */
  readonly report: ReadonlySignal<RaceReport | null>;
}

const tracks = new WeakMap<Attempt, RaceTrack>();

/** The race of an attempt: the same one at each call. */
export function raceOf(attempt: Attempt): RaceTrack {
  const track = tracks.get(attempt) ?? openTrack(attempt);
  tracks.set(attempt, track);
  return track;
}

function openTrack(attempt: Attempt): RaceTrack {
  const { exercise, tables } = attempt;
  const size = signal<Size | null>(null);
  const threads = signal(1);
  const making: Signal<RaceTrack['making']['value']> = signal(null);
  const report = signal<RaceReport | null>(null);
  const worldOf = (rows: number) => timedWorld(DATABASE, tables.dataset, rows);

  async function load(engine: Engine, wanted: Size, abort: AbortSignal): Promise<Size> {
    const onProgress = paced((share: number) => {
      making.value = { size: wanted, share };
    });
    try {
      await engine.load(worldOf(SIZES[wanted]), { signal: abort, onProgress });
    } finally {
      making.value = null;
    }
    return wanted;
  }

  async function measure(
    engine: Engine,
    rival: Engine | null,
    text: string,
    abort: AbortSignal,
  ): Promise<void> {
    const resolutionMs = resolutionOf(monotonicClock);
    const queries = timedQueries(exercise, text, knowsSolutions(attempt.id));
    const timing = { clock: monotonicClock, signal: abort, disturbance: hiddenTab };
    const raced = size.value
      ? await load(engine, size.value, abort)
      : await tellingSize(engine, queries, worldOf, resolutionMs, timing);
    if (rival) await load(rival, raced, abort);
    const counted = await countRows(engine, exercise.tables);
    const builds = { build: engine.build, rival: rival?.build ?? null };
    const setting = { text, size: raced, tables: counted, ...builds, resolutionMs };
    const pair = rival ? secondAgainstFirstHalf : yoursAgainstAll;
    const show = (soFar: Race) => {
      const resamples = soFar.ended ? {} : { resamples: LIVE_RESAMPLES };
      const pairings = pair(soFar.lanes, { chance: Math.random, resolutionMs, ...resamples });
      report.value = { ...setting, race: soFar, pairings };
    };
    const contestants = rival ? onBothEngines(queries, rival) : queries;
    const showNow = paced(show);
    await showNow(openRace(contestants));
    let samples = 0;
    const start = performance.now();
    const done = await race(engine, contestants, {
      ...timing,
      ...{ database: DATABASE, rounds: ROUNDS, budgetMs: BUDGET_MS, timeoutMs: SAMPLE_LIMIT_MS },
      onProgress: (soFar) => {
        samples++;
        return showNow(soFar);
      },
    });
    performance.measure(RACED, { start, end: performance.now(), detail: { samples } });
    show(done);
  }

  const clear = () => {
    const before = report.value;
    report.value = null;
    return () => {
      report.value = before;
    };
  };
  const timing = openTiming(attempt, {
    ...{ database: DATABASE, clear },
    measure: (engine, text, abort) =>
      withRival(threads.value, abort, (rival) => measure(engine, rival, text, abort)),
  });
  return { ...timing, size, threads, making, report };
}

async function countRows(engine: Engine, names: readonly string[]): Promise<RaceReport['tables']> {
  const counted: { name: string; rows: number }[] = [];
  for (const name of names) {
    const outcome = await engine.run(`SELECT count(*) FROM "${name}"`, { database: DATABASE });
    if (outcome.ok) counted.push({ name, rows: Number(outcome.relation.text(0, 0)) });
  }
  return counted;
}
