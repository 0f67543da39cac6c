import type { Page } from 'playwright-core';
import type { Size } from '../dataset/dataset.ts';

/** A call of the reader inside the page, see bench-reader.js; as text, since nothing of this file is known there. */
function ask<T>(page: Page, act: string, ...values: readonly string[]): Promise<T> {
  return page.evaluate<T>(`benchReader.${act}(${values.map((value) => JSON.stringify(value)).join()})`);
}

/** Replaces the text of the editor, as pasting does. */
export const write = (page: Page, sql: string) => ask<void>(page, 'write', sql);

/** Presses Run; milliseconds until the rows are in the document. */
export const run = (page: Page) => ask<number>(page, 'run');

/** What a Check came to. */
export interface Checked {
  /** From the press until the verdict is in the document, in milliseconds. */
  readonly elapsedMs: number;
  /** The verdict's heading. */
  readonly said: string;
  /** Whether the page offers to explain: rows are wrong, or their order. */
  readonly canExplain: boolean;
}

/** Presses Check. */
export const check = (page: Page) => ask<Checked>(page, 'check');

/** Chooses the data; milliseconds until the page shows how many rows its tables now have. */
export const choose = (page: Page, size: Size | 'typical') => ask<number>(page, 'choose', size);

/** Waits for the search that follows a Check of a wrong answer; null where it found nothing. */
export const counterexample = (page: Page) =>
  ask<{ readonly inputRows: number; readonly runs: number; readonly elapsedMs: number } | null>(
    page,
    'counterexample',
  );
