import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { base64url } from '../../src/share/base64url.ts';
import { deflated } from '../../src/share/deflate.ts';
import { encode } from '../../src/share/share-link.ts';
import { exerciseAt, STREAKS, solutionOf } from './content.ts';
import { draft, hasArrived } from './drafts.ts';
import { test } from './harness.ts';
import { button, editor, eventually, grid, rowsOf, says, withMod, write } from './workbench.ts';

const shared = (page: Page) => page.getByRole('region', { name: 'Shared query' });
const code = (page: Page) => shared(page).getByRole('group', { name: 'Shared query' });
const hashIn = (page: Page) => page.evaluate(() => location.hash);

async function hashOf(sql: string): Promise<string> {
  const encoded = await encode({ sql, data: null });
  if (!encoded.ok) throw new Error(encoded.fault.kind);
  return encoded.hash;
}

/** Presses Share and reads the link from the clipboard. */
async function linkFrom(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share this query' });
  await dialog.getByText('The link is copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(await dialog.getByRole('textbox', { name: 'Link' }).inputValue()).toBe(link);
  expect(await editorIsReached(page)).toBe(false);
  await page.keyboard.press('Escape');
  return link;
}

const editorIsReached = (page: Page) =>
  editor(page).evaluate((element) => element === document.activeElement);

test('a link shows the query to somebody else beside their own, runs nothing, and loses no draft', async ({
  tab,
  newTab,
}) => {
  await tab.open(STREAKS);
  await write(tab.page, 'SELECT 42 AS "läge"');
  const link = await linkFrom(tab.page);
  expect(link).toContain(`/${STREAKS}#q=1.`);

  const other = await newTab();
  const { page } = other;
  await other.open(STREAKS);
  await write(page, 'SELECT 1 AS own');
  await hasArrived(page);
  await page.goto('about:blank');
  await page.goto(link);
  await eventually(() => code(page).textContent()).toBe('SELECT 42 AS "läge"');
  await eventually(() => shared(page).getByRole('group', { name: 'Your draft' }).textContent()).toBe(
    'SELECT 1 AS own',
  );
  await draft(page).toBe('SELECT 1 AS own');
  expect(await grid(page).count()).toBe(0);
  expect(await hashIn(page)).toMatch(/^#q=1\./);

  await button(page, 'Open in the editor').click();
  await draft(page).toBe('SELECT 42 AS "läge"');
  await eventually(() => editorIsReached(page)).toBe(true);
  expect(await shared(page).count()).toBe(0);
  expect(await hashIn(page)).toBe('');
  expect(await grid(page).count()).toBe(0);
  await page.keyboard.press(withMod('Enter'));
  expect(await rowsOf(grid(page))).toEqual([['42']]);
  // The draft is in the history, and after a reload among those set aside.
  await editor(page).press(withMod('z'));
  await draft(page).toBe('SELECT 1 AS own');
  await editor(page).press(withMod('y'));
  await draft(page).toBe('SELECT 42 AS "läge"');
  await hasArrived(page);
  await page.reload();
  await draft(page).toBe('SELECT 42 AS "läge"');
  await button(page, 'Put it in the editor').click();
  await draft(page).toBe('SELECT 1 AS own');
  // Nothing of the link was asked of any server.
  const payload = new URL(link).hash.slice(1);
  expect(other.requests.filter((request) => request.url().includes(payload.slice(0, 20)))).toEqual([]);
});

test('a link that is dismissed leaves everything as it was', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS + (await hashOf(solutionOf(STREAKS))));
  await code(page).waitFor();
  expect(await shared(page).getByRole('group', { name: 'Your draft' }).count()).toBe(0);
  await button(page, 'Dismiss').click();
  expect(await shared(page).count()).toBe(0);
  expect(await hashIn(page)).toBe('');
  await draft(page).toBe(exerciseAt(STREAKS).starter.trim());
  await page.reload();
  await editor(page).waitFor();
  expect(await shared(page).count()).toBe(0);
  expect(await button(page, 'Put it in the editor').count()).toBe(0);
});

test('a link to the scratch page brings the data it was written for', async ({ tab, newTab }) => {
  await tab.open('scratch');
  await tab.page.getByRole('combobox', { name: 'Dataset' }).selectOption('clicks');
  await tab.page.getByRole('combobox', { name: 'Size' }).selectOption('M');
  await write(tab.page, 'SELECT 7 AS seven');
  const link = await linkFrom(tab.page);
  const { page } = await newTab();
  await page.goto(link);
  await eventually(() => code(page).textContent()).toBe('SELECT 7 AS seven');
  await shared(page)
    .getByText(/Opening it chooses the data: .+, 200,000 rows/)
    .waitFor();
  expect(await page.getByRole('combobox', { name: 'Size' }).inputValue()).toBe('S');
  await button(page, 'Open in the editor').click();
  await draft(page).toBe('SELECT 7 AS seven');
  await eventually(() => page.getByRole('combobox', { name: 'Size' }).inputValue()).toBe('M');
  expect(await page.getByRole('combobox', { name: 'Dataset' }).inputValue()).toBe(
    await tab.page.getByRole('combobox', { name: 'Dataset' }).inputValue(),
  );
});

