import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { STREAKS, solutionOf, wrongOf } from './content.ts';
import { test } from './harness.ts';
import { answerOf, button, eventually, says, textOf, write } from './workbench.ts';

const PACE = 'rate-limits/pace-it';
const pictureTab = (page: Page) => page.getByRole('tab', { name: 'Picture', exact: true });
const side = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const YOURS = 'From your rows';
const EXPECTED = 'As it should look';

test('the learner’s rows are drawn, and the expected ones under them, with their figures', async ({
  newTab,
}) => {
  const tab = await newTab();
  const { page, requests } = tab;
  await tab.open(STREAKS);
  await answerOf(page, wrongOf(STREAKS, 'grouped-by-the-key-alone'));
  expect(requests.filter((request) => /picture-panel/.test(request.url()))).toEqual([]);
  await pictureTab(page).click();
  const drawings = [YOURS, EXPECTED].map((name) => side(page, name).getByRole('img', { name: /\.$/ }));
  for (const drawing of drawings) await drawing.waitFor();
  const [own, due] = await Promise.all(drawings.map((drawing) => drawing.getAttribute('aria-label')));
  expect(own).toMatch(/^\d+ spans in \d lanes\.$/);
  expect(due).toMatch(/^\d+ spans in \d lanes\.$/);
  expect(own).not.toBe(due);
  await side(page, YOURS).getByText('The figures').click();
  expect(await side(page, YOURS).getByRole('columnheader').allTextContents()).toEqual([
    ...['User', 'Day, from', 'Day, to', ''],
  ]);

  // Mended, both say the same.
  await write(page, solutionOf(STREAKS));
  await says(page, 'The query has changed since this was drawn.');
  await button(page, 'Draw again').click();
  await eventually(async () => {
    const label = await side(page, YOURS).getByRole('img', { name: /\.$/ }).getAttribute('aria-label');
    return label === due;
  }).toBe(true);
});

test('an answer without the right columns is told so, and the expected picture is there', async ({ tab }) => {
  await tab.open(STREAKS);
  await write(tab.page, 'SELECT 1 AS one');
  await pictureTab(tab.page).click();
  await side(tab.page, EXPECTED).getByRole('img', { name: /\.$/ }).waitFor();
  expect(await textOf(side(tab.page, YOURS))).toMatch(/column/);
  await write(tab.page, 'DROP TABLE login_days');
  await button(tab.page, 'Draw again').click();
  await eventually(() => textOf(side(tab.page, YOURS))).toMatch(/DROP/);
});

test('a picture is of the chosen data, and one that takes too long can be stopped', async ({ tab }) => {
  const { page } = tab;
  await tab.open(PACE);
  await write(page, solutionOf(PACE));
  await page.getByRole('combobox', { name: 'Data' }).selectOption('S');
  await pictureTab(page).click();
  await says(page, /^limit 10$/);
  expect(await side(page, YOURS).getByRole('img', { name: /\.$/ }).getAttribute('aria-label')).toMatch(
    /^\d+ values\. The largest of Requests is 10, at Seconds after the start \d+\.$/,
  );
  await write(
    page,
    `WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r)
    SELECT CAST(n AS VARCHAR) AS request_id, TIMESTAMP '2024-01-01' AS send_at FROM r`,
  );
  await button(page, 'Draw again').click();
  await button(page, 'Stop').click();
  await button(page, 'Draw again').waitFor();
  await answerOf(page, 'SELECT 42 AS answer');
});

test('axe finds nothing on pictures in both themes, and nothing is wider than a phone', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await write(page, solutionOf(STREAKS));
  await pictureTab(page).click();
  await side(page, YOURS).getByRole('img', { name: /\.$/ }).waitFor();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    if (width === 360) await page.getByRole('tab', { name: 'Results', exact: true }).click();
    await pictureTab(page).click();
    await side(page, YOURS).getByRole('img', { name: /\.$/ }).waitFor();
    for (const theme of ['light', 'dark']) {
      await page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted;
      }, theme);
      expect(await tab.axe(), `${theme}, ${width}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});
