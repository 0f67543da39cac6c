import { useCallback, useMemo } from 'preact/hooks';
import { telemetryOf } from '../app/story.ts';
import type { Graph, Incident } from '../exercise/story.ts';
import { packText } from './pack-text.ts';
import { pictureChart } from './picture-chart.ts';
import { descriptionOf, type Mark, marksOf, tableOf } from './picture-marks.ts';
import { PlotFigure } from './plot-figure.tsx';
import { Waiting } from './waiting.tsx';

interface DrawingProps {
  readonly marks: readonly Mark[];
  readonly graph: Graph;
  readonly limit: number | null;
}

function Drawing({ marks, graph, limit }: DrawingProps) {
  const plotFor = useCallback(
    (width: number) => pictureChart({ picture: graph, marks, limit }, width),
    [marks, graph, limit],
  );
  return (
    <PlotFigure
      caption={graph.title}
      description={descriptionOf(marks, graph)}
      tableLabel={packText.figures}
      table={tableOf(marks, graph)}
      plotFor={plotFor}
    />
  );
}

function Telemetry({ graph }: { readonly graph: Graph }) {
  const drawn = useMemo(() => telemetryOf(graph), [graph]).value;
  const marks = useMemo(() => (drawn?.kind === 'rows' ? marksOf(drawn.rows, graph.kind) : []), [drawn]);
  if (drawn === null) return <Waiting label={packText.drawing} share={null} />;
  if (drawn.kind === 'fault') return <p>{drawn.message}</p>;
  return <Drawing marks={marks} graph={graph} limit={drawn.limit} />;
}

/** An incident as it was seen: the symptom, lines of the log, and a graph drawn from the telemetry. */
export function IncidentView({ incident }: { readonly incident: Incident }) {
  const { symptom, log, graph } = incident;
  return (
    <section class="incident" aria-label={packText.seen}>
      <p class="incident-symptom">{symptom}</p>
      {log.length > 0 && (
        <section class="incident-log" aria-label={packText.log}>
          <pre>{log.join('\n')}</pre>
        </section>
      )}
      {graph && <Telemetry graph={graph} />}
    </section>
  );
}
