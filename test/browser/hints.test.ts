import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exerciseAt, STREAKS, solutionOf, wrongOf } from './content.ts';
import { type Tab, test } from './harness.ts';
import {
  button,
  editor,
  eventually,
  grid,
  rowsOf,
  says,
  textOf,
  verdictOn,
  withMod,
  write,
  written,
} from './workbench.ts';

const SESSIONS = 'gaps-and-islands/sessions';
const TABLE = 'Show the smallest table';
const MISTAKE = 'Name the mistake';
const STAGE = 'Which step goes wrong?';

const why = (page: Page) => page.getByRole('tabpanel', { name: 'Why' });
const step = (page: Page, name: string | RegExp) => why(page).getByRole('region', { name });
const offers = (page: Page) =>
  why(page).getByRole('group', { name: 'Explain it step by step' }).getByRole('button').allInnerTexts();

async function open(tab: Tab, id: string): Promise<Page> {
  if (!tab.page.url().endsWith(id)) await tab.open(id);
  await editor(tab.page).waitFor();
  return tab.page;
}

/** Puts the cursor behind the first of these words. Lines may wrap, so it goes character by character. */
async function cursorAt(page: Page, words: string): Promise<void> {
  const before = (await written(page)).split(words)[0] ?? '';
  await editor(page).press(withMod('Home'));
  for (let i = 0; i < before.length + words.length; i++) await page.keyboard.press('ArrowRight');
}

test('a wrong answer is explained step by step, each step pulled by the learner, none lost', async ({
  tab,
}) => {
  const page = await open(tab, SESSIONS);
  const said = await verdictOn(page, wrongOf(SESSIONS, 'exactly-30-minutes-ends-it'));
  expect(said).toMatch(/\d+ rows are missing and \d+ are extra/);
  // Nothing is explained unasked.
  expect(await page.getByText(/smallest table that shows it has/).count()).toBe(0);
  expect(await page.getByRole('tab', { name: 'Result' }).getAttribute('aria-selected')).toBe('true');

  await button(page, 'Find out why').click();
  const where = step(page, 'Where it is wrong');
  await where.getByText(/A row is known by its/).waitFor();
  expect(await textOf(where)).toMatch(/ended is too early and clicks is too small/);
  expect(await textOf(where)).toMatch(/follow each other after exactly INTERVAL 30 MINUTES/);
  expect(await where.getByRole('heading').evaluate((element) => element === document.activeElement)).toBe(
    true,
  );
  await eventually(() => offers(page)).toEqual([TABLE, MISTAKE, STAGE]);

  await button(page, TABLE).press('Enter');
  const table = step(page, /^The smallest table that shows it has \d rows$/);
  await table.waitFor();
  expect(await table.getByRole('table').count()).toBe(3);
  expect(await table.locator('mark').count()).toBeGreaterThan(0);

  await button(page, MISTAKE).click();
  const { wrong } = exerciseAt(SESSIONS);
  const { diagnosis } = wrong.find(({ name }) => name === 'exactly-30-minutes-ends-it') ?? { diagnosis: '' };
  expect(await textOf(step(page, 'A known mistake'))).toContain(diagnosis.slice(0, 40));

  await button(page, STAGE).click();
  const stage = step(page, 'The step that goes wrong');
  await stage.getByText(/is the first that differs/).waitFor();
  expect(await textOf(stage)).toMatch(/marked is the first that differs/);
  await stage.getByRole('region', { name: 'marked in the solution' }).waitFor();
  expect(await stage.getByRole('region', { name: 'marked in your answer' }).locator('mark').count()).toBe(1);
  await says(page, /^That is all there is to say/);

  // Each step stays, also when other rows have been looked at.
  await page.getByRole('tab', { name: 'Expected' }).click();
  await button(page, 'Find out why').click();
  expect(await why(page).getByRole('heading').allInnerTexts()).toEqual([
    'Where it is wrong',
    expect.stringMatching(/^The smallest table/),
    'A known mistake',
    'The step that goes wrong',
  ]);

  // The next Check begins anew.
  await verdictOn(page, wrongOf(SESSIONS, 'numbered-from-zero'));
  await page.getByRole('tab', { name: 'Why' }).click();
  await eventually(() => offers(page)).toEqual(['Where is it wrong?', TABLE, MISTAKE, STAGE]);
  expect(await why(page).getByRole('heading').count()).toBe(0);
});

test('a later step can be pulled before an earlier one, and steps add up in the order they were pulled', async ({
  desk,
}) => {
  const page = await open(desk, STREAKS);
  await verdictOn(page, wrongOf(STREAKS, 'end-minus-start'));
  await page.getByRole('tab', { name: 'Why' }).click();
  await button(page, TABLE).click();
  await step(page, /^The smallest table that shows it has 1 row$/).waitFor();
  await button(page, 'Where is it wrong?').click();
  await step(page, 'Where it is wrong')
    .getByText(/`?days`? is too small/)
    .waitFor();
  const headings = await why(page).getByRole('heading').allInnerTexts();
  expect(headings.map((heading) => heading.slice(0, 12))).toEqual(['The smallest', 'Where it is ']);
});

