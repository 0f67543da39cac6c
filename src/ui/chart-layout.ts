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

/** Room at the sheet's edges, so that the mark around the next island is not cut. */
const MARGIN = { x: 16, y: 24 };

/** Where the islands of a small group stand around its middle, in order. */
const FEW: readonly Point[] = [
  { x: -78, y: -34 },
  { x: 20, y: -62 },
  { x: 74, y: 22 },
  { x: -22, y: 40 },
  { x: -112, y: 48 },
  { x: 108, y: -58 },
];

/** Those of a group of seven or eight, which are smaller; larger groups go on in a sunflower pattern. */
const MANY: readonly Point[] = [
  { x: -100, y: -44 },
  { x: -34, y: -70 },
  { x: 34, y: -42 },
  { x: 102, y: -64 },
  { x: -106, y: 32 },
  { x: -42, y: 8 },
  { x: 26, y: 36 },
  { x: 96, y: 14 },
];

function place(position: number, of: number): Point {
  const known = (of > FEW.length ? MANY : FEW)[position];
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
    const left = MARGIN.x + (index % columns) * CELL.width + (isLastRow ? free : 0) + shift / 2;
    const top = MARGIN.y + row * CELL.height + ((index % columns) % 2 === 1 ? 30 : 0);
    const middle = { x: left + CELL.width / 2, y: top + 118 };
    const turn = index % 2 === 0 ? 1 : -1;
    const count = pack.exercises.length;
    const islands = pack.exercises.map((card, position): ChartIsland => {
      const { x, y } = place(position, count);
      return {
        card,
        centre: { x: middle.x + x * turn, y: middle.y + y },
        radius: count > FEW.length ? 14 + card.difficulty * 2.8 : 27 + card.difficulty * 3.4,
      };
    });
    return { pack, label: { x: middle.x, y: top + 226 }, islands };
  });
  return {
    width: columns * CELL.width + shift + 2 * MARGIN.x,
    height: rows * CELL.height + 44 + MARGIN.y,
    groups,
  };
}
