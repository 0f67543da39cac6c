import { useRef } from 'preact/hooks';
import { pngFile, svgFile } from './chart-file.ts';
import { download } from './download.ts';
import { laboratoryText } from './laboratory-text.ts';
import { PlotFigure, type PlotFigureProps } from './plot-figure.tsx';
import './take-away.css';

interface KeptFigureProps extends Omit<PlotFigureProps, 'tableLabel'> {
  /** Of the files, without their ending. */
  readonly name: string;
  /** What was measured, with what: a line below the picture in its files, before the date. */
  readonly circumstances: string;
}

/** A chart that can be taken away as SVG and PNG, as it is shown now. */
export function KeptFigure({ name, circumstances, ...figure }: KeptFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = async () => {
    const chart = place.current?.querySelector<SVGSVGElement>('.plot-drawing');
    const today = new Date().toISOString().slice(0, 10);
    return chart ? svgFile(chart, figure.caption, `${circumstances} · ${today}`) : null;
  };
  const takeSvg = async () => {
    const svg = await drawn();
    if (svg) download(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
  };
  const takePng = async () => {
    const svg = await drawn();
    if (svg) download(`${name}.png`, await pngFile(svg));
  };
  return (
    <div ref={place} class="kept-figure">
      <PlotFigure {...figure} tableLabel={laboratoryText.figures} />
      <p class="take-away">
        <button
          type="button"
          class="button button-quiet"
          aria-label={laboratoryText.takeChart(figure.caption, 'SVG')}
          onClick={() => void takeSvg()}
        >
          SVG
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={laboratoryText.takeChart(figure.caption, 'PNG')}
          onClick={() => void takePng()}
        >
          PNG
        </button>
      </p>
    </div>
  );
}