test('what a step reveals is read out when it is there', async ({ desk }) => {
  const page = await open(desk, STREAKS);
  await verdictOn(page, wrongOf(STREAKS, 'single-days-left-out'));
  await button(page, 'Find out why').click();
  const said = why(page).locator('[aria-live=polite]');
  await eventually(() => said.textContent()).toMatch(
    /^A row is known by its user_id and streak_start\. One is missing/,
  );
  await button(page, TABLE).click();
  await eventually(() => said.textContent()).toBe(
    'The smallest table that shows it has 1 row. Expected: 1 row. Your answer: 0 rows.',
  );
});

test('answers without steps are told what to name; steps that are right lead to the SELECT at the end', async ({
  desk,
}) => {
  const page = await open(desk, STREAKS);
  await verdictOn(page, wrongOf(STREAKS, 'one-streak-per-user'));
  await page.getByRole('tab', { name: 'Why' }).click();
  await button(page, STAGE).click();
  const stage = step(page, 'The step that goes wrong');
  await stage.getByText('Your answer has no steps to compare.').waitFor();
  expect(await textOf(stage)).toMatch(/name the steps numbered and keyed/);

  await verdictOn(page, wrongOf(STREAKS, 'end-minus-start'));
  await page.getByRole('tab', { name: 'Why' }).click();
  await button(page, STAGE).click();
  await stage.getByText(/Look at the SELECT at the end/).waitFor();
});

test('verdicts that say all there is are not explained, and nothing is offered after an accepted one', async ({
  desk,
}) => {
  const page = await open(desk, STREAKS);
  for (const sql of ['SELECT 1 AS n', 'SELECT nothing', solutionOf(STREAKS)]) {
    await verdictOn(page, sql);
    expect(await button(page, 'Find out why').count()).toBe(0);
    await page.getByRole('tab', { name: 'Why' }).click();
    await why(page)
      .getByText(/^After a Check that finds wrong rows/)
      .waitFor();
  }
});

test('how near a wrong answer is stands in its verdict', async ({ desk }) => {
  const page = await open(desk, STREAKS);
  const swapped = `SELECT user_id, streak_end AS streak_start, streak_start AS streak_end, days FROM (${solutionOf(STREAKS)})`;
  expect(await verdictOn(page, swapped)).toMatch(/The values are right, but columns are swapped/);
});

const STEPS = `WITH numbered AS (
  SELECT user_id, day, row_number() OVER (PARTITION BY user_id ORDER BY day) AS position
  FROM login_days
),
keyed AS (
  SELECT user_id, day - position::INTEGER AS island, count(*) AS days
  FROM numbered GROUP BY ALL
),
per_length AS (SELECT days, count(*) AS n FROM keyed GROUP BY days),
broken AS (SELECT nonsense FROM keyed)
SELECT oops FROM broken`;

