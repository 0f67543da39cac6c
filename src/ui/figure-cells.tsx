import type { ComponentChildren } from 'preact';
import './figure-cells.css';

interface FigureCellsProps {
  readonly label: string;
  /** True where cells hold sentences, which may break, and not figures. */
  readonly isProse?: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly head: ComponentChildren;
    readonly cells: readonly ComponentChildren[];
  }[];
}

/** Figures in rows that each have a name; scrolls sideways where the screen is narrow. */
export function FigureCells({ label, isProse = false, heads, rows }: FigureCellsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached with the keyboard
    <section class={isProse ? 'figure-cells prose-cells' : 'figure-cells'} tabIndex={0} aria-label={label}>
      <table aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
