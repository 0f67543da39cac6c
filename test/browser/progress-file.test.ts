import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { packs, STREAKS, solutionOf } from './content.ts';
import { draft, hasArrived } from './drafts.ts';
import { test } from './harness.ts';
import { button, editor, says, verdictOn, withMod, write } from './workbench.ts';

/*
 * What is kept between visits goes to another browser in a file.
 */

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Your progress' });

async function openFiles(page: Page): Promise<void> {
  await button(page, 'Save or load your progress').click();
  await button(page, 'Save to a file').waitFor();
}

/** Saves progress from the catalogue, and reads the file. */
async function saved(page: Page): Promise<{ name: string; json: string }> {
  await openFiles(page);
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save to a file').click()]);
  await dialog(page).getByText(`Saved ${file.suggestedFilename()}.`).waitFor();
  await page.keyboard.press('Escape');
  return { name: file.suggestedFilename(), json: await text(await file.createReadStream()) };
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('progress goes to another browser in a file, joined with what is there, after a look', async ({
  tab,
  newTab,
}) => {
  await tab.open(STREAKS);
  expect(await verdictOn(tab.page, solutionOf(STREAKS))).toContain('Accepted');
  await tab.open('scratch');
  await write(tab.page, 'SELECT 1 AS scratched');
  await hasArrived(tab.page);
  await tab.open('');
  await tab.page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  const { name, json } = await saved(tab.page);
  expect(name).toMatch(/^archipelago-progress-\d{4}-\d\d-\d\d\.json$/);
  const content = JSON.parse(json);
  expect(content).toMatchObject({ format: 1, settings: { theme: 'dark' } });
  expect(content.attempts.map(({ id }: { id: string }) => id).sort()).toEqual([STREAKS, 'scratch'].sort());

  const other = await newTab();
  const { page } = other;
  await other.open(STREAKS);
  await write(page, 'SELECT 2 AS newer');
  await hasArrived(page);
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  await openFiles(page);
  content.attempts.push({ ...content.attempts[0], id: 'not/here', changedAt: Date.now() * 2 });
  await choose(page, name, JSON.stringify(content));
  for (const words of [
    '2 exercises new',
    '1 newer here',
    /1 exercise of the file is not here/,
    /1 exercise of the file is dated in the future/,
  ])
    await dialog(page).getByText(words).waitFor();
  expect(
    await dialog(page)
      .getByRole('checkbox', { name: /theme of the file, dark/ })
      .isChecked(),
  ).toBe(true);
  expect(await other.axe()).toEqual([]);
  // Nothing has changed before the word is given.
  expect(await page.getByText('1 of', { exact: false }).count()).toBe(0);
  await button(page, 'Join').click();
  await dialog(page).getByText('Joined: 3 exercises changed.').waitFor();
  await page.keyboard.press('Escape');
  await says(page, `1 of ${packs[0]?.exercises.length} solved`);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await other.open(STREAKS);
  await says(page, /· solved$/);
  await draft(page).toBe('SELECT 2 AS newer');
  await button(page, 'Put it in the editor').click();
  await draft(page).toBe(solutionOf(STREAKS).trim());
  await other.open('scratch');
  await draft(page).toBe('SELECT 1 AS scratched');

  // What belongs to no exercise here goes on with the next file; the same file again changes nothing.
  await other.open('');
  const again = await saved(page);
  expect(again.json).toContain('not/here');
  await openFiles(page);
  await choose(page, again.name, again.json);
  await dialog(page).getByText('3 the same').waitFor();
  await button(page, 'Join').click();
  await dialog(page).getByText('Nothing had to change.').waitFor();
});

test('a draft that came with a file is in the editor of an exercise opened before, and can be undone', async ({
  tab,
}) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await write(page, 'SELECT 1 AS here');
  await hasArrived(page);
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  const { name, json } = await saved(page);
  const content = JSON.parse(json);
  content.attempts[0] = { ...content.attempts[0], draft: 'SELECT 2 AS filed', changedAt: Date.now() };
  await openFiles(page);
  await choose(page, name, JSON.stringify(content));
  await dialog(page).getByText('1 newer in the file').waitFor();
  await button(page, 'Join').click();
  await dialog(page).getByText('Joined: 1 exercise changed.').waitFor();
  await page.keyboard.press('Escape');
  await page.goBack();
  await draft(page).toBe('SELECT 2 AS filed');
  await editor(page).press(withMod('z'));
  await draft(page).toBe('SELECT 1 AS here');
});