test('the step around the cursor is run alone, and a user is followed from step to step', async ({
  desk,
}) => {
  const page = await open(desk, STREAKS);
  await write(page, STEPS);
  await cursorAt(page, 'row_number');
  await button(page, 'Rows of numbered').click();
  const numbered = grid(page, 'numbered');
  await numbered.waitFor();
  expect(await numbered.getByRole('columnheader').allInnerTexts()).toHaveLength(3);
  const all = await rowsOf(numbered);
  expect(new Set(all.map(([user]) => user)).size).toBeGreaterThan(1);
  // The cursor is where it was.
  expect(await editor(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);

  const follow = page.getByRole('combobox', { name: 'Follow user_id' });
  expect(await follow.getByRole('option').allInnerTexts()).toEqual(['all rows', '1', '2', '3', '4']);
  await follow.selectOption('2');
  const users = async () => (await rowsOf(numbered)).map(([user]) => user);
  const ofUser2 = ['2', '2', '2', '2', '2', '2', '2'];
  await eventually(users).toEqual(ofUser2);

  // By key, into the next step: the choice goes along.
  await cursorAt(page, 'AS island');
  await page.keyboard.press('Alt+Enter');
  await grid(page, 'keyed').waitFor();
  expect(new Set((await rowsOf(grid(page, 'keyed'))).map(([user]) => user))).toEqual(new Set(['2']));
  expect(await follow.inputValue()).toBe('=2');

  await cursorAt(page, 'SELECT days,');
  await page.keyboard.press('Alt+Enter');
  await grid(page, 'per_length').waitFor();
  await says(page, 'per_length');
  expect(await textOf(page.getByRole('tabpanel', { name: 'Step per_length' }))).toMatch(
    /per_length has no user_id, so all its rows are shown/,
  );

  await cursorAt(page, 'AS position');
  await page.keyboard.press('Alt+Enter');
  await eventually(users).toEqual(ofUser2);
  await follow.selectOption('all');
  await eventually(() => rowsOf(numbered)).toEqual(all);
});

test('an error in a step is said and marked where it stands; a Run takes the place of a step', async ({
  desk,
}) => {
  const page = await open(desk, STREAKS);
  await write(page, STEPS);
  await cursorAt(page, 'SELECT nonsense');
  await page.keyboard.press('Alt+Enter');
  const marked = editor(page).locator('.cm-lintRange-error');
  await marked.waitFor();
  expect(await marked.textContent()).toBe('nonsense');
  const said = page.getByRole('tabpanel', { name: 'Step broken' });
  expect(await textOf(said)).toMatch(/Line 10, column 19/);
  await write(page, 'SELECT 1 AS one');
  await button(page, 'Run').click();
  await grid(page).getByRole('columnheader', { name: /one/ }).waitFor();
  expect(await page.getByRole('tab', { name: /^Step/ }).count()).toBe(0);
});

test('there is a button only in a step, it stands beside the text, and not over completions', async ({
  desk,
}) => {
  const page = await open(desk, STREAKS);
  await write(page, STEPS);
  const buttons = page.getByRole('button', { name: /^Rows of/ });
  await eventually(() => buttons.count()).toBe(0);
  const size = async () => {
    const { width = 0, height = 0 } = (await editor(page).boundingBox()) ?? {};
    return [Math.round(width), Math.round(height)];
  };
  const before = await size();
  await cursorAt(page, 'OVER');
  await button(page, 'Rows of numbered').waitFor();
  expect(await size()).toEqual(before);
  await page.keyboard.type(' date_tr');
  await page.getByRole('listbox').waitFor();
  expect(await buttons.count()).toBe(0);
  await page.keyboard.press('Escape');
  await button(page, 'Rows of numbered').waitFor();
  await cursorAt(page, 'oops');
  await eventually(() => buttons.count()).toBe(0);
  await page.keyboard.press('Alt+Enter');
  await eventually(() => page.locator('.cm-announced').textContent()).toMatch(/in no step/);
});

test('steps can be looked into on the scratch page, where any column can be followed', async ({ desk }) => {
  const { page } = desk;
  await desk.open('scratch');
  await editor(page).waitFor();
  await write(
    page,
    "WITH a AS (SELECT * FROM (VALUES (1, 'x'), (2, NULL), (2, 'y')) AS v(n, s)) SELECT oops",
  );
  await cursorAt(page, 'VALUES');
  await button(page, 'Rows of a').click();
  await eventually(() => rowsOf(grid(page, 'a'))).toEqual([
    ['1', 'x'],
    ['2', 'NULL'],
    ['2', 'y'],
  ]);
  await page.getByRole('combobox', { name: 'Follow n' }).selectOption('2');
  await eventually(() => rowsOf(grid(page, 'a'))).toHaveLength(2);
  await page.getByRole('combobox', { name: 'Column to follow' }).selectOption('s');
  await page.getByRole('combobox', { name: 'Follow s' }).selectOption('NULL');
  await eventually(() => rowsOf(grid(page, 'a'))).toEqual([['2', 'NULL']]);
});

test('axe finds nothing in the steps of an explanation or a query, on a phone too', async ({ newTab }) => {
  const tab = await newTab();
  const { page } = tab;
  const faults = async (state: string) => {
    const found: string[] = [];
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const theme of ['light', 'dark']) {
        await page.evaluate((wanted) => {
          document.documentElement.dataset['theme'] = wanted;
        }, theme);
        for (const line of await tab.axe()) found.push(`${state}, ${theme}, ${width}: ${line}`);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${state}: ${wide} pixels wide on a screen of ${width}`);
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      if (tall > 800) found.push(`${state}: ${tall} pixels tall on a screen of 800`);
    }
    return found;
  };
  await tab.open(SESSIONS);
  await editor(page).waitFor();
  await verdictOn(page, wrongOf(SESSIONS, 'exactly-30-minutes-ends-it'));
  await button(page, 'Find out why').click();
  await button(page, TABLE).click();
  await button(page, MISTAKE).click();
  await button(page, STAGE).click();
  await why(page)
    .getByText(/is the first that differs/)
    .first()
    .waitFor();
  expect(await faults('explained')).toEqual([]);
  await cursorAt(page, 'AS begins');
  await button(page, 'Rows of marked').click();
  await grid(page, 'marked').waitFor();
  await page.getByRole('combobox', { name: 'Follow user_id' }).selectOption('1');
  expect(await faults('in a step')).toEqual([]);
});
