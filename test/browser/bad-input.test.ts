import { expect } from 'vitest';
import { STREAKS } from './content.ts';
import { type Tab, test } from './harness.ts';
import { answerOf, button, editor, says, textOf, verdict, write, written } from './workbench.ts';

const ENDLESS = `WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r)
SELECT count(*) FROM r`;

const CROSS_JOIN = `SELECT count(*)
FROM range(20000000) AS a, range(20000000) AS b
WHERE a.range * 7 + b.range = -1`;

async function openExercise(tab: Tab): Promise<void> {
  if (!tab.page.url().endsWith(STREAKS)) await tab.open(STREAKS);
  await editor(tab.page).waitFor();
}

async function start({ page }: Tab, sql: string): Promise<void> {
  await write(page, sql);
  await button(page, 'Run').click();
  await button(page, 'Stop').waitFor();
}

/** The longest time in milliseconds between two of the next frames: how long a click would have waited. */
function longestFrame({ page }: Tab): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = performance.now();
        let longest = 0;
        let left = 40;
        const frame = (now: number) => {
          longest = Math.max(longest, now - last);
          last = now;
          if (--left > 0) requestAnimationFrame(frame);
          else resolve(longest);
        };
        requestAnimationFrame(frame);
      }),
  );
}

/** Presses Stop; resolves to the milliseconds until Run is there again. */
function stopped({ page }: Tab): Promise<number> {
  return page.evaluate(async () => {
    const named = (name: string) =>
      [...document.querySelectorAll('button')].find((each) => each.textContent?.trim().startsWith(name));
    const began = performance.now();
    named('Stop')?.click();
    while (named('Stop') || named('Run')?.disabled) await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
}

for (const [name, sql] of [
  ['several statements', 'SELECT 1; SELECT 2'],
  ['a CREATE TABLE', 'CREATE TABLE mine AS SELECT 1'],
  ['an INSERT', 'INSERT INTO login_days VALUES (1, current_date)'],
  ['a DROP TABLE', 'DROP TABLE login_days'],
  ['a setting', 'SET memory_limit = 1'],
] as const) {
  test(`${name} in an exercise: not run, with the reason and where it can be done`, async ({ desk }) => {
    const { page } = desk;
    await openExercise(desk);
    await write(page, sql);
    await button(page, 'Run').click();
    const said = page.getByRole('tabpanel', { name: 'Result' });
    await said.getByText(/scratch/i).waitFor();
    expect(await textOf(said)).toMatch(/answer is one SELECT|an answer/i);
    await button(page, 'Check').click();
    await verdict(page).getByRole('heading', { name: 'Not run' }).waitFor();
    expect(await textOf(verdict(page))).toMatch(/scratch/i);
    expect(await written(page)).toBe(sql);
    expect(Number((await answerOf(page, 'SELECT count(*) FROM login_days'))[0]?.[0])).toBeGreaterThan(0);
  });
}

for (const [name, sql] of [
  ['an endless recursion', ENDLESS],
  ['a cross join of millions', CROSS_JOIN],
] as const) {
  test(`the page stays responsive during ${name}, and Stop ends it within a second`, async ({ desk }) => {
    const { page } = desk;
    await openExercise(desk);
    await start(desk, sql);
    // 100 ms is felt; the rest is for a machine that does something else as well.
    expect(await longestFrame(desk)).toBeLessThan(400);
    await button(page, 'Keys').click();
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await stopped(desk)).toBeLessThan(1000);
    await says(page, 'The query was stopped.');
    expect(await answerOf(page, 'SELECT 40 + 2')).toEqual([['42']]);
  });
}

test('a Check of an endless query can be stopped as well', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await write(
    page,
    `WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r)
     SELECT 1 AS user_id, DATE '2024-01-01' AS streak_start, DATE '2024-01-01' AS streak_end, count(*) AS days FROM r`,
  );
  await button(page, 'Check').click();
  await button(page, 'Stop').waitFor();
  await says(page, /^Checking world 1 of/);
  expect(await stopped(desk)).toBeLessThan(1000);
  expect(await answerOf(page, 'SELECT count(*) > 0 FROM login_days')).toEqual([['true']]);
});

test('of ten million rows the first million is shown, and that is said', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await answerOf(page, 'SELECT * FROM range(10000000)');
  await says(page, /^first 1,000,000 rows shown; the query has more/);
  expect(await longestFrame(desk)).toBeLessThan(400);
});

test('a query that needs too much memory says so, and the next one works', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await write(page, "SELECT length(string_agg(repeat('x', 100000), '')) FROM range(100000)");
  await button(page, 'Run').click();
  await page
    .getByRole('tabpanel', { name: 'Result' })
    .getByText(/memory/i)
    .first()
    .waitFor();
  expect(await answerOf(page, 'SELECT count(*) > 0 FROM login_days')).toEqual([['true']]);
});

test('a query that runs on when its page is left is stopped, and keeps no other page waiting', async ({
  desk,
}) => {
  const { page } = desk;
  await openExercise(desk);
  await start(desk, ENDLESS);
  await page.getByRole('link', { name: 'Scratch' }).click();
  await page.getByRole('heading', { level: 1, name: 'Scratch' }).waitFor();
  expect(await answerOf(page, 'SELECT 1 AS one')).toEqual([['1']]);
  await start(desk, ENDLESS);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Daily streaks' }).waitFor();
  expect(await answerOf(page, 'SELECT 2 AS two')).toEqual([['2']]);
});
