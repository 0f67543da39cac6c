import type { Standing } from '../app/attempted.ts';
import type { Pack } from '../exercise/exercise.ts';
import { chartLayout } from './chart-layout.ts';
import { islandPaths } from './island.ts';
import './chart.css';
import { text } from './text.ts';

interface ChartProps {
  readonly packs: readonly Pack[];
  readonly columns: number;
  readonly standingOf: (pack: string, slug: string) => Standing;
  /** `<pack>/<slug>` of the exercise to do next; null when all are solved. */
  readonly next: string | null;
}

/** Beyond this a name would stand in its neighbour's. */
const LONGEST_LABEL = 34;

function labelOf(title: string): string {
  return title.length > LONGEST_LABEL ? `${title.slice(0, LONGEST_LABEL - 1)}…` : title;
}

/**
 * The packs as groups of islands: solved ones inked, begun ones half, open ones outlined, the next one marked. The list
 * beside it holds the same links for keyboard and screen reader, so the chart is hidden from both.
 */
export function Chart({ packs, columns, standingOf, next }: ChartProps) {
  const { width, height, groups } = chartLayout(packs, columns);
  const meridians = Array.from({ length: Math.floor(width / 110) }, (_, index) => (index + 1) * 110 - 55);
  const parallels = Array.from({ length: Math.floor(height / 110) }, (_, index) => (index + 1) * 110 - 55);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <g class="chart-graticule">
        {meridians.map((x) => (
          <line key={x} x1={x} y1={0} x2={x} y2={height} />
        ))}
        {parallels.map((y) => (
          <line key={y} x1={0} y1={y} x2={width} y2={y} />
        ))}
      </g>
      {groups.map(({ pack, label, islands }) => (
        <g key={pack.id}>
          {islands.map(({ card, centre, radius }) => {
            const id = `${card.pack}/${card.slug}`;
            const [coast, ...contours] = islandPaths(id, centre, radius, card.difficulty);
            return (
              <a key={id} href={id} tabindex={-1} class={`island island-${standingOf(card.pack, card.slug)}`}>
                <title>{card.title}</title>
                {[1.4, 1.2].map((swell) => (
                  <path key={swell} class="island-shoal" d={islandPaths(id, centre, radius * swell, 0)[0]} />
                ))}
                <path class="island-coast" d={coast} />
                {contours.map((path) => (
                  <path key={path} class="island-contour" d={path} />
                ))}
              </a>
            );
          })}
          {islands
            .filter(({ card }) => `${card.pack}/${card.slug}` === next)
            .map(({ card, centre, radius }) => (
              <g key={card.slug} class="island-next">
                <circle cx={centre.x} cy={centre.y} r={radius * 1.6} />
                <text x={centre.x} y={centre.y - radius * 1.6 - 7}>
                  {text.next}
                </text>
              </g>
            ))}
          <text class="chart-label" x={label.x} y={label.y}>
            {labelOf(pack.title)}
          </text>
        </g>
      ))}
    </svg>
  );
}
