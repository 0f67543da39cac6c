import { expect } from 'vitest';
import { keyList } from '../../src/ui/text.ts';
import { STREAKS } from './content.ts';
import { type Tab, test } from './harness.ts';
import { button, editor, eventually, grid, textOf, withMod, write, written } from './workbench.ts';

/** What completion offers when the text before the cursor is this. */
async function offered({ page }: Tab, sql: string, typed: string): Promise<string[]> {
  await write(page, sql);
  await editor(page).press(withMod('End'));
  await page.keyboard.type(typed);
  await page.keyboard.press('Control+Space');
  const list = page.getByRole('listbox');
  await list.getByRole('option').first().waitFor();
  const options = await list.locator('.cm-completionLabel').allTextContents();
  await page.keyboard.press('Escape');
  return options;
}

async function openExercise(tab: Tab): Promise<void> {
  if (!tab.page.url().endsWith(STREAKS)) await tab.open(STREAKS);
  await editor(tab.page).waitFor();
}

test('completion offers tables after FROM, columns of a table and its alias, and those of a step of WITH', async ({
  desk,
}) => {
  await openExercise(desk);
  expect(await offered(desk, 'SELECT * FROM ', 'lo')).toContain('login_days');
  expect(await offered(desk, 'SELECT * FROM login_days AS d WHERE ', 'd.')).toEqual(
    expect.arrayContaining(['user_id', 'day']),
  );
  expect(await offered(desk, 'SELECT * FROM login_days WHERE ', 'us')).toContain('user_id');
  expect(await offered(desk, 'WITH numbered AS (SELECT 1 AS place) SELECT * FROM ', 'nu')).toContain(
    'numbered',
  );
  expect(
    await offered(desk, 'WITH numbered AS (SELECT 1 AS place) SELECT * FROM numbered WHERE ', 'pl'),
  ).toContain('place');
  expect(await offered(desk, 'SELECT ', 'date_tr')).toContain('date_trunc');
});

test('neither the list of completions nor what it says of them lies over the buttons below', async ({
  desk,
}) => {
  const { page } = desk;
  await openExercise(desk);
  const covered = () =>
    page.evaluate(() => {
      const buttons = [...document.querySelectorAll('.action-bar button')].map((each) =>
        each.getBoundingClientRect(),
      );
      return [...document.querySelectorAll('.cm-tooltip, .cm-completionInfo')].filter((tooltip) => {
        const { top, bottom, left, right } = tooltip.getBoundingClientRect();
        return buttons.some(
          (button) =>
            top < button.bottom && bottom > button.top && left < button.right && right > button.left,
        );
      }).length;
    });
  // The editor at its usual height, and as low as it gets.
  for (const editorHeight of ['usual', 'least'] as const) {
    if (editorHeight === 'least') await page.getByRole('separator').nth(1).press('Home');
    for (const [linesAbove, typed] of [
      [0, 'date_tr'],
      [4, 'date_tr'],
      [9, 'list_a'],
      [30, 'regexp'],
    ] as const) {
      await write(page, `SELECT ${'1,\n'.repeat(linesAbove)}`);
      await editor(page).press(withMod('End'));
      await page.keyboard.type(typed);
      await page.locator('.cm-completionInfo').waitFor();
      expect(await covered(), `${linesAbove} lines above, ${editorHeight} height`).toBe(0);
      await page.keyboard.press('Escape');
    }
  }
  await page.getByRole('separator').nth(1).dblclick();
});

test('typing into the editor, over a selection too, leaves the console quiet', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await write(page, 'SELECT 1,\n  2\nFROM range(3)');
  await editor(page).press(withMod('a'));
  await page.keyboard.type('SELECT 5\nFROM range(2)');
  await page.keyboard.press('Escape');
  expect(await written(page)).toBe('SELECT 5\nFROM range(2)');
});

