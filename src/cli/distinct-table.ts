import { CONFIDENCE } from '../benchmark/standing.ts';
import { claimSentence } from './distinct-claim.ts';
import type { DistinctRun, MethodResult } from './distinct-run.ts';

const HEAD = [
  `| Method | First | Timed: median ± deviation | Against exact (${CONFIDENCE * 100} % interval) | Verdict | Error: rms | largest | theory | Peak memory | State |`,
  '| --- | --: | --: | --: | --- | --: | --: | --: | --: | --: |',
];

/** One run as a heading, a table of its methods, and what went wrong. */
export function runMarkdown(run: DistinctRun): string {
  const { methods, madeMs, message, partial } = run;
  const made = madeMs === null ? [] : [`Made in ${time(madeMs)}; ${count(run.rounds, 'round')} timed.`];
  const why = message === null ? [] : [`${partial ? 'Partial: ' : 'Not done: '}${message}.`];
  const failures = methods.flatMap(({ method, failure }) =>
    failure ? [`${method}: ${failure.message}`] : [],
  );
  const table = methods.length > 0 ? [[...HEAD, ...methods.map(row)].join('\n')] : [];
  const claim = claimSentence(methods);
  return [`### ${titleOf(run)}`, ...made, ...why, ...table, ...(claim ? [claim] : []), ...failures].join(
    '\n\n',
  );
}

/** `10,000,000 rows, 1 group of 1,000,000 values, 2 threads`, and what is not as usual. */
export function titleOf({
  rows,
  groups,
  cardinality,
  skew,
  nullPercent,
  threads,
}: Pick<DistinctRun, 'rows' | 'groups' | 'cardinality' | 'skew' | 'nullPercent' | 'threads'>): string {
  return [
    count(rows, 'row'),
    `${count(groups, 'group')} of ${count(cardinality, 'value')}`,
    ...(groups > rows ? [`${rows.toLocaleString('en')} of them with rows`] : []),
    ...(skew === 'skewed' ? ['skewed'] : []),
    ...(nullPercent > 0 ? [`${nullPercent} % NULL`] : []),
    count(threads, 'thread'),
  ].join(', ');
}

const VERDICTS: Readonly<Record<NonNullable<MethodResult['verdict']>, string>> = {
  faster: 'faster',
  slower: 'slower',
  'too-close': 'too close to tell',
  'too-fast': 'too fast to tell',
  'too-few': 'too few rounds to tell',
};

function row(result: MethodResult): string {
  const { method, firstMs, medianMs, deviationMs, ratio, verdict, error, standardError } = result;
  const { peakBytes, raisedPeak, stateBytes, failure } = result;
  const timed = medianMs === null || deviationMs === null ? '' : `${time(medianMs)} ± ${time(deviationMs)}`;
  const cells = [
    method,
    failure ? failure.kind : time(firstMs),
    timed,
    ratio ? `${times(ratio.estimate)} (${times(ratio.low)} to ${times(ratio.high)})` : '',
    verdict ? VERDICTS[verdict] : '',
    error ? percent(error.rootMeanSquare) : '',
    error ? percent(error.largestAbsolute) : '',
    standardError === null ? '' : percent(standardError),
    peakBytes === null ? '' : `${raisedPeak ? '' : '<= '}${bytes(peakBytes)}`,
    stateBytes === null ? '' : bytes(stateBytes),
  ];
  return `| ${cells.join(' | ')} |`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function time(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms.toFixed(ms < 20 ? 1 : 0)} ms`;
}

function times(factor: number): string {
  return `${factor.toPrecision(3)} x`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share === 0 ? 0 : 2)} %`;
}

function bytes(size: number): string {
  if (size >= 1e9) return `${(size / 1e9).toFixed(2)} GB`;
  if (size >= 1e6) return `${(size / 1e6).toFixed(1)} MB`;
  return size >= 1e3 ? `${(size / 1e3).toFixed(1)} kB` : `${size} B`;
}
