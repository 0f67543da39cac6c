import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { expect, inject } from 'vitest';
import { distOf } from '../../src/cli/build.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { exerciseAt, STREAKS, solutionOf } from './content.ts';
import { draft, hasArrived } from './drafts.ts';
import { test } from './harness.ts';
import { button, editor, says, verdictOn, withMod, write, written } from './workbench.ts';

/*
 * The browser's database answers late, or never: another tab of the same origin keeps it from answering, as one does
 * that upgrades it while a third still holds it open.
 */

const styleSheet = readdirSync(join(distOf(ROOT), 'assets')).find((file) => file.endsWith('.css'));

/** Keeps the page's database from opening until the function returned is called. */
async function holdDatabase(context: BrowserContext): Promise<() => Promise<void>> {
  const holder = await context.newPage();
  // A file of the page's origin that runs none of its code.
  await holder.goto(new URL(`assets/${styleSheet}`, inject('pageUrl')).href);
  await holder.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('archipelago', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('attempts', { keyPath: 'id' });
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const held = opening.result;
          const upgrade = indexedDB.open('archipelago', 2);
          upgrade.onupgradeneeded = () => upgrade.transaction?.abort();
          upgrade.onblocked = () => resolve();
          Object.assign(globalThis, { release: () => held.close() });
        };
      }),
  );
  return () => holder.evaluate(() => (globalThis as unknown as { release: () => void }).release());
}

test('while the browser gives no answer the page is there and works, and says that nothing is kept', async ({
  tab,
}) => {
  const { page } = tab;
  tab.allow(/favicon/);
  await holdDatabase(page.context());
  await tab.open(STREAKS);
  await editor(page).waitFor();
  expect(await verdictOn(page, solutionOf(STREAKS))).toMatch(/^Accepted/);
  await says(page, /drafts and progress last until the tab is closed/);
});

test('a stored draft that arrives late goes into the editor where nothing was written', async ({ tab }) => {
  const { page } = tab;
  tab.allow(/favicon/);
  await tab.open(STREAKS);
  await write(page, 'SELECT 1 AS stored');
  await hasArrived(page);
  await tab.open('scratch');
  await write(page, 'SELECT 2 AS stored');
  await hasArrived(page);
  await page.goto('about:blank');
  const release = await holdDatabase(page.context());
  await tab.open(STREAKS);
  await draft(page).toBe(exerciseAt(STREAKS).starter.trim());
  await page.getByRole('link', { name: 'Scratch', exact: true }).click();
  await draft(page).toMatch(/^-- Any SQL/);
  await release();
  await draft(page).toBe('SELECT 2 AS stored');
  await page.goBack();
  await draft(page).toBe('SELECT 1 AS stored');
  expect(await button(page, 'Put it in the editor').count()).toBe(0);
});

test('a stored draft that arrives after another was begun takes no place of it, and is offered', async ({
  tab,
}) => {
  const { page } = tab;
  tab.allow(/favicon/);
  await tab.open(STREAKS);
  expect(await verdictOn(page, solutionOf(STREAKS))).toMatch(/^Accepted/);
  await write(page, 'SELECT 1 AS stored');
  await hasArrived(page);
  await page.goto('about:blank');
  const release = await holdDatabase(page.context());
  await tab.open(STREAKS);
  await write(page, 'SELECT 2 AS typed');
  await release();
  await button(page, 'Put it in the editor').waitFor();
  await draft(page).toBe('SELECT 2 AS typed');
  await says(page, /· solved$/);
  // Still there after a reload, the one as the draft, the other as an offer.
  await page.reload();
  await draft(page).toBe('SELECT 2 AS typed');
  await button(page, 'Put it in the editor').click();
  await draft(page).toBe('SELECT 1 AS stored');
  expect(await button(page, 'Put it in the editor').count()).toBe(0);
  await editor(page).press(withMod('z'));
  expect(await written(page)).toBe('SELECT 2 AS typed');
});

test('what is written while the database never answers is there at the next visit', async ({ tab }) => {
  const { page } = tab;
  tab.allow(/favicon/);
  await tab.open(STREAKS);
  await write(page, 'SELECT 1 AS stored');
  await hasArrived(page);
  await page.goto('about:blank');
  const release = await holdDatabase(page.context());
  await tab.open(STREAKS);
  await write(page, 'SELECT 2 AS typed');
  await page.goto('about:blank');
  await release();
  await tab.open(STREAKS);
  await draft(page).toBe('SELECT 2 AS typed');
  await button(page, 'Put it in the editor').click();
  await draft(page).toBe('SELECT 1 AS stored');
});
