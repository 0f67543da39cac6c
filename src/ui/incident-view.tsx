import { useCallback, useMemo } from 'preact/hooks';
import { telemetryOf } from '../app/story.ts';
import type { Graph, Incident } from '../exercise/story.ts';
import { packText } from './pack-text.ts';
import { PlotFigure } from './plot-figure.tsx';
import { descriptionOf, type Mark, marksOf, tableOf, telemetryChart } from './telemetry-graph.ts';
import { Waiting } from './waiting.tsx';

function Drawing({ marks, graph }: { readonly marks: readonly Mark[]; readonly graph: Graph }) {
  const plotFor = useCallback((width: number) => telemetryChart(marks, graph, width), [marks, graph]);
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
  const marks = useMemo(() => (drawn && typeof drawn === 'object' ? marksOf(drawn) : []), [drawn]);
  if (drawn === null) return <Waiting label={packText.drawing} share={null} />;
  if (typeof drawn === 'string') return <p>{drawn}</p>;
  return <Drawing marks={marks} graph={graph} />;
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
