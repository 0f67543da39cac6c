import { type Interval, median, medianAbsoluteDeviation, ratioOfMedians } from '../benchmark/statistics.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Counterexamples } from './bench-counterexamples.ts';
import type { LessonMeasured } from './bench-lessons.ts';
import type { Opening, Visit } from './bench-open.ts';

/** One line of the table: what was measured, against what, and whether it is good enough. */
export interface Line {
  readonly what: string;
  /** Median and spread, with the unit. */
  readonly measured: string;
  /** What it is compared with; empty where nothing. */
  readonly against: string;
  /** The number that the target is about: a ratio, milliseconds or bytes. */
  readonly value: number;
  /** Of a ratio: the interval that holds it with 95 % confidence. */
  readonly interval: Interval | null;
  /** Empty where the line is there to compare with. */
  readonly target: string;
  readonly met: boolean | null;
  /** Of a line about one exercise: `<pack>/<slug>`, and what was pressed. */
  readonly lesson?: { readonly exercise: string; readonly pressed: 'Run' | 'Check' };
  /** Every sample, in milliseconds. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

const KB = 1000;

/** The lines about opening a page. */
export function linesOfOpening({ first, repeat, bytes }: Opening): Line[] {
  return [
    {
      what: 'JavaScript and CSS before the editor takes a character, brotli',
      measured: `${(bytes.page / KB).toFixed(0)} kB`,
      against: `not counted: the worker's script, ${(bytes.worker / KB).toFixed(0)} kB`,
      value: bytes.page,
      interval: null,
      target: '<= 200 kB',
      met: bytes.page <= 200 * KB,
      samples: {},
    },
    ...visitLines('first visit', first),
    ...visitLines('repeat visit', repeat),
  ];
}

function visitLines(which: string, { open, module, bare, typed, ready }: Visit): Line[] {
  const [typedAt, readyAt] = [median(typed), median(ready)];
  return [
    {
      what: `The editor takes a character before the engine is ready, ${which}`,
      measured: withSpread(typed),
      against: `engine ready ${withSpread(ready)}`,
      value: typedAt / readyAt,
      interval: null,
      target: '< 1.0 x',
      met: typedAt < readyAt,
      samples: { typed, ready },
    },
    ratioLine(`Open to first result, ${which}`, open, module, 'module alone', 2),
    ratioLine(
      `DuckDB-Wasm with no page around it to the same result, ${which}`,
      bare,
      module,
      'module alone',
      null,
    ),
  ];
}

/** The lines about working on an exercise. */
export function linesOfLesson({ pack, slug, dataset }: Exercise, measured: LessonMeasured): Line[] {
  const { run, straight, check, small, large } = measured;
  const exercise = `${pack}/${slug}`;
  return [
    ...(small.length > 0 ? [timeLine(`Make ${dataset} at S`, small, 150)] : []),
    ...(large.length > 0 ? [timeLine(`Make ${dataset} at L`, large, 2000)] : []),
    {
      ...ratioLine(`Run on S, ${exercise}`, run, straight, 'AsyncDuckDB', 1.2),
      lesson: { exercise, pressed: 'Run' },
    },
    { ...timeLine(`Check on S, ${exercise}`, check, 150), lesson: { exercise, pressed: 'Check' } },
  ];
}

/** The lines about the smallest counterexamples of what are called `wrong answers`, say. */
export function linesOfCounterexamples(answers: string, { found, without }: Counterexamples): Line[] {
  const rows = found.map((each) => each.inputRows);
  const times = found.map((each) => each.elapsedMs);
  const of = `${found.length} ${answers}${without.length > 0 ? `, none for ${without.join(', ')}` : ''}`;
  const line = (
    what: string,
    value: number,
    unit: string,
    most: number,
    samples: readonly number[],
  ): Line => ({
    what: `Counterexample, ${what}`,
    measured: `${value.toFixed(0)} ${unit}`,
    against: of,
    value,
    interval: null,
    target: `<= ${most} ${unit}`,
    met: value <= most,
    samples: { measured: samples },
  });
  return [
    line('input rows, median', quantile(rows, 0.5), 'rows', 4, rows),
    line('input rows, 95th percentile', quantile(rows, 0.95), 'rows', 8, rows),
    line('time, median', quantile(times, 0.5), 'ms', 300, times),
    line('time, longest', Math.max(...times), 'ms', 700, times),
  ];
}

/** The smallest sample that a share of the samples does not exceed. NaN for none. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function ratioLine(
  what: string,
  samples: readonly number[],
  base: readonly number[],
  baseName: string,
  most: number | null,
): Line {
  const interval = ratioOfMedians(samples, base, { chance: Math.random });
  const { estimate } = interval;
  return {
    what,
    measured: withSpread(samples),
    against: `${baseName} ${withSpread(base)}`,
    value: estimate,
    interval,
    target: most === null ? '' : `<= ${most.toFixed(1)} x`,
    met: most === null ? null : estimate <= most,
    samples: { measured: samples, base },
  };
}

function timeLine(what: string, samples: readonly number[], mostMs: number): Line {
  const value = median(samples);
  return {
    what,
    measured: withSpread(samples),
    against: '',
    value,
    interval: null,
    target: `<= ${mostMs} ms`,
    met: value <= mostMs,
    samples: { measured: samples },
  };
}

function withSpread(samples: readonly number[]): string {
  const digits = median(samples) < 20 ? 1 : 0;
  return `${median(samples).toFixed(digits)} ± ${medianAbsoluteDeviation(samples).toFixed(digits)} ms`;
}
