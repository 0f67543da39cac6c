import type { Kind } from '../app/laboratory-setting.ts';
import './method-mark.css';

/** The sign of each way of counting in charts and tables: a colour and a shape, so that neither is needed alone. */
export const MARKS: Readonly<Record<Kind, { readonly colour: string; readonly symbol: string }>> = {
  exact: { colour: 'var(--ink)', symbol: 'circle' },
  'built-in': { colour: 'var(--method-built-in)', symbol: 'square' },
  hyperloglog: { colour: 'var(--method-hyperloglog)', symbol: 'triangle' },
  'bottom-k': { colour: 'var(--method-bottom-k)', symbol: 'diamond' },
  sample: { colour: 'var(--method-sample)', symbol: 'star' },
};

const SHAPES: Readonly<Record<Kind, string>> = {
  exact: 'M10 6a4 4 0 1 1-8 0a4 4 0 1 1 8 0',
  'built-in': 'M2.5 2.5h7v7h-7z',
  hyperloglog: 'M6 1.5L10.8 10H1.2z',
  'bottom-k': 'M6 .8L10 6L6 11.2L2 6z',
  sample: 'M6 .6L7.4 4.2L11.2 4.4L8.2 6.8L9.3 10.6L6 8.4L2.7 10.6L3.8 6.8L.8 4.4L4.6 4.2z',
};

/** The sign of a way of counting, beside its name. */
export function MethodMark({ kind }: { readonly kind: Kind }) {
  return (
    <svg class="method-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={SHAPES[kind]} fill={MARKS[kind].colour} />
    </svg>
  );
}
