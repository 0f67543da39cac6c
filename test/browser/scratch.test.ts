import { expect } from 'vitest';
import { SIZES } from '../../src/dataset/dataset.ts';
import { datasets, STREAKS, wrongOf } from './content.ts';
import { type Tab, test } from './harness.ts';
import {
  answerOf,
  button,
  editor,
  eventually,
  grid,
  says,
  textOf,
  verdictOn,
  write,
  written,
} from './workbench.ts';

async function openScratch(tab: Tab): Promise<void> {
  if (!tab.page.url().endsWith('/scratch')) await tab.open('scratch');
  await editor(tab.page).waitFor();
}

const choice = ({ page }: Tab, name: 'Dataset' | 'Size') => page.getByRole('combobox', { name });

/** Chooses a CSV file and imports it as it is. */
async function choose({ page }: Tab, name: string, content: string): Promise<void> {
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await button(page, 'Import').click();
}

test('Run pressed before anything has been fetched waits for the data', async ({ tab }) => {
  await tab.open('scratch');
  await editor(tab.page).waitFor();
  await button(tab.page, 'Run').click();
  await grid(tab.page).waitFor();
});

test('any dataset is there at any size', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  for (const { name, tables } of datasets) {
    await choice(desk, 'Dataset').selectOption(name);
    for (const table of tables) await page.getByText(table.name, { exact: true }).first().waitFor();
    const counts: number[] = [];
    for (const table of tables) {
      const [row] = await answerOf(page, `SELECT count(*) FROM ${table.name}`);
      counts.push(Number(row?.[0]));
    }
    const main = Math.max(...counts);
    // The main table is about as large as the size says.
    expect(main / SIZES.S).toBeGreaterThan(0.7);
    expect(main / SIZES.S).toBeLessThan(1.5);
  }
  await choice(desk, 'Dataset').selectOption('logins');
  await choice(desk, 'Size').selectOption('L');
  expect(await answerOf(page, 'SELECT count(*) FROM logins')).toEqual([['2000009']]);
  await choice(desk, 'Dataset').selectOption('');
  await write(page, 'SELECT count(*) FROM logins');
  await button(page, 'Run').click();
  await says(page, /logins does not exist/);
});

test('of two choices made in a row the last one wins, whatever takes longer', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  const [first, second] = datasets;
  await choice(desk, 'Dataset').selectOption(first?.name ?? '');
  await choice(desk, 'Size').selectOption('L');
  await choice(desk, 'Dataset').selectOption(second?.name ?? '');
  await choice(desk, 'Size').selectOption('S');
  const tables = () => page.getByRole('region', { name: 'Tables' }).locator('summary').allTextContents();
  const names = second?.tables.map(({ name }) => name) ?? [];
  await eventually(tables).toEqual([...names].sort());
  const [[rows] = []] = await answerOf(page, `SELECT count(*) FROM ${names[0]}`);
  expect(Number(rows)).toBeLessThan(SIZES.S * 2);
  expect(await choice(desk, 'Dataset').inputValue()).toBe(second?.name);
  expect(await page.getByText(/could not be/).count()).toBe(0);
});

test('a choice whose dataset arrives after a later choice is made changes nothing', async ({ tab }) => {
  const { page } = tab;
  const [slow, quick] = datasets.filter(({ name }) => name !== 'logins');
  if (!slow || !quick) throw new Error('there are too few datasets');
  let arrive = () => {};
  const asked = new Promise<void>((resolve) => {
    void page.route(`**/assets/${slow.name}-*.js`, async (route) => {
      resolve();
      await new Promise<void>((release) => {
        arrive = release;
      });
      await route.continue();
    });
  });
  await tab.open('scratch');
  await page.getByText('login_days', { exact: true }).waitFor();
  await choice(tab, 'Dataset').selectOption(slow.name);
  await asked;
  await choice(tab, 'Dataset').selectOption(quick.name);
  const tables = () => page.getByRole('region', { name: 'Tables' }).locator('summary').allTextContents();
  const names = quick.tables.map(({ name }) => name).sort();
  await eventually(tables).toEqual(names);
  const arrived = page.waitForResponse((response) => response.url().includes(`/${slow.name}-`));
  arrive();
  await arrived;
  await answerOf(page, `SELECT count(*) FROM ${names[0]}`);
  expect(await tables()).toEqual(names);
  expect(await choice(tab, 'Dataset').inputValue()).toBe(quick.name);
});

