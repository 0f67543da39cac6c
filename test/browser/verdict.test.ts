import { expect } from 'vitest';
import { STREAKS, solutionOf, wrongOf } from './content.ts';
import { type Tab, test } from './harness.ts';
import {
  answerOf,
  button,
  editor,
  eventually,
  grid,
  nextResult,
  says,
  textOf,
  verdict,
  verdictOn,
  withMod,
  write,
} from './workbench.ts';

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

test('what a Run failed with is announced once, whatever is typed and looked at afterwards', async ({
  desk,
}) => {
  const { page } = desk;
  await openExercise(desk);
  await write(page, 'SELECT 1 AS n,\n  dya FROM login_days');
  const alert = page.getByRole('alert');
  await alert.evaluate((element) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const announced = () =>
    page.evaluate(() => (globalThis as unknown as { said: string[] }).said.filter(Boolean));
  await button(page, 'Run').click();
  await says(page, 'Line 2, column 3');
  await page.getByRole('tab', { name: 'Expected' }).click();
  await page.getByRole('tab', { name: 'Result' }).click();
  await editor(page).press(withMod('Home'));
  await page.keyboard.type('\n');
  expect(await announced()).toEqual([expect.stringMatching(/^Line 2, column 3\. .*dya/)]);
  // Where it stood when it ran, though the line has moved since.
  await says(page, 'Line 2, column 3');
  // The same error of another Run is another announcement.
  await button(page, 'Run').click();
  await eventually(announced).toHaveLength(2);
  await says(page, 'Line 3, column 3');
  await button(page, 'Run').click();
  await eventually(announced).toHaveLength(3);
  expect(await answerOf(page, 'SELECT * FROM range(3)')).toHaveLength(3);
  expect(await announced()).toHaveLength(3);
  await page.getByRole('status').getByText('3 rows', { exact: true }).waitFor({ state: 'attached' });
});

test('an error of a selected part is placed in the whole text', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await write(page, 'SELECT 1;\nSELECT dya FROM login_days');
  await editor(page).press(withMod('End'));
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press(withMod('Enter'));
  await says(page, 'Line 2, column 8');
  expect(await page.locator('.cm-lintRange-error').textContent()).toBe('dya');
});

test('a query that was stopped marks nothing in the text', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await write(
    page,
    'SELECT count(*) FROM range(20000000) a, range(20000000) b WHERE a.range * 7 + b.range = -1',
  );
  await button(page, 'Run').click();
  await button(page, 'Stop').click();
  await says(page, 'The query was stopped.');
  expect(await page.locator('.cm-lintRange-error').count()).toBe(0);
});

test('the last verdict is told quietly after a reload, and whether the query is still the same', async ({
  tab,
}) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await editor(page).waitFor();
  expect(
    await verdict(page)
      .getByText(/Last Check|Accepted/)
      .count(),
  ).toBe(0);
  await verdictOn(page, wrongOf(STREAKS, 'end-minus-start'));
  await page.reload();
  await editor(page).waitFor();
  await eventually(() => textOf(verdict(page))).toMatch(
    /^Last Check today at \d\d:\d\d: \d+ rows are missing .* in the typical world\. Check judges it anew\.$/,
  );
  expect(await verdict(page).getByRole('heading').count()).toBe(0);
  await write(page, 'SELECT 1');
  await verdict(page).getByText('The query has changed since.').waitFor();

  expect(await verdictOn(page, solutionOf(STREAKS))).toMatch(/^Accepted\n/);
  await verdict(page)
    .getByText(/Last Check/)
    .waitFor({ state: 'detached' });
  await page.reload();
  await editor(page).waitFor();
  await eventually(() => textOf(verdict(page))).toMatch(
    /^Accepted today at \d\d:\d\d\. Check judges it anew\.\s+Next: /,
  );
});

test('Result and Difference speak of what was checked, not of what ran before', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await page.getByRole('combobox', { name: 'Data' }).selectOption('typical');
  await answerOf(page, 'SELECT 1 AS something_else');
  const said = await verdictOn(page, wrongOf(STREAKS, 'day-of-the-year'));
  expect(said).toMatch(/in (boundary world \d+|the secret world)/);
  const [, missing, extra] = /(\d+) rows? (?:is|are) missing and (\d+)/.exec(said) ?? [];
  await page.getByRole('tab', { name: 'Difference' }).click();
  await says(page, `${missing} missing, ${extra} extra`);
  await page.getByRole('tab', { name: 'Result' }).click();
  // It did not run before it was checked; its rows are shown all the same.
  await grid(page)
    .getByRole('columnheader', { name: /streak_start/ })
    .waitFor();

  // A Run is again about the data chosen, where this answer is right.
  await nextResult(page, () => button(page, 'Run').click());
  await page.getByRole('tab', { name: 'Difference' }).click();
  await says(page, /^No difference on this data/);

  // What ran is what was checked: its rows stay.
  await nextResult(page, () => button(page, 'Run').click());
  await button(page, 'Check').click();
  await verdict(page).getByRole('heading', { name: 'Not yet' }).waitFor();
  await page.getByRole('tab', { name: 'Result' }).click();
  await grid(page)
    .getByRole('columnheader', { name: /streak_start/ })
    .waitFor();
  await page.getByRole('tab', { name: 'Difference' }).click();
  await says(page, /missing, \d+ extra/);
});

test('a verdict steps back once the text is another one, and goes with Reset', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await page.getByRole('combobox', { name: 'Data' }).selectOption('typical');
  expect(await verdictOn(page, solutionOf(STREAKS))).not.toMatch(/has changed/);
  await page.getByRole('link', { name: /^Next: / }).waitFor();
  await write(page, 'SELECT 1');
  await eventually(() => textOf(verdict(page))).toMatch(/^Accepted[\s\S]*The query has changed since\.$/);
  expect(await page.getByRole('link', { name: /^Next: / }).count()).toBe(0);
  await editor(page).press(withMod('z'));
  await page.getByRole('link', { name: /^Next: / }).waitFor();
  await button(page, 'Reset').click();
  await eventually(() => verdict(page).count()).toBe(0);
});

test('an error goes with the text that it speaks of', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await write(page, 'SELECT nosuch');
  await button(page, 'Run').click();
  await says(page, /^Line 1, column 8/);
  await button(page, 'Reset').click();
  await eventually(() => page.getByText(/^Line 1, column 8/).count()).toBe(0);
});
