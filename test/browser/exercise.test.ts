import { expect } from 'vitest';
import { contractCard } from '../../src/exercise/contract-card.ts';
import { datasets, exerciseAt, exercises, STREAKS, solutionOf, wrongOf } from './content.ts';
import { test } from './harness.ts';
import {
  answerOf,
  button,
  editor,
  eventually,
  grid,
  nextResult,
  rowsOf,
  says,
  textOf,
  verdict,
  verdictOn,
  withMod,
  write,
  written,
} from './workbench.ts';

test('an exercise shows its task, what is checked, and its tables with columns, keys, rows and samples', async ({
  tab,
}) => {
  const { page } = tab;
  const exercise = exerciseAt(STREAKS);
  await tab.open(STREAKS);
  const task = page.getByRole('region', { name: 'Task', exact: true });
  await page.getByRole('heading', { level: 1, name: exercise.title }).waitFor();
  const contract = await textOf(page.getByRole('region', { name: 'What is checked' }));
  for (const { description } of contractCard(exercise.spec)) {
    for (const word of description.match(/\p{L}{4,}/gu) ?? []) expect(contract).toContain(word);
  }
  const shown = datasets.find(({ name }) => name === exercise.dataset)?.tables ?? [];
  for (const table of shown.filter(({ name }) => exercise.tables.includes(name))) {
    const card = task.getByRole('region', { name: `Table ${table.name}` });
    await card.getByText(/^\d+ rows$/).waitFor();
    const said = await textOf(card);
    for (const column of table.columns) expect(said).toContain(column.meaning);
    expect(said.match(/\bkey\b/g)?.length).toBe(table.key.length);
    const sample = await rowsOf(page.getByRole('table', { name: `Sample rows of ${table.name}` }));
    expect(`${sample.length} rows`).toBe(await textOf(card.getByText(/^\d+ rows$/)));
    expect(sample[0]?.length).toBe(table.columns.length);
  }
  // A table that the exercise does not use is not shown.
  expect(await task.getByRole('region', { name: 'Table logins' }).count()).toBe(0);
});

test('Run shows the rows, how many there are and how long they took', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  expect(await answerOf(page, "SELECT 7 AS n, DATE '2024-02-29' AS day UNION ALL SELECT 8, NULL")).toEqual([
    ['7', '2024-02-29'],
    ['8', 'NULL'],
  ]);
  await says(page, /^2 rows · [\d.]+ m?s$/);
  const header = await grid(page).getByRole('columnheader').allInnerTexts();
  expect(header.map((cell) => cell.split(/\s+/))).toEqual([
    ['n', 'INTEGER'],
    ['day', 'DATE'],
  ]);
});

test('Ctrl+Enter runs, a selection alone when there is one, and Ctrl+Shift+Enter checks', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await write(page, 'SELECT 1 AS a;\nSELECT 2 AS b');
  await editor(page).press(withMod('End'));
  await page.keyboard.press('Shift+Home');
  expect(await rowsOf(await nextResult(page, () => page.keyboard.press(withMod('Enter'))))).toEqual([['2']]);
  await write(page, 'SELECT 3 AS c');
  expect(await rowsOf(await nextResult(page, () => page.keyboard.press(withMod('Enter'))))).toEqual([['3']]);
  await page.keyboard.press(withMod('Shift+Enter'));
  await verdict(page).getByRole('heading', { name: 'Not yet' }).waitFor();
});

test('a wrong answer is told the world, the missing and the extra rows, and that world can be opened', async ({
  tab,
}) => {
  const { page } = tab;
  await tab.open(STREAKS);
  const said = await verdictOn(page, wrongOf(STREAKS, 'end-minus-start'));
  expect(said).toMatch(/^Not yet\n/);
  expect(said).toMatch(/\d+ rows are missing and \d+ are extra in the typical world/);
  await button(page, 'Show the rows').click();
  const marks = (await rowsOf(grid(page, 'Difference'))).map(([mark]) => mark);
  expect(marks).toContain('− missing');
  expect(marks).toContain('+ extra');
  const header = await grid(page, 'Difference').getByRole('columnheader').allTextContents();
  expect(header.join(' ')).toMatch(/streak_start.*days.*multiplicity/);

  // Right on the readable rows and wrong beside them: the world that failed is one nobody has seen yet.
  expect(await verdictOn(page, wrongOf(STREAKS, 'day-of-the-year'))).toMatch(/^Not yet\n/);
  await eventually(() => textOf(verdict(page))).toMatch(/in (boundary world \d+|the secret world)/);
  const card = page.getByRole('region', { name: 'Table login_days' });
  const before = await textOf(card.getByText(/^[\d,]+ rows$/));
  await button(page, 'Open this world').click();
  await eventually(() => textOf(card.getByText(/^[\d,]+ rows$/))).not.toBe(before);
  expect(await page.getByRole('combobox', { name: 'Data' }).inputValue()).toBe('failed');
  const [[rows = ''] = []] = await answerOf(page, 'SELECT count(*) FROM login_days');
  expect(await textOf(card.getByText(/^[\d,]+ rows$/))).toBe(`${Number(rows).toLocaleString('en')} rows`);
});

