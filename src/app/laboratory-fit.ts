import { type Fit, fitOf } from '../laboratory/memory.ts';
import { populationFault } from '../laboratory/population.ts';
import type { Setting } from './laboratory-setting.ts';

/** Whether a setting can be tried, and what to do where it does not fit. */
export interface Outlook extends Fit {
  readonly limitBytes: number;
  /** True where the rows fit and only what a method keeps does not: it may be tried, and that method will fail. */
  readonly canTry: boolean;
  /** The most rows, in two digits, for which all of it fits; null where it does, or where no number of rows would do. */
  readonly largestRows: number | null;
  /** True where it fits without the exact count. */
  readonly fitsWithoutExact: boolean;
}

/** Estimates what a setting takes before it begins. Rows that are not kept take nothing. */
export function outlookOf({ population, methods, keepsRows, memoryBytes }: Setting): Outlook {
  const neededBy = (rows: number) => {
    const fit = fitOf({ ...population, rows }, methods, memoryBytes);
    if (keepsRows) return fit;
    const counting = fit.neededBytes - fitOf({ ...population, rows }, [], memoryBytes).neededBytes;
    return { ...fit, neededBytes: counting, fits: counting <= memoryBytes };
  };
  const fit = neededBy(population.rows);
  const inexact = methods.filter(({ kind }) => kind !== 'exact');
  const largest = fit.fits ? 0 : mostFitting((rows) => neededBy(rows).fits, population.rows);
  return {
    ...fit,
    limitBytes: memoryBytes,
    canTry: !keepsRows || population.rows <= fit.mostRows,
    largestRows: largest > 0 && !populationFault({ ...population, rows: largest }) ? largest : null,
    fitsWithoutExact:
      inexact.length > 0 && inexact.length < methods.length && fitOf(population, inexact, memoryBytes).fits,
  };
}

/** The largest number of two digits and zeros below `above` that fits, where smaller ones fit too; 0 where none does. */
function mostFitting(fits: (rows: number) => boolean, above: number): number {
  let [low, high] = [0, above];
  while (high - low > Math.max(1, low / 1000)) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, low))) - 1);
  return Math.floor(low / unit) * unit;
}
