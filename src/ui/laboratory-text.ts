import type { PresetName } from '../app/laboratory-presets.ts';
import type { FieldFault, NumberField, Setting } from '../app/laboratory-setting.ts';
import type { Standing } from '../benchmark/standing.ts';
import { inverse } from '../benchmark/statistics.ts';
import type { Build } from '../engine/engine.ts';
import type { Phase } from '../laboratory/experiment.ts';
import type { Days } from '../laboratory/merge.ts';
import type { Method } from '../laboratory/method.ts';
import type { Population } from '../laboratory/population.ts';
import { many, rows, whole } from './count-text.ts';
import { bytes, percent, times } from './figure-text.ts';

/** What is written at a field. */
interface FieldText {
  readonly label: string;
  readonly hint: string;
}

/** The sentences of the laboratory. */
export const laboratoryText = {
  title: 'Counting distinct values, exactly and not',
  lead: 'It is said that approximate COUNT DISTINCT is 100 x faster and 99 % accurate. Here it is measured: rows are made in this browser from a seed, counted in several ways by DuckDB, and the ways are timed by turns.',
  presets: 'Settings that show one thing each',
  preset: {
    claim: ['The claim', 'One count over a million rows: how much faster, and how wrong?'],
    groups: ['Many small groups', 'A thousand counts at once, so that the scatter of the error is seen.'],
    hot: ['Hot values', 'A few values fill most rows, as bots do. Samples of rows would fail here.'],
    large: ['100 million rows', 'Made and counted in this tab, in one go.'],
    streamed: ['A billion rows', 'Counted as they are made and not kept. Takes minutes, and can be stopped.'],
  } satisfies Record<PresetName, readonly [title: string, summary: string]>,
  controls: 'Setting',
  change: 'Change the setting',
  data: 'The rows',
  counting: 'Counted by',
  field: {
    rows: { label: 'Rows', hint: 'also as 1e6 or 10^6' },
    cardinality: { label: 'Different values in each group', hint: 'where it has as many rows' },
    groups: { label: 'Groups', hint: 'rows are dealt to them in turn' },
    nullPercent: { label: 'Rows without a value, in %', hint: 'NULL is not counted' },
    seed: { label: 'Seed', hint: 'the same seed gives the same rows' },
    precision: { label: 'Precision p', hint: '4 to 16; 2^p registers' },
    k: { label: 'k', hint: 'hashes that are kept' },
    memoryMb: { label: 'Memory of the engine, in MB', hint: '100 to 3000' },
    share: { label: 'One value in', hint: 'so many is looked at' },
  } satisfies Record<NumberField, FieldText>,
  skew: 'How often each value comes',
  skews: { even: 'each as often as any other', skewed: 'a few in most rows' },
  keepsRows: 'Keep the rows in a table',
  keepsRowsHint: 'Otherwise they are counted as they are made and take no memory: for more rows than fit.',
  method: {
    exact: 'Exact',
    'built-in': 'Built in',
    hyperloglog: 'HyperLogLog in SQL',
    'bottom-k': 'The k smallest hashes',
    sample: 'Sample of values',
  },
  methodHint: {
    exact: 'COUNT(DISTINCT): every value is kept',
    'built-in': 'approx_count_distinct of this DuckDB',
    hyperloglog: 'registers of the longest run of zeros',
    'bottom-k': 'how close they lie says how many there are',
    sample: 'by their hash, then multiplied',
  },
  registers: (precision: number) =>
    `${whole(2 ** precision)} registers: standard error ${percent(1.04 / Math.sqrt(2 ** precision))}`,
  run: 'Run',
  runAnyway: 'Run anyway',
  stop: 'Stop',
  starting: 'Starting an engine for this measurement',
  done: 'Done. The results stand below.',
  streaming: (method: string, lasts: string | null) =>
    lasts === null
      ? `${method}: judging by a part of the rows how long it will take`
      : `Counting: ${method}, about ${lasts} for all rows`,
  timingOn: (rounds: number) => `Timing on, as a ratio is not well known after ${whole(rounds)} rounds`,
  progress: 'Progress',
  needs: (needed: number, limit: number) =>
    `Needs about ${bytes(needed)} of the ${bytes(limit)} that the engine may use.`,
  tooMuch: (needed: number, limit: number) =>
    `This needs about ${bytes(needed)}, and the engine may use ${bytes(limit)}.`,
  tooManyRows: 'The rows alone do not fit.',
  exactFails:
    'The rows fit; what the count keeps does not. It may be tried: that count will end for want of memory.',
  takeRows: (count: number) => `Take ${rows(count)}`,
  leaveOutExact: 'Leave out the exact count',
  doNotKeep: 'Do not keep the rows',
  faults: 'Some fields of the setting are not right.',
  countsNothing: 'Choose at least one way of counting.',
  unread: (parts: readonly string[]) =>
    `The address says ${parts.join(', ')}, which means nothing here. The rest of it was taken.`,
  nothingYet:
    'Run makes the rows, counts them in each way, and times the ways by turns. What it finds stands here.',
  partial: 'Stopped: what stands here is partial.',
  notMade: 'The rows could not be made.',
  failed: 'The measurement broke off.',
  seed: (seed: number) => `seed ${seed}`,
  changedSince: 'The setting has changed since: what stands here was found with an earlier one.',
  stoppedAtStart: 'Stopped while an engine was starting: nothing was measured.',
  hiddenTab: (discarded: number) =>
    `${whole(discarded)} ${discarded === 1 ? 'sample was' : 'samples were'} discarded: the tab was out of sight.`,
  results: 'What was measured',
  made: (took: string) => `made in ${took}`,
  notKept: 'not kept',
  rounds: (count: number) => `${whole(count)} ${count === 1 ? 'round' : 'rounds'} by turns`,
  clock: (resolutionMs: number) =>
    `clock of ${resolutionMs < 0.01 ? resolutionMs.toFixed(3) : resolutionMs.toFixed(1)} ms`,
  columns: {
    method: 'Counted by',
    estimate: 'Count',
    error: 'Error',
    theory: 'Standard error by theory',
    measured: 'Standard error',
    largest: 'Largest error',
    time: 'Time',
    against: 'Against exact',
    allocated: 'Memory allocated',
    memory: 'Peak memory',
    state: 'State to keep',
    took: 'Took',
    speed: 'Rows a second',
  },
  tableLabel: 'The counts by way of counting',
  differentValues: (count: number) => `${whole(count)} different ${count === 1 ? 'value' : 'values'}`,
  drawing: 'Counting many draws, to see how far estimates scatter',
  truth: (count: number) => `The true number is ${whole(count)}.`,
  groupTruth: (groups: number, filled: number, count: number) =>
    filled === groups
      ? `${whole(groups)} groups; the middle one holds ${laboratoryText.differentValues(count)}.`
      : `${whole(groups)} groups, of which ${whole(filled)} ${filled === 1 ? 'has a row' : 'have rows'}; the middle one of these holds ${laboratoryText.differentValues(count)}. The others have nothing to be counted and are left out.`,
  truthUnknown: 'The true number is not known: some rows have no value, and nothing counted them exactly.',
  atMost: (figure: string) => `at most ${figure}`,
  spread: (middle: string, deviation: string) => `${middle} ± ${deviation}`,
  unknown: 'not told',
  none: '–',
  base: 'the base',
  outOfMemory: 'out of memory',
  failedCount: 'failed',
  memoryNote:
    'Memory allocated is what the operators of one count asked for, by the engine\u2019s profile. Peak memory is its own high-water mark less the table: where a way did not raise it, it took at most that. A GROUP BY raises it with the rows that it reads, however little it keeps.',
  whyOutOfMemory: (names: readonly string[], limit: number) =>
    `Out of memory: ${names.join(', ')}. What it keeps until the end went past the ${bytes(limit)} that this engine may use, the table included, and a page has no disk to put the rest on. Only that count failed: the engine went on, and the others stand.`,
  whyExact:
    'An exact count keeps every different value until the end, in a hash table of about 50 bytes for each. The state to keep is smaller, as it is what would be written down to go on later: the bare values, 4 bytes each. That is why it takes ever more memory as there is more to count, and an estimate does not.',
  takeCsv: 'Download as CSV',
  takeChart: (caption: string, format: string) => `${caption}: download as ${format}`,
  figures: 'Figures as a table',
  sizes: {
    title: 'Time against rows',
    lead: (most: number) =>
      `The same counts over ever more rows, up to ${whole(most)}: does the lead grow with the data?`,
    run: 'Measure sizes',
    caption: 'Time against rows, both on a logarithmic scale',
    rows: 'rows',
    axis: 'time',
    at: (count: number) => `Making and counting ${rows(count)}`,
    growth: {
      at: (factor: string, count: number) => `${factor} at ${rows(count)}`,
      trend: {
        grows: 'The lead grows with the data.',
        shrinks: 'The lead shrinks as the data grows.',
        'not-told': 'Whether the lead grows is not told: the intervals of the first and the last meet.',
      },
    },
    failed: (method: string, count: number, lacksMemory: boolean) =>
      `${method} ${lacksMemory ? 'ran out of memory' : 'failed'} at ${rows(count)}, so its line ends before.`,
    description: (ends: readonly string[]) => `Median times at the last number of rows: ${ends.join(', ')}.`,
  },
  scatter: {
    title: 'Error against cardinality',
    lead: 'Groups of a known number of different values are counted, two hundred of each size where they fit: one estimate is chance, two hundred show the error. It does not shrink as there is more to count.',
    run: 'Measure errors',
    at: (cardinality: number) => `Counting groups of ${whole(cardinality)} different values`,
    caption: (method: string) => `Error of ${method}`,
    description: (method: string, parts: readonly string[]) =>
      `Standard error of ${method} by different values in a group: ${parts.join(', ')}.`,
    values: 'different values in a group',
    axis: 'error',
    groups: 'groups',
    groupsNote:
      'A dot is one group of these rows. The band is one standard error by theory, within which two estimates in three should lie, and the two strong lines are the standard error that was measured.',
    mostDots: (most: number) =>
      `The first ${whole(most)} groups are drawn; the lines and figures are of all.`,
    measured: 'standard error, measured',
    theory: 'by theory',
    bias: 'mean error',
    largest: 'largest error',
    note: 'A dot is one group. The band is one standard error by theory: 1.04 / √m for HyperLogLog, within which two estimates in three should lie. n is how many groups there are: the two strong lines at each size are the standard error that was measured, and are left out where fewer than ten tell it. Where there are about 2.5 to 5 times as many values as registers, the classic estimate leans upwards; HyperLogLog++ corrects that.',
  },
  merge: {
    title: 'Daily numbers do not add up',
    lead: 'A week of visits: each day is counted, then the week. What was kept of the days decides whether the week can be told without reading the visits again.',
    run: 'Count a week',
    working: 'Making and counting the week',
    stopped: 'Stopped before the week was counted.',
    setting: ({ days, rowsPerDay, users }: Days) =>
      `${whole(days)} days of ${whole(rowsPerDay)} visits by ${whole(users)} users, most of whom come on several days.`,
    week: 'The week',
    byDay: 'The days',
    day: 'Day',
    users: 'Users',
    off: 'Off by',
    reads: 'Reads',
    exact: 'counted exactly',
    sumOfExact: 'exact days, added',
    sumOfBuiltIn: 'approx_count_distinct of the days, added',
    merged: (precision: number) => `HyperLogLog of the days, p = ${precision}, merged`,
    mergedSmallest: (k: number) => `${whole(k)} smallest hashes of the days, merged`,
    mergedSample: (share: number) => `1 value in ${whole(share)} of the days, merged`,
    mergedBuiltIn: 'approx_count_distinct of the days, merged',
    cannot: 'can not be',
    exactShort: 'Exact',
    builtIn: 'Built in',
    sketch: 'HyperLogLog',
    rows: (count: number) => rows(count),
    numbers: (count: number) => `${whole(count)} numbers`,
    registers: (count: number) => `${whole(count)} registers`,
    hashes: (count: number) => `${whole(count)} hashes`,
    values: (count: number) => many(count, 'value'),
    note: (factor: string) =>
      `Adding counts each user once for each of their days: ${factor} the truth here. Registers are merged by keeping the larger rank, so the merged sketch is the one that the whole week would have made. The smallest hashes of the days hold those of the week, and a sample takes the same users each day. approx_count_distinct gives out its number and keeps its registers, so that its days can not be merged.`,
  },
  memory: {
    allocated: 'Memory allocated while counting',
    state: 'State to keep for counting on or merging',
    description: (parts: string) => `Bytes by way of counting: ${parts}.`,
    axis: 'bytes',
  },
} as const;

