import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { exerciseAt, STREAKS, solutionOf } from './content.ts';
import { type Tab, test } from './harness.ts';
import { answerOf, button, eventually, grid, rowsOf, says, textOf, write } from './workbench.ts';

const HALF_OPEN = 'point-in-time/half-open-join';
const WITH_OR = `SELECT o.order_id, coalesce(d.tier, 'unknown') AS tier
FROM orders AS o
LEFT JOIN dim_customer AS d ON d.customer_id = o.customer_id
  AND o.order_ts >= d.valid_from AND (o.order_ts < d.valid_to OR d.valid_to IS NULL)`;
const ENDLESS = 'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r';

const tree = (page: Page, title = 'Your query') =>
  page.getByRole('treegrid', { name: `Plan: ${title}`, exact: true });
const row = (page: Page, words: string | RegExp) => tree(page).getByRole('row').filter({ hasText: words });
const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Plan' });

async function openPlan({ page }: Tab): Promise<void> {
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await button(page, 'Plan my query').or(button(page, 'Plan it again')).waitFor();
}

/** Opens an exercise with a text in its editor, and its plan panel. */
async function begin(tab: Tab, id: string, sql: string, size?: string): Promise<void> {
  await tab.open(id);
  await write(tab.page, sql);
  if (size) await tab.page.getByRole('combobox', { name: 'Data' }).selectOption(size);
  await openPlan(tab);
}

async function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((it) => it === document.activeElement);
}

test('a slow query shows where it blows up, in numbers, and what to do about it', async ({ newTab }) => {
  const tab = await newTab();
  const { page, requests } = tab;
  const panels = () => requests.filter((request) => /plan-panel/.test(request.url())).length;
  await tab.open(HALF_OPEN);
  await answerOf(page, 'SELECT 1');
  expect(panels()).toBe(0);
  await begin(tab, HALF_OPEN, WITH_OR, 'S');
  expect(panels()).toBeGreaterThan(0);
  await button(page, 'Plan my query').click();
  await tree(page).waitFor();
  const marked = row(page, 'Here it blows up');
  expect(await textOf(marked)).toMatch(
    /compares each of the 10,000 rows of orders with each of the 2,874 rows of dim_customer: 28\.7 million pairs\./,
  );
  expect(await textOf(marked)).toMatch(/coalesce\(valid_to, \.\.\.\) in place of valid_to IS NULL OR/);
  expect(await textOf(panel(page))).toMatch(
    /10,000 rows, operators .*DuckDB-Wasm v[\d.]+, 1 thread.*data: S · 10,000 rows/s,
  );
  expect(await textOf(row(page, 'Read orders'))).toMatch(/10,000 → 10,000 rows\s+expected 10,000/);
  const said = panel(page).locator('[aria-live=polite]').first();
  await eventually(() => said.textContent()).toMatch(
    /^Your query: 10,000 rows, operators .* 28\.7 million pairs\.$/,
  );

  // Repaired, it is done in a moment, and nothing is marked.
  await write(page, solutionOf(HALF_OPEN));
  await says(page, 'The query has changed since.');
  await button(page, 'Plan it again').click();
  await says(page, 'Nothing blows up here.');
  expect(await row(page, 'Here it blows up').count()).toBe(0);
  expect(await row(page, 'Hash join, left').count()).toBe(1);
  await page.getByRole('combobox', { name: 'Data' }).selectOption('typical');
  await says(page, 'Other data is chosen now.');
});

test('a plan is walked through, closed and opened by keyboard', async ({ tab }) => {
  const { page } = tab;
  await begin(tab, HALF_OPEN, WITH_OR, 'S');
  await button(page, 'Plan my query').click();
  await button(page, 'Show where it blows up').press('Enter');
  const join = row(page, 'Nested-loop join');
  expect(await isFocused(join)).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await isFocused(row(page, 'Read orders'))).toBe(true);
  await page.keyboard.press('End');
  expect(await isFocused(row(page, 'Read dim_customer'))).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await isFocused(join)).toBe(true);
  expect(await join.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowLeft');
  await eventually(() => join.getAttribute('aria-expanded')).toBe('false');
  expect(await row(page, /^Read/).count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await row(page, 'Read orders').waitFor();
  await page.keyboard.press('ArrowRight');
  expect(await isFocused(row(page, 'Read orders'))).toBe(true);
  // One stop for Tab.
  await page.keyboard.press('Shift+Tab');
  expect(await isFocused(button(page, 'Show where it blows up'))).toBe(true);
});

