import type { ExerciseCard, Pack } from '../exercise/exercise.ts';
import type { Point } from './island.ts';

export interface ChartIsland {
  readonly card: ExerciseCard;
  readonly centre: Point;
  readonly radius: number;
}

export interface ChartGroup {
  readonly pack: Pack;
  /** Middle of the group's name, under its islands. */
  readonly label: Point;
  readonly islands: readonly ChartIsland[];
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly ChartGroup[];
}

const CELL = { width: 290, height: 256 };

/** Where the islands of a small group stand around its middle, in order; larger groups go on in a sunflower pattern. */
const PLACES: readonly Point[] = [
  { x: -78, y: -34 },
  { x: 20, y: -62 },
  { x: 74, y: 22 },
  { x: -22, y: 40 },
  { x: -112, y: 48 },
  { x: 108, y: -58 },
];

function place(position: number): Point {
  const known = PLACES[position];
  if (known) return known;
  // The golden angle spreads any number of points over a disc without two in a line.
  const angle = position * 2.39996;
  const distance = 34 * Math.sqrt(position);
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance * 0.7 };
}

/**
 * Places each pack as a group of islands on a sheet `columns` groups wide, and each exercise as an island whose radius
 * grows with its difficulty. Rows of groups are shifted against each other, as islands are; the same packs always give
 * the same sheet.
 */
export function chartLayout(packs: readonly Pack[], columns: number): ChartLayout {
  const rows = Math.ceil(packs.length / columns);
  const shift = rows > 1 ? CELL.width / 2 : 0;
  const groups = packs.map((pack, index): ChartGroup => {
    const row = Math.floor(index / columns);
    const isLastRow = row === rows - 1;
    const inRow = isLastRow ? packs.length - row * columns : columns;
    const free = ((columns - inRow) * CELL.width) / 2;
    const left = (index % columns) * CELL.width + (isLastRow ? free : 0) + shift / 2;
    const top = row * CELL.height + ((index % columns) % 2 === 1 ? 30 : 0);
    const middle = { x: left + CELL.width / 2, y: top + 118 };
    const turn = index % 2 === 0 ? 1 : -1;
    const islands = pack.exercises.map((card, position): ChartIsland => {
      const { x, y } = place(position);
      return {
        card,
        centre: { x: middle.x + x * turn, y: middle.y + y },
        radius: (pack.exercises.length > 6 ? 14 : 27) + card.difficulty * 3.4,
      };
    });
    return { pack, label: { x: middle.x, y: top + 226 }, islands };
  });
  return { width: columns * CELL.width + shift, height: rows * CELL.height + 44, groups };
}
