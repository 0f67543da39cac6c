import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { STREAKS } from './content.ts';
import { type Tab, test } from './harness.ts';
import { answerOf, button, editor, eventually, grid, rowsOf, says, withMod } from './workbench.ts';

async function openExercise(tab: Tab): Promise<void> {
  if (!tab.page.url().endsWith(STREAKS)) await tab.open(STREAKS);
  await editor(tab.page).waitFor();
}

function header({ page }: Tab, name: string): Locator {
  return grid(page).getByRole('columnheader', { name: new RegExp(`^${name}\\b`) });
}

const firstCells = async ({ page }: Tab) => (await rowsOf(grid(page))).slice(0, 3).map(([cell]) => cell);

/** The text copied last, without the browser's own clipboard formats. */
const clipboard = ({ page }: Tab) => page.evaluate(() => navigator.clipboard.readText());

test('a million rows scroll to the last one, with few of them in the page', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await answerOf(page, "SELECT range AS n, 'row ' || range AS name FROM range(1000000)");
  await says(page, /^1,000,000 rows · /);
  const scrolled = async (share: number) => {
    await grid(page).evaluate((table, share) => {
      const scroller = table.parentElement;
      if (scroller) scroller.scrollTop = scroller.scrollHeight * share;
    }, share);
  };
  await scrolled(1);
  await eventually(async () => (await rowsOf(grid(page))).at(-1)).toEqual(['999999', 'row 999999']);
  expect(await grid(page).getAttribute('aria-rowcount')).toBe('1000001');
  expect(await grid(page).locator('tbody tr').last().getAttribute('aria-rowindex')).toBe('1000001');
  expect((await rowsOf(grid(page))).length).toBeLessThan(100);
  await scrolled(0.5);
  await eventually(async () => Number((await rowsOf(grid(page)))[0]?.[0])).toBeGreaterThan(400_000);
  expect(Number((await rowsOf(grid(page)))[0]?.[0])).toBeLessThan(600_000);
  await scrolled(0);
  await eventually(() => firstCells(desk)).toEqual(['0', '1', '2']);
});

test('the cells are reached by the arrow keys, from the first to the last of a million', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await answerOf(page, "SELECT range AS n, 'row ' || range AS name FROM range(1000000)");
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.getByRole('tabpanel', { name: 'Result' }).focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('0');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toMatch(/^n/);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('0');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('row 0');
  await page.keyboard.press('PageDown');
  expect(await focused()).toMatch(/^row [1-9]\d*$/);
  await page.keyboard.press(withMod('End'));
  await eventually(focused).toBe('row 999999');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('row 999998');
  await page.keyboard.press(withMod('Home'));
  await eventually(focused).toBe('0');
});

test('a click on a header sorts up, down, and back to the order of the query; NULL comes last', async ({
  desk,
}) => {
  const { page } = desk;
  await openExercise(desk);
  await answerOf(page, 'SELECT * FROM (VALUES (10, 1), (9, 2), (NULL, 3), (100, 4)) AS t(n, place)');
  const order = async () => (await rowsOf(grid(page))).map(([n]) => n);
  const sort = header(desk, 'n').getByRole('button');
  await sort.click();
  await eventually(order).toEqual(['9', '10', '100', 'NULL']);
  expect(await header(desk, 'n').getAttribute('aria-sort')).toBe('ascending');
  await sort.press('Enter');
  await eventually(async () => (await order()).slice(0, 3)).toEqual(['100', '10', '9']);
  expect(await header(desk, 'n').getAttribute('aria-sort')).toBe('descending');
  await sort.click();
  await eventually(order).toEqual(['10', '9', 'NULL', '100']);
});

test('a million rows are sorted while the page stays alive', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await answerOf(page, 'SELECT (range * 7919) % 1000003 AS n FROM range(1000000)');
  await header(desk, 'n').getByRole('button').click();
  await says(page, 'Sorted by n, ascending');
  expect(await firstCells(desk)).toEqual(['0', '1', '2']);
});

test('rows are copied as CSV and as Markdown, a cell by Ctrl+C', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await answerOf(page, "SELECT 1 AS n, 'a,\"b|c' AS t UNION ALL SELECT 2, NULL ORDER BY n");
  const copy = async (name: RegExp) => {
    await page.getByRole('tabpanel', { name: 'Result' }).getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('menuitem', { name }).click();
    await says(page, /^Copied 2 rows as/);
    return clipboard(desk);
  };
  expect((await copy(/^Copy as CSV/)).trimEnd().split(/\r?\n/)).toEqual(['n,t', '1,"a,""b|c"', '2,']);
  const markdown = (await copy(/^Copy as Markdown/)).trimEnd().split('\n');
  expect(markdown[0]?.replaceAll(' ', '')).toBe('|n|t|');
  expect(markdown[2]).toContain('a,"b\\|c');
  expect(markdown[3]).toContain('NULL');
  await grid(page).getByRole('cell', { name: 'a,"b|c' }).click();
  await page.keyboard.press(withMod('c'));
  await eventually(() => clipboard(desk)).toBe('a,"b|c');
});

test('NULL, an empty text and the text NULL look different', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  const rows = await answerOf(page, "SELECT NULL AS t UNION ALL SELECT '' UNION ALL SELECT 'NULL'");
  expect(rows.flat().sort()).toEqual(["''", 'NULL', 'NULL']);
  const cells = grid(page).locator('tbody').getByRole('cell');
  const looks = await cells.evaluateAll((all) =>
    all.map((cell) => {
      const { color, fontStyle } = getComputedStyle(cell.firstElementChild ?? cell);
      return `${cell.textContent} ${color} ${fontStyle}`;
    }),
  );
  expect(new Set(looks).size).toBe(3);
});

test('values read as people expect: decimals, large sums, times, intervals, lists and structs', async ({
  desk,
}) => {
  const { page } = desk;
  await openExercise(desk);
  const [row] = await answerOf(
    page,
    `SELECT 1.50::DECIMAL(9, 2) AS price, sum(9223372036854775807::HUGEINT) + 1 AS large,
       TIMESTAMP '2024-02-29 23:59:59' AS t, INTERVAL '1 month 3 days' AS i, [1, NULL, 3] AS l, {'a': 'x'} AS s`,
  );
  expect(row).toEqual([
    '1.50',
    '9223372036854775808',
    '2024-02-29 23:59:59',
    '1 month 3 days',
    '[1, NULL, 3]',
    "{'a': x}",
  ]);
  expect(await button(page, 'Run').isEnabled()).toBe(true);
});