/** What a method is called where there is little room: with its setting. */
export function methodName({ kind, setting }: Method): string {
  switch (kind) {
    case 'exact':
      return 'exact';
    case 'built-in':
      return 'approx_count_distinct';
    case 'hyperloglog':
      return `HyperLogLog, p = ${setting}`;
    case 'bottom-k':
      return `${whole(setting ?? 0)} smallest hashes`;
    case 'sample':
      return `1 value in ${whole(setting ?? 0)}`;
  }
}

/** What is wrong with a field, and what may stand there. */
export function faultText(fault: FieldFault): string {
  if (fault.kind === 'not-whole') return 'Write a whole number, such as 1000000, 1,000,000 or 1e6.';
  return fault.kind === 'below'
    ? `At least ${whole(fault.limit)}.`
    : `At most ${whole(fault.limit)} with this setting.`;
}

/** What an experiment does now. */
export function phaseText(phase: Phase, count: number): string {
  if (phase.kind === 'making') return `Making ${rows(count)}`;
  if (phase.kind === 'counting') return `Counting: ${methodName(phase.method)}`;
  return 'Timing the ways by turns';
}

/** How the time of a method stands to that of the exact count. */
export function standingText({ verdict, ratio }: Standing): string {
  if (verdict === 'too-few' || !ratio) return 'too few samples';
  if (verdict === 'too-fast') return 'too fast to tell: take more rows';
  if (verdict === 'too-close') return 'too close to tell';
  const { estimate, low, high } = verdict === 'faster' ? inverse(ratio) : ratio;
  return `${times(estimate)} ${verdict} (${times(low).slice(0, -2)} to ${times(high).slice(0, -2)})`;
}

/** How many times faster one count was than another, where each was taken once. */
export function onceText(factor: number): string {
  return factor >= 1 ? `${times(factor)} faster` : `${times(1 / factor)} slower`;
}

/** The build that measured. */
export function buildText({ engine, version, threads }: Build): string {
  const where = engine === 'duckdb-wasm' ? 'WebAssembly' : 'native';
  return `DuckDB ${version}, ${where}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
}

/** The rows and the build in one line. */
export function circumstancesText({ population }: Setting, build: Build): string {
  return `${populationText(population)} · ${buildText(build)}`;
}

/** The rows that were counted. */
export function populationText(population: Population): string {
  const { rows: count, cardinality, groups, skew, nullPercent, seed } = population;
  const values = `${laboratoryText.differentValues(cardinality)}${groups > 1 ? ` in each of ${whole(groups)} groups` : ''}`;
  const nulls = nullPercent > 0 ? `, ${nullPercent} % without a value` : '';
  return `${rows(count)}, ${values}, ${laboratoryText.skews[skew]}${nulls}, seed ${seed}`;
}