test.for(exercises.map(({ pack, slug }) => `${pack}/${slug}`))(
  '%s: a solution is accepted, which unlocks a measured explanation; a known wrong answer is not',
  async (id, { tab }) => {
    const { page } = tab;
    await tab.open(id);
    const explanation = page.getByRole('region', { name: 'Explanation' });
    await editor(page).waitFor();
    expect(await explanation.count()).toBe(0);
    expect(await verdictOn(page, solutionOf(id))).toMatch(/^Accepted\n+Right on all \d+ worlds/);
    await eventually(() => textOf(explanation)).not.toContain('measuring');
    expect(await textOf(explanation)).not.toMatch(/\{[a-z_-]+\}/);
    await write(page, wrongOf(id));
    await button(page, 'Check').click();
    await verdict(page).getByRole('heading', { name: 'Not yet' }).waitFor();
  },
);

test('hints come one by one; the solution and the explanation only when asked for or earned', async ({
  tab,
}) => {
  const { page } = tab;
  const { hints, solutions, figures } = exerciseAt(STREAKS);
  await tab.open(STREAKS);
  await button(page, 'Hint').waitFor();
  expect(await page.getByText(/^Hint \d+ of \d+$/).count()).toBe(0);
  for (let given = 1; given <= hints.length; given++) {
    await button(page, 'Hint').click();
    await says(page, `Hint ${given} of ${hints.length}`);
    expect(await page.getByText(/^Hint \d+ of \d+$/).count()).toBe(given);
  }
  expect(await button(page, 'Hint').isDisabled()).toBe(true);
  const explanation = page.getByRole('region', { name: 'Explanation' });
  expect(await explanation.count()).toBe(0);

  await button(page, 'Show solution').click();
  for (const { name, sql } of solutions) {
    const shown = await textOf(page.getByRole('group', { name: name.replaceAll('-', ' '), exact: true }));
    expect(shown.trim()).toBe(sql.trim());
  }
  await eventually(() => textOf(explanation)).not.toContain('measuring');
  const said = await textOf(explanation);
  expect(said).not.toMatch(/[{}]/);
  expect(
    await explanation
      .locator('strong')
      .filter({ hasText: /^[\d,]+$/ })
      .count(),
  ).toBeGreaterThanOrEqual(figures.length);
  // Size S of this log has this many rows, which the dataset's checksum fixes.
  expect(said).toContain('6,938 rows');
});

test('Reset brings the starter back, and undo what was there before', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  const starter = exerciseAt(STREAKS).starter;
  await editor(page).waitFor();
  expect((await written(page)).trim()).toBe(starter.trim());
  await write(page, 'SELECT 42');
  await button(page, 'Reset').click();
  await eventually(async () => (await written(page)).trim()).toBe(starter.trim());
  await editor(page).press(withMod('z'));
  expect(await written(page)).toBe('SELECT 42');
});

test('draft, hints and standing are there again after a reload', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await button(page, 'Hint').click();
  await says(page, /^Hint 1 of/);
  expect(await verdictOn(page, solutionOf(STREAKS))).toContain('Accepted');
  await write(page, 'SELECT 1 AS later');
  await page.reload();
  await editor(page).waitFor();
  expect(await written(page)).toBe('SELECT 1 AS later');
  await says(page, /^Hint 1 of/);
  await says(page, /· solved$/);
  await page.getByRole('region', { name: 'Explanation' }).waitFor();
});

test('larger data is made on request, and queries run on it', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  const data = page.getByRole('combobox', { name: 'Data' });
  const card = page.getByRole('region', { name: 'Table login_days' });
  for (const [size, rows] of [
    ['S', '6,938'],
    ['M', '139,329'],
  ] as const) {
    await data.selectOption(size);
    await card.getByText(`${rows} rows`).waitFor();
    expect(await answerOf(page, 'SELECT count(*) FROM login_days')).toEqual([[rows.replace(',', '')]]);
  }
});

test('Expected and Difference show the reference on the chosen data beside what was run', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  const expected = await answerOf(page, `SELECT * FROM (${solutionOf(STREAKS)}) ORDER BY ALL`);
  await page.getByRole('tab', { name: 'Expected' }).click();
  const shown = await rowsOf(grid(page, 'Expected'));
  expect([...shown].sort()).toEqual([...expected].sort());
  await page.getByRole('tab', { name: 'Difference' }).click();
  await says(page, /^No difference on this data/);

  await page.getByRole('tab', { name: 'Result' }).click();
  await answerOf(page, `SELECT * FROM (${solutionOf(STREAKS)}) WHERE days > 1`);
  await page.getByRole('tab', { name: 'Difference' }).click();
  const difference = await rowsOf(grid(page, 'Difference'));
  expect(difference.length).toBe(expected.filter((row) => row[3] === '1').length);
  expect(new Set(difference.map(([mark]) => mark))).toEqual(new Set(['− missing']));
});

test('the panes beside the splitters can be resized by keyboard and pointer', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  const task = page.getByRole('region', { name: 'Task', exact: true });
  const width = async () => (await task.boundingBox())?.width ?? 0;
  const before = await width();
  const bar = page.getByRole('separator').first();
  await bar.press('Shift+ArrowRight');
  await eventually(width).toBeGreaterThan(before + 50);
  const wide = await width();
  const box = await bar.boundingBox();
  if (!box) throw new Error('the splitter has no place');
  await page.mouse.move(box.x + box.width / 2, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x - 200, box.y + 100, { steps: 4 });
  await page.mouse.up();
  await eventually(width).toBeLessThan(wide - 150);
});
