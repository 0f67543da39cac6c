import type { Page } from 'playwright-core';
import { eventually, written } from './workbench.ts';

/** Expects of the text in the editor what it will be, but for the blanks around it. */
export const draft = (page: Page) => eventually(async () => (await written(page)).trim());

/** Until then what was written waits in the notes for the next visit, where it is the draft and no stored one. */
export async function hasArrived(page: Page): Promise<void> {
  const underWay = () => Object.keys(localStorage).filter((key) => key.startsWith('archipelago:unsaved:'));
  await eventually(() => page.evaluate(underWay)).toEqual([]);
}