test('a solution beside it shows its shape and numbers, and what gives it away only once it may be seen', async ({
  tab,
}) => {
  const { page } = tab;
  const { solutions } = exerciseAt(HALF_OPEN);
  const at = solutions.findIndex(({ name }) => name === 'half-open-range-join');
  await begin(tab, HALF_OPEN, WITH_OR);
  const beside = page.getByRole('combobox', { name: 'Beside it' });
  const hidden = `solution ${at + 1}`;
  expect(await beside.getByRole('option').allTextContents()).toEqual([
    'no solution',
    ...solutions.map((_, index) => `solution ${index + 1}`),
  ]);
  await beside.selectOption(hidden);
  await tree(page, hidden).waitFor();
  expect(await textOf(tree(page, hidden))).toMatch(/Hash join, right/);
  expect(await textOf(tree(page, hidden))).not.toMatch(/customer_id/);
  await says(page, /^Conditions and columns of a solution stay hidden/);
  // The learner's own query was not run for it.
  expect(await tree(page).count()).toBe(0);

  await button(page, 'Show solution').click();
  await says(page, 'Hide solution');
  const shown = 'half open range join';
  await eventually(() => textOf(tree(page, shown))).toMatch(
    /Hash join, right on customer_id = customer_id and/,
  );
  await button(page, 'Plan my query').click();
  await tree(page).waitFor();
  await eventually(() => tree(page, shown).count()).toBe(1);
  await beside.selectOption('no solution');
  await eventually(() => tree(page, shown).count()).toBe(0);
  expect(await tree(page).count()).toBe(1);
});

test('a plan that takes too long is stopped by Stop, by a Run, and by leaving the tab', async ({ tab }) => {
  const { page } = tab;
  await begin(tab, HALF_OPEN, ENDLESS);
  const plan = button(page, 'Plan my query').or(button(page, 'Plan it again'));
  const stop = panel(page).getByRole('button', { name: 'Stop' });
  await plan.click();
  await stop.click();
  await says(page, 'The query was stopped.');

  await plan.click();
  await stop.waitFor();
  await page.getByRole('tab', { name: 'Result' }).click();
  expect(await answerOf(page, 'SELECT count(*) > 0 FROM orders')).toEqual([['true']]);

  await write(page, ENDLESS);
  await openPlan(tab);
  await plan.click();
  await stop.waitFor();
  await write(page, 'SELECT count(*) > 0 FROM dim_customer');
  await button(page, 'Run').click();
  expect(await rowsOf(grid(page))).toEqual([['true']]);
});

test('a text that may not be an answer is not run for its plan, and an error is placed in it', async ({
  tab,
}) => {
  const { page } = tab;
  await begin(tab, STREAKS, 'DROP TABLE login_days');
  const plan = button(page, 'Plan my query').or(button(page, 'Plan it again'));
  for (const [sql, said] of [
    ['DROP TABLE login_days', /DROP removes a table or view; an answer is one SELECT/],
    ['SELECT 1; DROP TABLE login_days', /There are 2 statements here/],
    ['', /There is no query here yet/],
    ['SELECT 1,\n  nothing FROM login_days', /Line 2, column 3/],
    ["SELECT 1,\n  CAST(user_id || 'x' AS INT) FROM login_days", /Could not convert|Conversion/],
    ['VALUES (1)', /Write SELECT \* FROM \(VALUES \.\.\.\), which has a plan/],
  ] as const) {
    await write(page, sql);
    await plan.click();
    await eventually(() => textOf(panel(page))).toMatch(said);
  }
  expect(await answerOf(page, 'SELECT count(*) > 0 FROM login_days')).toEqual([['true']]);
});

test('axe finds nothing on plans in both themes at all widths, and nothing is wider than a phone', async ({
  tab,
}) => {
  const { page } = tab;
  await begin(tab, HALF_OPEN, WITH_OR, 'S');
  expect(await tab.axe()).toEqual([]);
  await button(page, 'Plan my query').click();
  await tree(page).waitFor();
  await page.getByRole('combobox', { name: 'Beside it' }).selectOption('solution 2');
  await tree(page, 'solution 2').waitFor();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    if (width === 360) await page.getByRole('tab', { name: 'Results', exact: true }).click();
    await openPlan(tab);
    const [own, other] = await Promise.all([
      tree(page).boundingBox(),
      tree(page, 'solution 2').boundingBox(),
    ]);
    // Side by side, or one below the other.
    expect((other?.x ?? 0) > (own?.x ?? 0)).toBe(width === 1280);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted;
      }, theme);
      expect(await tab.axe(), `${theme}, ${width}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await panel(page).evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  }
});
