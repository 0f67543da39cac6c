import type { Ask } from './ask.ts';
import { bagTotals, type Comparison, type Folding } from './bag-difference.ts';
import { needsPairing } from './close-difference.ts';
import { fitOf, isNumeric } from './column-fit.ts';
import type { ComparedColumn } from './columns.ts';
import { JudgeFault } from './fault.ts';
import * as message from './message.ts';
import { statedTolerance } from './tolerance.ts';
import { totalsQuery } from './totals.ts';

/** Most ways of exchanging columns that are tried. */
const MOST_SWAPS = 30;

/**
 * How near a wrong answer is, as a sentence: its columns are swapped, its text differs in case, accents or outer
 * spaces only, its numbers are rounded, its rows are the right ones in the wrong number. Null where none of these holds.
 */
export async function nearMiss(ask: Ask, comparison: Comparison): Promise<string | null> {
  const equal = async (changed: Comparison) => {
    const row = await ask(totalsQuery(changed, []));
    return row.text(0, 0) === '0' && row.text(0, 1) === '0';
  };
  for (const columns of swaps(comparison.columns)) {
    if (await equalIfReadable(equal, { ...comparison, columns }))
      return message.columnsSwapped(exchanged(comparison, columns));
  }
  const isText = (column: ComparedColumn) => column.answer.type.family === 'text';
  if (!needsPairing(comparison.columns) && comparison.columns.some(isText)) {
    const fold: Folding = (form, column) => (isText(column) ? `lower(strip_accents(trim(${form})))` : form);
    const row = await ask(bagTotals(comparison, fold));
    if (row.text(0, 0) === '0' && row.text(0, 1) === '0') return message.ONLY_SPELLING_DIFFERS;
  }
  const decimals = await decimalsOf(ask, comparison);
  if (decimals !== null && (await equal(roundedTo(comparison, decimals))))
    return message.onlyRoundingDiffers(decimals);
  if (comparison.rows === 'bag' && (await equal({ ...comparison, rows: 'set' }))) {
    return message.ONLY_MULTIPLICITY_DIFFERS;
  }
  return null;
}

/** Digits after the point beyond which rounding is not looked for. */
const MOST_DECIMALS = 6;

function isFractional({ reference }: ComparedColumn): boolean {
  return reference.type.family === 'float' || reference.type.family === 'decimal';
}

/** The digits after the point that the answer's numbers have where fractions are due; null where more than six, or none are due. */
async function decimalsOf(ask: Ask, { answer, columns }: Comparison): Promise<number | null> {
  const cells = columns
    .filter((column) => isFractional(column) && isNumeric(column.answer.type))
    .map((column) => `CAST(c${column.answer.index} AS DOUBLE)`);
  if (cells.length === 0) return null;
  const places = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => {
    const apart = cells.map((cell) => `abs(${cell} - round(${cell}, ${decimals})) > 1e-9`);
    return `count(*) FILTER (${apart.join(' OR ')})`;
  });
  const row = await ask(`SELECT ${places.join(', ')} FROM ${answer}`);
  const found = places.findIndex((_sql, decimals) => row.text(0, decimals) === '0');
  return found < 0 ? null : found;
}

function roundedTo(comparison: Comparison, decimals: number): Comparison {
  const columns = comparison.columns.map((column) =>
    isFractional(column)
      ? {
          ...column,
          tolerance: statedTolerance({ name: '', type: '', meaning: '', nullable: true, decimals }),
        }
      : column,
  );
  return { ...comparison, columns };
}

/** False too where a value can't be read as the type of the column it is tried in, as NaN for a number with decimals. */
async function equalIfReadable(
  equal: (changed: Comparison) => Promise<boolean>,
  changed: Comparison,
): Promise<boolean> {
  try {
    return await equal(changed);
  } catch (fault) {
    if (fault instanceof JudgeFault && (fault.error.kind === 'value' || fault.error.kind === 'type'))
      return false;
    throw fault;
  }
}

/** The same comparison with the answer's columns exchanged: any two of fitting types, then any three in a ring. */
function swaps(columns: readonly ComparedColumn[]): ComparedColumn[][] {
  const found: ComparedColumn[][] = [];
  const exchange = (...ring: number[]) => {
    const changed = columns.map((column, at) => {
      const place = ring.indexOf(at);
      const from = place < 0 ? at : (ring[(place + 1) % ring.length] ?? at);
      return { ...column, answer: columns[from]?.answer ?? column.answer };
    });
    if (changed.every((column) => fitOf(column.reference.type, column.answer.type, true) !== 'unfit')) {
      found.push(changed);
    }
  };
  for (let a = 0; a < columns.length; a++) {
    for (let b = a + 1; b < columns.length; b++) exchange(a, b);
  }
  for (let a = 0; a < columns.length; a++) {
    for (let b = a + 1; b < columns.length; b++) {
      for (let c = b + 1; c < columns.length; c++) {
        exchange(a, b, c);
        exchange(a, c, b);
      }
    }
  }
  return found.slice(0, MOST_SWAPS);
}

function exchanged(comparison: Comparison, columns: readonly ComparedColumn[]): [string, string][] {
  return comparison.columns.flatMap((column) => {
    const due = columns.find((other) => other.answer.index === column.answer.index);
    return due && due.asked !== column.asked ? [[column.asked.name, due.asked.name] as [string, string]] : [];
  });
}