test('tables can be made, filled and changed, with several statements at once', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  expect(
    await answerOf(
      page,
      `CREATE TABLE fruit (name VARCHAR, n INTEGER);
       INSERT INTO fruit VALUES ('apple', 3), ('pear', 5);
       UPDATE fruit SET n = n + 1 WHERE name = 'pear';
       SELECT * FROM fruit ORDER BY n DESC;`,
    ),
  ).toEqual([
    ['pear', '6'],
    ['apple', '3'],
  ]);
  await page.getByText('fruit', { exact: true }).first().waitFor();
  await write(page, "INSERT INTO fruit VALUES ('fig', 9), ('plum', 1)");
  await button(page, 'Run').click();
  await says(page, /^Done: 2 rows · /);
  await write(page, "DELETE FROM fruit WHERE name = 'plum'");
  await button(page, 'Run').click();
  await says(page, /^Done: 1 row · /);
  expect(await answerOf(page, 'SELECT count(*) FROM fruit')).toEqual([['3']]);
  await answerOf(page, 'DROP TABLE fruit; SELECT 1');
  await eventually(() => page.getByText('fruit', { exact: true }).count()).toBe(0);
});

test("tables of one's own are asked about before other data takes their place", async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await choice(desk, 'Dataset').selectOption('logins');
  await answerOf(page, 'CREATE OR REPLACE TABLE mine AS SELECT 7 AS n; SELECT 1');
  await choose(desk, 'more.csv', 'a\n1\n');
  await says(page, /^more: 1 row$/);
  await choice(desk, 'Size').selectOption('M');
  const asked = page.getByRole('dialog', { name: 'Your tables would go' });
  await asked.getByText('mine, more').waitFor();
  await asked.getByRole('button', { name: 'Keep my tables' }).click();
  expect(await choice(desk, 'Size').inputValue()).toBe('S');
  expect(await answerOf(page, 'SELECT n FROM mine')).toEqual([['7']]);
  await choice(desk, 'Size').selectOption('M');
  await asked.getByRole('button', { name: 'Go on without them' }).click();
  await eventually(() => choice(desk, 'Size').inputValue()).toBe('M');
  await eventually(() => page.getByText('mine', { exact: true }).count()).toBe(0);
  await choice(desk, 'Size').selectOption('S');
  await eventually(() => choice(desk, 'Size').inputValue()).toBe('S');
});

test('EXPLAIN is drawn line by line', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await write(page, 'EXPLAIN SELECT 1');
  await button(page, 'Run').click();
  const plan = page.getByRole('region', { name: 'physical_plan' });
  await plan.waitFor();
  expect((await textOf(plan)).split('\n').length).toBeGreaterThan(4);
});

test('what is handed over replaces the text of an editor that was open before', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await answerOf(page, 'CREATE OR REPLACE TABLE mine AS SELECT 1; SELECT 1 AS before');
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  await page.getByRole('link', { name: 'Daily streaks', exact: true }).click();
  await editor(page).waitFor();
  const wrong = wrongOf(STREAKS, 'end-minus-start');
  await verdictOn(page, wrong);
  await page.getByRole('tab', { name: 'Why' }).click();
  await button(page, 'Show the smallest table').click();
  await button(page, 'Open in scratch').click();
  await page.getByRole('heading', { level: 1, name: 'Scratch' }).waitFor();
  // Not before the reader has let their own table go.
  expect(await written(page)).toContain('AS before');
  await page.getByRole('button', { name: 'Go on without them' }).click();
  await eventually(async () => (await written(page)).trim()).toBe(wrong.trim());
});

test('the text of the scratch editor is there again after a reload', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await write(page, 'SELECT 7 AS kept');
  await page.reload();
  await button(page, 'Run').click();
  await grid(page).getByRole('columnheader', { name: /kept/ }).waitFor();
});
