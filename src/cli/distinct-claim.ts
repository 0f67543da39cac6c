import { inverse } from '../benchmark/statistics.ts';
import { judgedAmong } from '../laboratory/claim.ts';
import type { MethodResult } from './distinct-run.ts';

/**
 * What a run says of "100 times faster, 99 % accurate", in one sentence: of the built-in estimate where it counted, else of the
 * first that did. Null where nothing was estimated.
 */
export function claimSentence(methods: readonly MethodResult[]): string | null {
  const able = methods.filter(({ method, failure }) => method !== 'exact' && !failure);
  const judged = judgedAmong(able, ({ method }) => method);
  if (!judged) return null;
  const exact = methods.find(({ method }) => method === 'exact');
  return `On this machine, with these rows, ${judged.method}: ${speed(judged, exact)}, ${accuracy(judged)}.`;
}

function speed({ ratio, verdict }: MethodResult, exact: MethodResult | undefined): string {
  if (!exact) return 'not compared with an exact count';
  if (exact.failure) return `no ratio, as the exact count failed (${exact.failure.kind})`;
  if (!ratio || !verdict || verdict === 'too-few') return 'too few rounds to tell how fast';
  if (verdict === 'too-fast') return 'too fast to tell: take more rows';
  if (verdict === 'too-close') return 'too close to the exact count to tell which is faster';
  const { estimate, low, high } = verdict === 'faster' ? inverse(ratio) : ratio;
  return `${digits(estimate)} x ${verdict} (${digits(low)} to ${digits(high)})`;
}

function accuracy({ error }: MethodResult): string {
  if (!error) return 'error not known';
  const { estimates, bias, rootMeanSquare, largestAbsolute } = error;
  return estimates === 1
    ? `one estimate, off by ${percent(bias)}; --groups 1000 shows how far estimates scatter`
    : `relative standard error ${percent(rootMeanSquare)}, largest error ${percent(largestAbsolute)} over ${estimates.toLocaleString('en')} groups`;
}

function digits(factor: number): string {
  return factor.toPrecision(2).includes('e') ? String(Math.round(factor)) : factor.toPrecision(2);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