test('a link followed in the open page, back and forward show what is in the address', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await editor(page).waitFor();
  for (const sql of ['SELECT 1', 'SELECT 2']) {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      await hashOf(sql),
    );
    await eventually(() => code(page).textContent()).toBe(sql);
  }
  await page.goBack();
  await eventually(() => code(page).textContent()).toBe('SELECT 1');
  await page.goBack();
  await shared(page).waitFor({ state: 'detached' });
  await page.goForward();
  await eventually(() => code(page).textContent()).toBe('SELECT 1');
  // A link of the page itself leads away from it, and back to it again.
  await page.getByRole('link', { name: 'Scratch', exact: true }).click();
  await shared(page).waitFor({ state: 'detached' });
  await page.goBack();
  await eventually(() => code(page).textContent()).toBe('SELECT 1');
  await button(page, 'Dismiss').click();
  await page.getByRole('link', { name: 'Scratch', exact: true }).click();
  await page.goBack();
  await editor(page).waitFor();
  expect(await shared(page).count()).toBe(0);
});

test('what is wrong with a link is said, and the page works on', async ({ tab }) => {
  const { page } = tab;
  const whole = await hashOf('SELECT 1');
  const bomb = `#q=1.${base64url(await deflated(new TextEncoder().encode(`{"sql":"${'x'.repeat(50_000_000)}"}`)))}`;
  await tab.open(STREAKS);
  await editor(page).waitFor();
  for (const [hash, words] of [
    [whole.slice(0, -3), /incomplete or was changed/],
    ['#q=1.%00', /incomplete or was changed/],
    ['#q=', /incomplete or was changed/],
    ['#q=2.abc', /written by a newer version of this page: the link has version 2, and this page reads 1/],
    [`#q=1.${'A'.repeat(1_000_000)}`, /1,000,005 characters long, and at most 300,000 are read/],
    [bomb, /comes to more than 200,000 characters/],
  ] as const) {
    await page.evaluate((given) => {
      location.hash = given;
    }, hash);
    await shared(page).getByRole('alert').getByText(words).waitFor();
    await button(page, 'Dismiss').click();
    expect(await shared(page).count()).toBe(0);
    expect(await hashIn(page)).toBe('');
  }
  await draft(page).toBe(exerciseAt(STREAKS).starter.trim());
  await editor(page).press(withMod('Enter'));
  await grid(page).waitFor();
});

test('a link to an exercise that is not here says so, and its query can be opened on the scratch page', async ({
  tab,
}) => {
  const { page } = tab;
  tab.allow(/status of 404/);
  await tab.open(`no-such-pack/none${await hashOf('SELECT 5 AS five')}`);
  await says(page, 'There is no such page.');
  await says(page, 'The address may be mistyped, or belong to a pack that is not installed here.');
  await shared(page)
    .getByText(/It can be opened on the scratch page all the same/)
    .waitFor();
  expect(await page.getByText('not installed').count()).toBe(1);
  await eventually(() => code(page).textContent()).toBe('SELECT 5 AS five');
  await button(page, 'Open on the scratch page').click();
  await draft(page).toBe('SELECT 5 AS five');
  expect(await shared(page).count()).toBe(0);
  await page.getByText('login_days', { exact: true }).waitFor();
});

test('a query too long for a link is told how long, and saved as a file', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  const sql = `SELECT 1 -- ${Array.from({ length: 6000 }, (_, at) => ((at * 48271) % 65537).toString(36)).join('')}`;
  await write(page, sql);
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/makes a link of \d+,\d+\. .*longer than 8,000/).waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save daily-streaks.sql').click(),
  ]);
  expect(saved.suggestedFilename()).toBe('daily-streaks.sql');
  expect(await text(await saved.createReadStream())).toBe(sql);
});

test('where the browser refuses to copy, the link is selected and the page says so', async ({ tab }) => {
  const { page } = tab;
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await tab.open(STREAKS);
  await editor(page).waitFor();
  await button(page, 'Share').press('Enter');
  await says(page, /The browser did not let the page copy/);
  const selected = () =>
    page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement
        ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
        : '';
    });
  await eventually(selected).toMatch(/#q=1\./);
  await page.keyboard.press('Escape');
  await eventually(() =>
    button(page, 'Share').evaluate((element) => element === document.activeElement),
  ).toBe(true);
});

test('axe finds nothing wrong with a shared query, and on a phone it opens in the editor', async ({
  newTab,
}) => {
  const tab = await newTab({ viewport: { width: 360, height: 740 } });
  const { page } = tab;
  await tab.open(STREAKS + (await hashOf(solutionOf(STREAKS))));
  await code(page).waitFor();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    expect(await tab.axe()).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await button(page, 'Open in the editor').click();
  await eventually(() => editor(page).isVisible()).toBe(true);
  await draft(page).toBe(solutionOf(STREAKS).trim());
  await button(page, 'Share').click();
  await page.getByRole('textbox', { name: 'Link' }).waitFor();
  expect(await tab.axe()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
