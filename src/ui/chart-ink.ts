/** Colours that tell lines apart in both themes, for text too; the first is that of the page itself. */
const INKS = [
  'var(--accent)',
  'var(--syntax-number)',
  'var(--syntax-function)',
  'var(--syntax-string)',
  'var(--ink-soft)',
] as const;

/** The colour of the line at a place, from the start again where there are more. */
export function inkAt(index: number): string {
  return INKS[index % INKS.length] ?? INKS[0];
}
