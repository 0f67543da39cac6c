import { expect } from 'vitest';
import { packs, STREAKS, solutionOf } from './content.ts';
import { draft, hasArrived } from './drafts.ts';
import { test } from './harness.ts';
import { button, editor, says, verdictOn, withMod, write } from './workbench.ts';

/*
 * What is kept between visits is shared by tabs that are open at once, and put back where the browser lost it.
 */

const SECOND =
  packs[0]?.exercises.map(({ pack, slug }) => `${pack}/${slug}`).find((id) => id !== STREAKS) ?? '';

test('what is done in one tab shows in the other: standing, draft and hints', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await editor(page).waitFor();
  const catalogue = await page.context().newPage();
  await catalogue.goto(new URL('.', new URL('.', page.url())).href);
  await says(catalogue, `0 of ${packs[0]?.exercises.length} solved`);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await editor(second).waitFor();

  await write(page, 'SELECT 1 AS first');
  await draft(second).toBe('SELECT 1 AS first');
  expect(await verdictOn(page, solutionOf(STREAKS))).toContain('Accepted');
  await says(second, /· solved$/);
  await says(catalogue, `1 of ${packs[0]?.exercises.length} solved`);
  await draft(second).toBe(solutionOf(STREAKS).trim());
  await button(page, 'Hint').click();
  await says(second, /^Hint 1 of/);

  // The reader turns to the other tab, and goes on there.
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  await write(second, 'SELECT 2 AS second');
  await draft(page).toBe('SELECT 2 AS second');
  expect(await button(page, 'Put it in the editor').count()).toBe(0);
  // What went is one undo away; solved stays solved.
  await editor(page).press(withMod('z'));
  await draft(page).toBe(solutionOf(STREAKS).trim());
  await says(second, /· solved$/);
});

test('a draft that is being written is not replaced by that of another tab: both are kept', async ({
  tab,
}) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await editor(page).waitFor();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await editor(second).waitFor();
  await write(page, 'SELECT 1 AS mine');
  await draft(second).toBe('SELECT 1 AS mine');
  await write(second, 'SELECT 2 AS oth');
  await write(second, 'SELECT 2 AS other');
  await button(page, 'Put it in the editor').waitFor();
  await draft(page).toBe('SELECT 1 AS mine');
  // Written on in both, each keeps its own.
  await write(page, 'SELECT 1 AS mine, 1');
  await button(second, 'Put it in the editor').waitFor();
  await draft(second).toBe('SELECT 2 AS other');
  await draft(page).toBe('SELECT 1 AS mine, 1');
  await hasArrived(page);
  await hasArrived(second);
  await second.close();
  await page.reload();
  await draft(page).toBe('SELECT 1 AS mine, 1');
  await button(page, 'Put it in the editor').click();
  await draft(page).toBe('SELECT 2 AS other');
});

test('two tabs at different exercises do not write over each other', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await editor(page).waitFor();
  const second = await page.context().newPage();
  await second.goto(new URL(SECOND.split('/')[1] ?? '', page.url()).href);
  await editor(second).waitFor();
  await Promise.all([write(page, 'SELECT 1 AS first'), write(second, 'SELECT 2 AS second')]);
  await hasArrived(page);
  await hasArrived(second);
  await second.close();
  await page.goto(new URL(SECOND.split('/')[1] ?? '', page.url()).href);
  await draft(page).toBe('SELECT 2 AS second');
  await tab.open(STREAKS);
  await draft(page).toBe('SELECT 1 AS first');
});

test('tabs that cannot tell each other anything do not undo what the other earned or wrote', async ({
  tab,
}) => {
  const { page } = tab;
  await page.context().addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  await tab.open(STREAKS);
  await editor(page).waitFor();
  const second = await page.context().newPage();
  await second.goto(page.url());
  expect(await verdictOn(second, solutionOf(STREAKS))).toContain('Accepted');
  await hasArrived(second);
  await write(page, 'SELECT 1 AS mine');
  await says(page, /· solved$/);
  await hasArrived(page);
  await button(page, 'Hint').click();
  await hasArrived(page);
  await second.reload();
  await says(second, /· solved$/);
  await says(second, /^Hint 1 of/);
  await draft(second).toBe('SELECT 1 AS mine');
  await button(second, 'Put it in the editor').click();
  await draft(second).toBe(solutionOf(STREAKS).trim());
});

test('a database that is deleted while the page is open is made anew, with everything in it', async ({
  tab,
}) => {
  const { page } = tab;
  await tab.open(STREAKS);
  expect(await verdictOn(page, solutionOf(STREAKS))).toContain('Accepted');
  await tab.open(SECOND);
  await write(page, 'SELECT 2 AS second');
  await hasArrived(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('archipelago');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
  await says(page, /was deleted from the browser while it was open/);
  await write(page, 'SELECT 3 AS third');
  await hasArrived(page);
  await page.reload();
  await draft(page).toBe('SELECT 3 AS third');
  await tab.open(STREAKS);
  await draft(page).toBe(solutionOf(STREAKS).trim());
  await says(page, /· solved$/);
  expect(await page.getByText(/was deleted from the browser/).count()).toBe(0);
});
