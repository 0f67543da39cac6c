const whole = (count: number) => count.toLocaleString('en');
const rows = (count: number) => `${whole(count)} ${count === 1 ? 'row' : 'rows'}`;

/** A duration for people: `0.4 ms`, `14 ms`, `1.24 s`. */
export function duration(elapsedMs: number): string {
  if (elapsedMs >= 1000) return `${(elapsedMs / 1000).toFixed(2)} s`;
  return `${elapsedMs < 10 ? elapsedMs.toFixed(1) : Math.round(elapsedMs)} ms`;
}

/** Every sentence of the grid. Functions take the values they speak of. */
export const gridText = {
  result: 'Result',
  rows,
  count: ({ rowCount, truncated }: { readonly rowCount: number; readonly truncated: boolean }) =>
    truncated ? `first ${rows(rowCount)} shown; the query has more` : rows(rowCount),
  noColumns: 'The result has no columns.',
  emptyString: 'empty string',
  missing: 'missing',
  extra: 'extra',
  mark: 'Difference',
  sorting: (name: string) => `Sorting by ${name}`,
  sorted: (name: string, descending: boolean) =>
    `Sorted by ${name}, ${descending ? 'descending' : 'ascending'}`,
  unsorted: 'Back in the order of the query',
  sortHint: (name: string, type: string) =>
    `${name} · ${type}\nEnter or click: ascending, descending, the query's order\nShift with arrow keys: width`,
  noOrder: (name: string, type: string) => `${name} · ${type}\nValues of this type are not sorted here`,
  copy: 'Copy',
  copyAs: (format: string) => `Copy as ${format}`,
  copyDetail: (copied: number, all: number) => (copied < all ? `first ${rows(copied)}` : rows(all)),
  copied: (copied: number, all: number, format: string) =>
    copied < all
      ? `Copied the first ${rows(copied)} of ${whole(all)} as ${format}`
      : `Copied ${rows(all)} as ${format}`,
} as const;
