import { isYours } from '../app/timed-queries.ts';
import type { Lane } from '../benchmark/contestant.ts';
import { CONFIDENCE } from '../benchmark/standing.ts';
import { type Interval, inverse } from '../benchmark/statistics.ts';
import type { Build, SqlError } from '../engine/engine.ts';
import { duration, rows, whole } from './count-text.ts';

/** What a timed query is called in a sentence: solutions by their pattern. */
export function queryName(name: string): string {
  return isYours(name) ? name : name.replaceAll('-', ' ');
}

/** The same within a sentence, where a pattern's name would run on as prose. */
export function queryQuoted(name: string): string {
  return isYours(name) ? name : `“${queryName(name)}”`;
}

/** The same where a sentence or a line begins with it. */
export function queryTitle(name: string): string {
  return isYours(name) ? name.replace('y', 'Y') : queryName(name);
}

/**
 * How many times one thing is another, with the interval that holds it: `1.05 × (0.98 to 1.12)`, `4.3 × (3.9 to 4.8)`. All three
 * have the digits that the estimate needs.
 */
export function factors({ estimate, low, high }: Interval): readonly [estimate: string, range: string] {
  const digits = estimate < 1.95 ? 2 : estimate < 9.95 ? 1 : 0;
  const [about, from, to] = [estimate, low, high].map((value) => value.toFixed(digits));
  return [`${about} ×`, `(${from} to ${to})`];
}

/** A long time in round numbers: `2 s`, `500 ms`. */
export function limit(ms: number): string {
  return ms >= 1000 ? `${whole(ms / 1000)} s` : `${ms.toLocaleString('en')} ms`;
}

/** A power of ten, or three times one, of rows: `30 k`, `1 M`. */
export function roundRows(count: number): string {
  return count >= 1_000_000 ? `${count / 1_000_000} M` : `${count / 1000} k`;
}

/** A step of the clock: `5 µs`, `0.1 ms`. */
export function clockStep(ms: number): string {
  if (!Number.isFinite(ms)) return 'a clock that stands still';
  return ms < 0.05
    ? `a clock with steps of ${Math.round(ms * 1000)} µs`
    : `a clock with steps of ${ms.toFixed(1)} ms`;
}

/** What measured: the engine, its build and its threads, and those of the second one where there are two. */
export function buildText({ engine, version, threads, variant }: Build, rival: Build | null = null): string {
  const name = engine === 'duckdb-wasm' ? 'DuckDB-Wasm' : 'DuckDB';
  const variants = [variant, ...(rival ? [rival.variant] : [])].join(' against ');
  const counts = [threads, ...(rival ? [rival.threads] : [])].map((count) =>
    count === 1 ? 'one thread' : `${count} threads`,
  );
  return `${name} ${version} (${variants}), ${counts.join(' against ')}`;
}

/** Why a query runs no more. */
export function errorText({ kind, message, advice }: SqlError, limitMs: number): string {
  if (kind === 'timed-out') return `took longer than the ${limit(limitMs)} it may`;
  return [message, advice].filter(Boolean).join(' ');
}

/** The sentences that race and growth share. */
export const timingText = {
  stop: 'Stop',
  starter: 'The editor holds what the exercise began with. Write an answer first, then time it.',
  notAccepted:
    'Check has not accepted this query as it stands. If its rows are wrong, it may be fast because it does less.',
  changed: 'The query has changed since.',
  fruitless: 'Stopped before anything was measured.',
  smaller: 'Take fewer rows, or set the data under the editor back to typical, which takes memory too.',
  discarded: (count: number) =>
    `${whole(count)} ${count === 1 ? 'sample was' : 'samples were'} discarded, as this tab was out of sight.`,
  copy: 'Copy as Markdown',
  busy: 'Wait until Run or Check is done, or stop it.',
} as const;

