import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * The rows `from` up to but not including `to`, each made by `render`. A row made before is handed out again, which
 * lets Preact skip it, until one of `inputs` changes.
 */
export function useRows(
  { from, to }: { readonly from: number; readonly to: number },
  inputs: readonly unknown[],
  render: (shown: number) => JSX.Element,
): JSX.Element[] {
  const made = useRef({ inputs, rows: new Map<number, JSX.Element>() });
  const before = made.current;
  const isFresh = before.inputs.every((input, at) => input === inputs[at]);
  const rows = new Map<number, JSX.Element>();
  for (let shown = from; shown < to; shown++) {
    rows.set(shown, (isFresh && before.rows.get(shown)) || render(shown));
  }
  made.current = { inputs, rows };
  return [...rows.values()];
}
