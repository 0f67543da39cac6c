import { useMemo } from 'preact/hooks';
import type { Cloud } from '../laboratory/scatter.ts';
import { KeptFigure } from './kept-figure.tsx';
import { laboratoryText, methodName } from './laboratory-text.ts';
import { scatterChart, scatterTable } from './scatter-chart.ts';

const words = laboratoryText.scatter;

interface CloudFigureProps {
  /** Of one method, at least one. */
  readonly clouds: readonly Cloud[];
  /** Of its files, before the method's id. */
  readonly prefix: string;
  readonly circumstances: string;
}

/** How far the estimates of one method scatter, a dot for each. */
export function CloudFigure({ clouds, prefix, circumstances }: CloudFigureProps) {
  const method = clouds[0]?.method;
  // New clouds come in a new array each time; what is drawn changes with their number only.
  const plotFor = useMemo(() => (width: number) => scatterChart(clouds, width), [clouds.length, clouds[0]]);
  if (!method) return null;
  const name = methodName(method);
  const table = scatterTable(clouds);
  return (
    <KeptFigure
      name={`${prefix}-${method.id}`}
      circumstances={circumstances}
      caption={words.caption(name)}
      description={words.description(
        name,
        table.rows.map(([values, , measured]) => `${values}: ${measured}`),
      )}
      table={table}
      plotFor={plotFor}
    />
  );
}
