import { expect } from 'vitest';
import { STREAKS, solutionOf, wrongOf } from './content.ts';
import { type Tab, test } from './harness.ts';
import { answerOf, button, editor, verdict, verdictOn } from './workbench.ts';

async function openExercise(tab: Tab): Promise<void> {
  if (!tab.page.url().endsWith(STREAKS)) await tab.open(STREAKS);
  await editor(tab.page).waitFor();
}

test('names in a verdict are set as code, and nothing in them is read as HTML', async ({ desk }) => {
  await openExercise(desk);
  const said = await verdictOn(desk.page, 'SELECT user_id, 1 AS "<b>bold</b>" FROM login_days');
  expect(said).toContain('Not asked for: <b>bold</b>.');
  expect(said).not.toContain('`');
  const code = await verdict(desk.page).locator('code').allInnerTexts();
  expect(code).toContain('streak_start');
  expect(code).toContain('<b>bold</b>');
});

test('the world of a verdict is offered to be opened, unless it is the one that is open', async ({
  desk,
}) => {
  const { page } = desk;
  await openExercise(desk);
  const data = page.getByRole('combobox', { name: 'Data' });
  const options = () => data.getByRole('option').allInnerTexts();
  const open = button(page, 'Open this world');

  expect(await verdictOn(page, wrongOf(STREAKS, 'end-minus-start'))).toContain('in the typical world');
  await button(page, 'Show the rows').waitFor();
  expect(await open.count()).toBe(0);
  expect(await options()).not.toContain('the world that failed');

  // On other data it is the readable world that the verdict leads back to.
  await data.selectOption('S');
  await open.click();
  expect(await data.inputValue()).toBe('typical');
  expect(await open.count()).toBe(0);

  expect(await verdictOn(page, wrongOf(STREAKS, 'day-of-the-year'))).toMatch(
    /in (boundary world \d+|the secret world)/,
  );
  await open.click();
  expect(await data.inputValue()).toBe('failed');
  expect(await open.count()).toBe(0);
});

test('the world in which a query fails can be opened as well', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await page.getByRole('combobox', { name: 'Data' }).selectOption('typical');
  const said = await verdictOn(
    page,
    `SELECT * FROM (${solutionOf(STREAKS)})
     WHERE (SELECT CASE WHEN count(*) = 0 THEN error('nobody came') ELSE true END FROM login_days)`,
  );
  expect(said).toMatch(/^Error\n+.*nobody came/);
  await button(page, 'Open this world').click();
  expect(await answerOf(page, 'SELECT count(*) FROM login_days')).toEqual([['0']]);
});
