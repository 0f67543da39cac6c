import type { Relation } from '../relation/relation.ts';
import './plan-text.css';

/** What EXPLAIN returned, drawn as DuckDB draws it: each row's second column, with its line breaks. */
export function PlanText({ relation }: { readonly relation: Relation }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling zone must be reachable by keyboard.
    <section class="plan-text" aria-label={relation.text(0, 0) ?? 'plan'} tabIndex={0}>
      {Array.from({ length: relation.rowCount }, (_, row) => (
        <pre key={row}>{relation.text(row, 1)}</pre>
      ))}
    </section>
  );
}
