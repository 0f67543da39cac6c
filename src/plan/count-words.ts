const MILLION = 1_000_000;
const BILLION = 1000 * MILLION;

/** A count in a sentence: `20,000`, from a million on `28.7 million`, from 1,000 million on `1.4 billion`. */
export function counted(count: number): string {
  if (count >= BILLION) return `${rounded(count / BILLION)} billion`;
  if (count >= MILLION) return `${rounded(count / MILLION)} million`;
  return Math.round(count).toLocaleString('en');
}

function rounded(count: number): string {
  return count.toLocaleString('en', { maximumFractionDigits: count < 100 ? 1 : 0 });
}

/** A duration in a sentence: `340 ms`, `1.24 s`. */
export function lasting(elapsedMs: number): string {
  return elapsedMs >= 1000 ? `${(elapsedMs / 1000).toFixed(2)} s` : `${Math.round(elapsedMs)} ms`;
}

/** A share of a whole in a sentence: `71 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
