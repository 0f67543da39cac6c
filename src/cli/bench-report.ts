import { median } from '../benchmark/statistics.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Counterexamples } from './bench-counterexamples.ts';
import type { LessonMeasured } from './bench-lessons.ts';
import { type Line, ratioLine, timeLine, withSpread } from './bench-line.ts';
import type { Opening, Visit } from './bench-open.ts';

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

/** What working on a pack's exercises cost. Samples are milliseconds. */
export interface PackMeasured {
  /** Of each dataset, from the choice of S until the page shows the rows. */
  readonly small: readonly (readonly number[])[];
  /** Of each exercise, from the press of Check until the verdict. */
  readonly checks: readonly (readonly number[])[];
}

/** The lines about a pack: the dataset and the exercise that take longest. */
export function linesOfPack(pack: string, { small, checks }: PackMeasured): Line[] {
  return [
    slowest(`Make S in ${pack}`, small, 'dataset', 300),
    slowest(`Check in ${pack}`, checks, 'exercise', 500),
  ];
}

function slowest(what: string, samples: readonly (readonly number[])[], of: string, mostMs: number): Line {
  const longest = samples.reduce((a, b) => (median(b) > median(a) ? b : a));
  const many = samples.length === 1 ? `the ${of} there is` : `slowest of ${samples.length} ${of}s`;
  return { ...timeLine(what, longest, mostMs), against: many };
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
