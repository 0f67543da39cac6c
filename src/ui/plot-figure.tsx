import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import './plot-figure.css';

/** The figures of a chart, in words: what a screen reader reads, and everyone who wants the numbers. */
export interface FigureTable {
  readonly columns: readonly string[];
  /** Each row has a text for every column; the first names the row. */
  readonly rows: readonly (readonly string[])[];
}

export interface PlotFigureProps {
  readonly caption: string;
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly description: string;
  /** The summary of the table's fold. */
  readonly tableLabel: string;
  readonly table: FigureTable;
  /** What is drawn, for a width in pixels; colours are custom properties, `var(--ink)`, so that both themes are right. */
  readonly plotFor: (width: number) => Plot.PlotOptions;
}

/** A chart and its figures as a table. Drawn anew for each width; it belongs to what loads late, as the library is large. */
export function PlotFigure({ caption, description, tableLabel, table, plotFor }: PlotFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const draw = () => {
      const { clientWidth } = element;
      // In a part of the page that is hidden there is no room; once it is shown there is.
      if (clientWidth > 0) element.replaceChildren(drawing(plotFor(clientWidth), clientWidth));
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [plotFor]);
  return (
    <figure class="plot-figure">
      <figcaption class="plot-figure-caption">{caption}</figcaption>
      <div ref={place} class="plot-figure-drawing" role="img" aria-label={description} />
      <details class="plot-figure-table">
        <summary>{tableLabel}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached with the keyboard */}
        <section tabIndex={0} aria-label={caption}>
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((cells) => (
                <tr key={cells.join('\n')}>
                  {cells.map((cell, at) => (at === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

/**
 * The picture of a plot. Its own style element goes, as the page's policy forbids it; plot-figure.css has the rules. The names
 * of its parts go too, as the whole is one image.
 */
function drawing(options: Plot.PlotOptions, width: number): Element {
  const svg = Plot.plot({ ...options, width, className: 'plot-drawing' });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return svg;
}