test('an error is marked where it stands and said in words below', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  for (const [sql, mark, place, words] of [
    ['SELECT user_id,\n  dya\nFROM login_days', 'dya', 'Line 2, column 3', /dya/],
    ['SELECT user_id\nFORM login_days x y', /login_days|x|y/, /Line 2, column \d+/, /syntax error/],
    ['SELECT *\nFROM nowhere', 'nowhere', 'Line 2, column 6', /nowhere/],
  ] as const) {
    await write(page, sql);
    await button(page, 'Run').click();
    const marked = editor(page).locator('.cm-lintRange-error');
    await marked.waitFor();
    expect(await marked.textContent()).toMatch(mark);
    const said = page.getByRole('tabpanel', { name: 'Result' });
    await said.getByText(place).waitFor();
    expect(await textOf(said)).toMatch(words);
    expect(await written(page)).toBe(sql);
  }
  // A run of a selection marks the same place.
  await write(page, 'SELECT 1;\nSELECT dya FROM login_days');
  await editor(page).press(withMod('End'));
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press(withMod('Enter'));
  await editor(page).locator('.cm-lintRange-error').waitFor();
  expect(await editor(page).locator('.cm-lintRange-error').textContent()).toBe('dya');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' ');
  await eventually(() => editor(page).locator('.cm-lintRange-error').count()).toBe(0);
});

test('keys format the text, comment a line out, and undo both', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await write(page, 'select user_id,day from login_days where day is not null');
  await page.keyboard.press(withMod('Shift+F'));
  await eventually(() => written(page)).toMatch(/^select\n\s+user_id,\n\s+day\nfrom\n/);
  await editor(page).press(withMod('z'));
  expect(await written(page)).toBe('select user_id,day from login_days where day is not null');
  await page.keyboard.press(withMod('/'));
  expect(await written(page)).toMatch(/^-- select/);
  await page.keyboard.press(withMod('/'));
  expect(await written(page)).toMatch(/^select/);
});

test('a text that the formatter cannot read stays as it is, and that is said until the next edit', async ({
  desk,
}) => {
  const { page } = desk;
  await openExercise(desk);
  await write(page, "select 'never closed");
  await page.keyboard.press(withMod('Shift+F'));
  const said = page.getByText(/^The formatter cannot read the SQL from here on/).last();
  await said.waitFor();
  expect(await written(page)).toBe("select 'never closed");
  await editor(page).press('End');
  await page.keyboard.type("'");
  await eventually(() => page.locator('.cm-dialog').count()).toBe(0);
});

test('Tab indents in the editor; Esc, then Tab, leaves it', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await write(page, 'SELECT 1');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await editor(page).press('Tab');
  expect(await focused()).toBe('SQL editor');
  expect(await written(page)).not.toBe('SELECT 1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await focused()).not.toBe('SQL editor');
  await editor(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).not.toBe('SQL editor');
});

test('F1 and ? list every key, how to leave the editor too, and Esc gives the focus back', async ({
  desk,
}) => {
  const { page } = desk;
  await openExercise(desk);
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await editor(page).focus();
  await page.keyboard.press('F1');
  await dialog.waitFor();
  const said = await textOf(dialog);
  for (const [, does] of keyList) expect(said).toContain(does);
  expect(said).toContain('Press Esc, then Tab, to leave it.');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await editor(page).evaluate((element) => element === document.activeElement)).toBe(true);
  // A question mark is a character in the editor and a command beside it.
  await write(page, 'SELECT 1');
  await page.keyboard.press(withMod('End'));
  await page.keyboard.type('?');
  expect(await written(page)).toBe('SELECT 1?');
  expect(await dialog.isVisible()).toBe(false);
  await button(page, 'Hint').focus();
  await page.keyboard.press('?');
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

test('undo history and results wait at an exercise while another one is visited', async ({ desk }) => {
  const { page } = desk;
  await openExercise(desk);
  await write(page, 'SELECT 1 AS before');
  await write(page, 'SELECT 2 AS after');
  await button(page, 'Run').click();
  await grid(page).getByRole('columnheader', { name: /after/ }).waitFor();
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Sessions' }).waitFor();
  await editor(page).waitFor();
  expect(await written(page)).not.toContain('after');
  await page.goBack();
  await page.goBack();
  await grid(page).getByRole('columnheader', { name: /after/ }).waitFor();
  await editor(page).press(withMod('z'));
  expect(await written(page)).toBe('SELECT 1 AS before');
});