/** The sentences of the race. */
export const raceText = {
  start: 'Race',
  size: 'Rows',
  threads: 'Threads',
  threadsOption: (threads: number) => (threads === 1 ? '1' : `1 against ${threads}`),
  smallestThatTells: 'as few as tell',
  sizeOption: (size: string, count: number) => `${size} · ${rows(count)}`,
  intro: (solutions: number) =>
    `Times your query against the ${whole(solutions)} solutions by turns, on the same tables, and says what can be told. The whole answer is computed and kept in the engine; fetching and drawing rows does not count.`,
  making: (size: string) => `Making the data, size ${size}`,
  preparing: 'Preparing the race',
  finding: 'Finding how many rows it takes to tell the times',
  caption: 'Time of each sample',
  samples: 'Samples',
  samplesTable: 'All samples as a table',
  table: 'Medians',
  query: 'Query',
  columns: (hasRival: boolean) => [
    ...[raceText.query, 'Median', 'Spread'],
    ...[hasRival ? 'Against one thread' : 'Yours against it', 'Samples'],
  ],
  spread: `Spread is the median absolute deviation. In brackets: the interval that holds the ratio with ${Math.round(CONFIDENCE * 100)} % confidence.`,
  ratio: (ratio: Interval) => factors(ratio).join(' '),
  running: (round: number) => (round === 0 ? 'Racing: warm-up' : `Racing: round ${round}`),
  ended: {
    'all-rounds': (rounds: number) => `${whole(rounds)} rounds`,
    budget: (rounds: number) => `${whole(rounds)} rounds, as many as fit into the time`,
    stopped: (rounds: number) =>
      `Partial: stopped after ${whole(rounds)} ${rounds === 1 ? 'round' : 'rounds'}`,
    'nobody-left': (rounds: number) => `Partial: no query was left after ${whole(rounds)} rounds`,
  },
  faster: (name: string, ratio: Interval) => {
    const [about, range] = factors(inverse(ratio));
    return `is ${about} faster than ${name} ${range}`;
  },
  slower: (name: string, ratio: Interval) => {
    const [about, range] = factors(ratio);
    return `is ${about} slower than ${name} ${range}`;
  },
  tooClose: (name: string) => `is too close to ${name} to tell`,
  tooFast: (name: string) => `is too fast to tell from ${name}: take more rows`,
  waiting: (name: string) => `races ${name}`,
  tooFew: (name: string) => `has too few samples to be told from ${name}`,
  out: ({ samples, error }: Lane, limitMs: number) =>
    error
      ? `out in ${samples.length === 0 ? 'the first round' : `round ${samples.length + 1}`}: ${errorText(error, limitMs)}`
      : '',
  atLeast: (times: number, name: string) => `, which is ${whole(times)} × the time of ${name} and more`,
  fewerRows: '; take fewer rows',
  description: (medians: readonly string[]) =>
    `Samples of each query in a row of its own. ${medians.join('. ')}.`,
  median: (name: string, ms: number) => `${name}: median ${duration(ms)}`,
} as const;

/** The sentences of the growth. */
export const growthText = {
  start: 'Measure growth',
  budget: 'Time for each query',
  intro: (solutions: number, most: number) =>
    `Times your query and the ${whole(solutions)} solutions on rising numbers of rows, up to ${whole(most)}, and fits the exponent by which the time beyond a query's fixed cost grows. A query past its time ends its own curve only.`,
  making: (count: number) => `Making ${rows(count)}`,
  asking: (count: number) => (count === 0 ? 'Timing on empty tables' : `Timing on ${rows(count)}`),
  caption: 'Time against rows, both on logarithmic axes',
  table: 'All times as a table',
  query: 'Query',
  ended: {
    'all-rows': 'Measured to the end',
    stopped: 'Partial: stopped',
    'nobody-left': 'Every query has met its end',
    'not-loaded': 'Partial: the tables of the next size could not be made',
  },
  grows: 'grows like',
  tooFew: (points: number, wanted: number) =>
    `is long enough to tell at ${whole(points)} of the ${whole(wanted)} sizes that a fit needs`,
  past: (count: number, limitMs: number) => `past ${limit(limitMs)} ${growthText.at(count)}`,
  failed: (count: number, { message, advice }: SqlError) =>
    [`failed ${growthText.at(count)}: ${message}`, advice].filter(Boolean).join(' '),
  at: (count: number): string => (count === 0 ? 'on empty tables' : `at ${roundRows(count)} rows`),
  legend: (most: number) =>
    `Filled points make the fit: those of the ${most} largest sizes at which a query takes twice its fixed cost, and long enough for the clock. In brackets: the 95 % interval of the exponent.`,
  pastCell: (limitMs: number) => `past ${limit(limitMs)}`,
  failedCell: 'failed',
  short: (time: string) => `${time} (too short)`,
  fixed: 'no rows',
} as const;
