import type { MergeReport } from '../app/laboratory-merge.ts';
import type { Report, StreamReport } from '../app/laboratory-report.ts';
import { ROUNDS } from '../app/laboratory-run.ts';
import type { ScatterReport } from '../app/laboratory-scatter.ts';
import { rowsToTry, type Sizes } from '../app/laboratory-sizes.ts';
import { SCATTER_CARDINALITIES } from '../laboratory/scatter.ts';
import { laboratoryText, methodName, phaseText } from './laboratory-text.ts';

/** How far a measurement is. */
export interface Progress {
  /** What it does now. */
  readonly words: string;
  /** From 0 to 1; null where it is not known. */
  readonly share: number | null;
  /** Where only time tells how far it is: since when by the page's clock, and how long it will take. */
  readonly expected?: { readonly sinceMs: number; readonly lastsMs: number } | null;
  /** How it ended, for those who do not see the page; null while it runs. */
  readonly ending: string | null;
}

export function endingText(ended: 'complete' | 'stopped' | 'not-made' | null): string | null {
  if (ended === null) return null;
  if (ended === 'complete') return laboratoryText.done;
  return ended === 'stopped' ? laboratoryText.partial : laboratoryText.notMade;
}

/** How long something may take, no finer than it is known: `40 s`, `3 min`. */
function roughly(ms: number): string {
  return ms < 90_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}

/** Of the main measurement. */
export function mainProgress(report: Report | StreamReport | null): Progress | null {
  if (!report) return null;
  if (report.draws?.ended === null) return { words: laboratoryText.drawing, share: null, ending: null };
  return report.kind === 'kept' ? experimentProgress(report) : streamProgress(report);
}

/** Its three phases fill one bar each. */
function experimentProgress(report: Report): Progress {
  const { phase, counted, race, population, ended } = report.experiment;
  const ending = endingText(ended);
  if (!phase) return { words: '', share: null, ending };
  const words = phaseText(phase, population.rows);
  if (phase.kind === 'making') return { words, share: phase.share, ending };
  if (phase.kind === 'counting')
    return { words, share: counted.length / report.setting.methods.length, ending };
  const rounds = race?.rounds ?? 0;
  // Nobody knows how many more it takes until the ratios are well known.
  return rounds < ROUNDS
    ? { words, share: rounds / ROUNDS, ending }
    : { words: laboratoryText.timingOn(rounds), share: null, ending };
}

/** Counts over rows that are not kept: judged by time, as nothing else is known of them. */
function streamProgress(report: StreamReport): Progress {
  const { stream, currentSince } = report;
  const ending = endingText(stream.ended);
  if (!stream.current || currentSince === null) return { words: '', share: null, ending };
  const { method, expectedMs } = stream.current;
  const expected = expectedMs === null ? null : { sinceMs: currentSince, lastsMs: expectedMs };
  const lasts = expectedMs === null ? null : roughly(expectedMs);
  return { words: laboratoryText.streaming(methodName(method), lasts), share: null, expected, ending };
}

/** Of the same counts over ever more rows: by how many sizes are done. */
export function sizesProgress(sizes: Sizes | null): Progress | null {
  if (!sizes) return null;
  const { setting, points, rows, ended } = sizes;
  const words = rows === null ? '' : laboratoryText.sizes.at(rows);
  return { words, share: points.length / rowsToTry(setting).length, ending: endingText(ended) };
}

/** Of the scatter: by how many clouds there are. */
export function scatterProgress(report: ScatterReport | null): Progress | null {
  if (!report) return null;
  const { clouds, cardinality, ended } = report.scatter;
  const methods = report.setting.methods.filter(({ kind }) => kind !== 'exact').length;
  const words = cardinality === null ? '' : laboratoryText.scatter.at(cardinality);
  const all = methods * SCATTER_CARDINALITIES.length;
  return { words, share: clouds.length / all, ending: endingText(ended) };
}

/** Of the week, which is counted in about a second. */
export function mergeProgress(report: MergeReport | null): Progress {
  const ending = report && (report.merged ? laboratoryText.done : laboratoryText.merge.stopped);
  return { words: laboratoryText.merge.working, share: null, ending };
}
