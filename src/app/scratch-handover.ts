import { signal } from '@preact/signals';
import { goTo } from './route.ts';

/** Tables to be made in an otherwise empty scratch database, and the query to put into its editor. */
export interface Handover {
  /** Statements that make the tables. */
  readonly setup: string;
  readonly query: string;
}

/** What the scratch page is to open with; null where there is nothing. */
export const handover = signal<Handover | null>(null);

/** Goes to the scratch page with tables and a query, to play with them there. */
export function openInScratch(given: Handover): void {
  handover.value = given;
  goTo({ name: 'scratch' });
}
