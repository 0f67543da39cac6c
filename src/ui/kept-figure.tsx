import { useRef } from 'preact/hooks';
import { pngFile, svgFile } from './chart-file.ts';
import { download } from './download.ts';
import { laboratoryText } from './laboratory-text.ts';
import { PlotFigure, type PlotFigureProps } from './plot-figure.tsx';
import './take-away.css';

interface KeptFigureProps extends Omit<PlotFigureProps, 'tableLabel'> {
  /** Of the files, without their ending. */
  readonly name: string;
}

/** A chart that can be taken away as SVG and PNG, as it is shown now. */
export function KeptFigure({ name, ...figure }: KeptFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = () => {
    const chart = place.current?.querySelector<SVGSVGElement>('.plot-drawing');
    return chart ? svgFile(chart, figure.caption) : null;
  };
  const takeSvg = () => {
    const svg = drawn();
    if (svg) download(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
  };
  const takePng = async () => {
    const svg = drawn();
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
          onClick={takeSvg}
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
