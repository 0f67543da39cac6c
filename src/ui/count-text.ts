// The interface speaks English; a translation changes this with the texts.
const LOCALE = 'en';

/** A whole number for people: `12,038`. */
export function whole(count: number): string {
  return count.toLocaleString(LOCALE);
}

/** A number of things for people: `1 span`, `12,038 spans`. */
export function many(count: number, thing: string): string {
  return `${whole(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** A number of rows for people: `1 row`, `12,038 rows`. */
export function rows(count: number): string {
  return many(count, 'row');
}

/** A duration for people: `0.4 ms`, `14 ms`, `1.24 s`. */
export function duration(elapsedMs: number): string {
  if (elapsedMs >= 1000) return `${(elapsedMs / 1000).toFixed(2)} s`;
  return `${elapsedMs < 10 ? elapsedMs.toFixed(1) : Math.round(elapsedMs)} ms`;
}