test('a file that is no progress says what is wrong, where, and changes nothing', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await write(page, 'SELECT 1 AS here');
  await hasArrived(page);
  await tab.open('');
  const before = (await saved(page)).json;
  await openFiles(page);
  const content = JSON.parse(before);
  const attempt = content.attempts[0];
  const other = { ...attempt, id: 'other/one' };
  for (const [given, words] of [
    [before.slice(0, -20), /mine\.json is not whole: it is no JSON/],
    [Buffer.from([0x7b, 0xff, 0x7d]), /mine\.json is not whole/],
    ['[1]', /holds no progress of this page/],
    [JSON.stringify({ ...content, format: 2 }), /has format 2, and this page reads 1\. Reload the page/],
    // The first entry is right: it is not taken either.
    [
      JSON.stringify({ ...content, attempts: [other, { ...attempt, hints: 'many' }] }),
      /mine\.json, attempts\[1\]\.hints: must be a number/,
    ],
    [JSON.stringify({ ...content, attempts: [other, other] }), /holds other\/one twice/],
  ] as const) {
    await choose(page, 'mine.json', given);
    await dialog(page).getByRole('alert').getByText(words).waitFor();
    expect(await button(page, 'Join').count()).toBe(0);
  }
  // Made in the page, as it would take long to bring it there.
  await page.getByLabel('Choose a file').evaluate((input: HTMLInputElement) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(50_000_000)], 'mine.json'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await dialog(page)
    .getByRole('alert')
    .getByText(/mine\.json has 50 MB, and a file of progress at most 20 MB/)
    .waitFor();
  await page.keyboard.press('Escape');
  const { attempts } = JSON.parse((await saved(page)).json);
  expect(attempts).toEqual(content.attempts);
});

test('where the browser keeps nothing, a file is not taken, and progress can still be saved to one', async ({
  tab,
}) => {
  const { page } = tab;
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('forbidden by a test', 'SecurityError');
        },
      });
    }
  });
  await tab.open(STREAKS);
  await write(page, 'SELECT 1 AS unkept');
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  const { name, json } = await saved(page);
  expect(JSON.parse(json).attempts).toMatchObject([{ id: STREAKS, draft: 'SELECT 1 AS unkept' }]);
  await openFiles(page);
  await choose(page, name, json.replace('unkept', 'filed'));
  await button(page, 'Join').click();
  await dialog(page)
    .getByRole('alert')
    .getByText(/did not keep it, so nothing was changed/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.goBack();
  await draft(page).toBe('SELECT 1 AS unkept');
});

test('a file that the browser has no room for changes nothing, and says so', async ({ tab }) => {
  const { page } = tab;
  await tab.open('');
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  // Before anything is written, as the browser remembers for a while how much room there was.
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  const { name, json } = await saved(page);
  const begun = {
    setAside: [],
    standing: 'begun',
    hints: 0,
    sawSolution: false,
    lastCheck: null,
    changedAt: 5,
  };
  // The first would find room.
  const attempts = [
    { ...begun, id: 'other/small', draft: 'SELECT 1' },
    { ...begun, id: 'other/large', draft: 'x'.repeat(4_000_000) },
  ];
  await openFiles(page);
  await choose(page, name, JSON.stringify({ ...JSON.parse(json), attempts }));
  await button(page, 'Join').click();
  await dialog(page)
    .getByRole('alert')
    .getByText(/has no room for it, so nothing was changed/)
    .waitFor();
  await dialog(page).getByText('Nothing is kept yet but the theme.').waitFor();
  await page.reload();
  expect(JSON.parse((await saved(page)).json).attempts).toEqual([]);
});
