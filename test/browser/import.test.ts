import { buffer } from 'node:stream/consumers';
import { tableFromIPC } from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect } from 'vitest';
import { type Tab, test } from './harness.ts';
import { answerOf, button, editor, eventually, says } from './workbench.ts';

interface Given {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The page anew, so that no test meets a dialog that another left open. */
async function openScratch(tab: Tab): Promise<void> {
  await tab.open('scratch');
  await editor(tab.page).waitFor();
}

/** Drops a file on the page as a file manager does. */
async function drop({ page }: Tab, { name, content }: Given): Promise<void> {
  await page.evaluate(
    ({ name, content }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(content)], name));
      const target = document.querySelector('main') ?? document.body;
      for (const type of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, content: [...Buffer.from(content)] },
  );
}

async function choose({ page }: Tab, ...files: readonly Given[]): Promise<void> {
  const input = page.getByLabel('Choose files');
  await input.setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })),
  );
  // A browser tells nobody of the same file chosen again while it holds that.
  expect(await input.inputValue()).toBe('');
}

const dialog = ({ page }: Tab, name: string) => page.getByRole('dialog', { name: `Import ${name}` });

/** Chooses a file and imports it as it is proposed. */
async function take(tab: Tab, given: Given): Promise<void> {
  await choose(tab, given);
  await dialog(tab, given.name).getByRole('button', { name: 'Import', exact: true }).click();
  await dialog(tab, given.name).waitFor({ state: 'detached' });
}

const said = ({ page }: Tab) => page.getByRole('status').getByRole('listitem').allTextContents();

test('a CSV file is shown before it becomes a table, and its columns have types', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await choose(desk, {
    name: 'my orders-2024.csv',
    content:
      'id,day,price,note\n1,2024-02-29,1.5,"two, words"\n2,2024-03-01,20,\n3,2024-03-02,0.25,"say ""hi"""\n',
  });
  const asked = dialog(desk, 'my orders-2024.csv');
  await asked.getByText(/^\d+ B of delimited text · 3 rows$/).waitFor();
  expect(await asked.getByLabel('Name of the table').inputValue()).toBe('my_orders_2024');
  expect(await asked.getByLabel('Type of day').inputValue()).toBe('DATE');
  expect(await asked.getByRole('row').nth(2).getByRole('cell').allTextContents()).toEqual([
    ...['2', '2024-03-01', '20', 'NULL'],
  ]);
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await says(page, 'my_orders_2024: 3 rows');
  expect(
    await answerOf(
      page,
      'SELECT typeof(id), typeof(day), typeof(price), typeof(note), note FROM my_orders_2024 ORDER BY id',
    ),
  ).toEqual([
    ['BIGINT', 'DATE', 'DOUBLE', 'VARCHAR', 'two, words'],
    ['BIGINT', 'DATE', 'DOUBLE', 'VARCHAR', 'NULL'],
    ['BIGINT', 'DATE', 'DOUBLE', 'VARCHAR', 'say "hi"'],
  ]);
});

test('names, types, delimiter and header can be changed before', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await choose(desk, { name: 'raw.txt', content: '1;007;x|y\n2;010;z|w\n' });
  const asked = dialog(desk, 'raw.txt');
  await asked.getByLabel('Name of column 3').waitFor();
  expect(await asked.getByRole('combobox', { name: 'First row' }).inputValue()).toBe('data');
  await asked.getByLabel('Between values').selectOption('|');
  await asked.getByLabel('Name of column 2').waitFor();
  await eventually(() => asked.getByLabel('Name of column 3').count()).toBe(0);
  await asked.getByLabel('Between values').selectOption(';');
  await asked.getByLabel('Name of column 3').fill('Letter "s"');
  await asked.getByLabel('Name of column 3').press('Tab');
  await asked.getByLabel('Type of column_1').selectOption('VARCHAR');
  await asked.getByLabel('Type of column_2').selectOption('BIGINT');
  await asked.getByLabel('Name of the table').fill('login_days');
  await asked.getByText('There is a table login_days').waitFor();
  await asked.getByLabel('Name of the table').fill('chosen');
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await says(page, 'chosen: 2 rows');
  expect(await answerOf(page, 'SELECT typeof(column_1), column_2, "Letter ""s""" FROM chosen')).toEqual([
    ['VARCHAR', '7', 'x|y'],
    ['VARCHAR', '10', 'z|w'],
  ]);
});

test('JSON lines and Parquet become tables too', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await take(desk, {
    name: 'events.jsonl',
    content: '{"id":12345678901234567890,"at":"2024-02-29T10:00:00Z"}\n{"id":1,"tags":["a","b"]}\n',
  });
  await says(page, 'events: 2 rows');
  expect(await answerOf(page, 'SELECT id, typeof(id), typeof("at"), tags FROM events ORDER BY id')).toEqual([
    ['1', 'HUGEINT', 'TIMESTAMP', '["a","b"]'],
    ['12345678901234567890', 'HUGEINT', 'TIMESTAMP', 'NULL'],
  ]);
  const content = parquetWriteBuffer({
    columnData: [
      { name: 'n', data: [1n, null, 2n ** 62n], type: 'INT64' },
      { name: 'list', data: ['a', 'b', null], type: 'STRING' },
      { name: 'raw', data: [Uint8Array.of(0, 255), null, Uint8Array.of()], type: 'BYTE_ARRAY' },
    ],
  });
  await take(desk, { name: 'exact.parquet', content: Buffer.from(content) });
  await says(page, 'exact: 3 rows');
  expect(await answerOf(page, 'SELECT n, list, raw, typeof(raw) FROM exact')).toEqual([
    ['1', 'a', '\\x00\\xFF', 'BLOB'],
    ['NULL', 'b', 'NULL', 'BLOB'],
    ['4611686018427387904', 'NULL', "''", 'BLOB'],
  ]);
});

test('a file dropped anywhere on the page is asked about; Esc leaves it out', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await drop(desk, { name: 'dropped.csv', content: 'a;b\n1;x\n2;y\n' });
  await dialog(desk, 'dropped.csv').getByLabel('Name of column 2').waitFor();
  await page.keyboard.press('Escape');
  await dialog(desk, 'dropped.csv').waitFor({ state: 'detached' });
  expect(await page.getByText('dropped', { exact: true }).count()).toBe(0);
  await drop(desk, { name: 'dropped.csv', content: 'a;b\n1;x\n2;y\n' });
  await button(page, 'Import').click();
  await says(page, 'dropped: 2 rows');
  expect(await answerOf(page, 'SELECT sum(a), max(b) FROM dropped')).toEqual([['3', 'y']]);
});

test('several files are asked about one after another, and each is spoken of', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await choose(
    desk,
    { name: 'one.csv', content: 'a\n1\n' },
    { name: 'two.csv', content: 'a,b\n1\n' },
    { name: 'login_days.csv', content: 'a\n1\n2\n' },
  );
  await dialog(desk, 'one.csv').getByText('2 more files after this one').waitFor();
  await button(page, 'Import').click();
  await dialog(desk, 'two.csv')
    .getByRole('alert')
    .getByText(/row 2: 1 value where the first row has 2/)
    .waitFor();
  expect(await button(page, 'Import').isDisabled()).toBe(true);
  await button(page, 'Leave this file out').click();
  await dialog(desk, 'login_days.csv').getByText('There is a table login_days').waitFor();
  await button(page, 'Import').click();
  await eventually(() => said(desk)).toEqual([
    'one: 1 row',
    expect.stringMatching(/^two\.csv, row 2: /),
    'login_days: 2 rows, in place of the table of that name',
  ]);
  expect(await answerOf(page, 'SELECT (SELECT sum(a) FROM one), (SELECT sum(a) FROM login_days)')).toEqual([
    ['1', '3'],
  ]);
});

const BROKEN: readonly (readonly [name: string, content: string | Buffer, words: RegExp])[] = [
  ['uneven.csv', 'a,b\n1,2\n3\n5,6\n', /^uneven\.csv, row 3: 1 value where the first row has 2/],
  ['quotes.csv', 'a,b\n1,2\n3,"never closed\n5,6\n', /^quotes\.csv, row 3: a quoted value is never closed/],
  ['nothing.csv', '', /^nothing\.csv is empty/],
  ['lines.jsonl', '{"a":1}\n{"a":2\n{"a":3}\n', /^lines\.jsonl, line 3: this is not JSON/],
  ['cut.parquet', 'PAR1\x15\x04\x15', /^cut\.parquet is cut short/],
  ['picture.png', 'PNG', /^picture\.png is of no kind that is read here/],
  ['wrong.csv', 'PK\x03\x04\0\0', /^wrong\.csv is no text/],
  ['wide.csv', Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(), /^wide\.csv has 10,000 columns/],
];

test('a file that is broken is refused in a sentence, and the database is as before', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await answerOf(page, 'CREATE OR REPLACE TABLE uneven AS SELECT 7 AS n; SELECT 1');
  const tables = () => page.getByRole('region', { name: 'Tables' }).locator('summary').allTextContents();
  const before = await tables();
  for (const [name, content, words] of BROKEN) {
    await choose(desk, { name, content });
    await dialog(desk, name).getByRole('alert').getByText(words).waitFor();
    await page.keyboard.press('Escape');
    await dialog(desk, name).waitFor({ state: 'detached' });
    await says(page, words);
  }
  expect(await tables()).toEqual(before);
  expect(await answerOf(page, 'SELECT n FROM uneven')).toEqual([['7']]);
});

test('rows that are too short or too long are counted, and filled or left out where the reader says so', async ({
  desk,
}) => {
  const { page } = desk;
  await openScratch(desk);
  const given = { name: 'ragged.csv', content: 'id,note\n1,x\n2\n3,y,z\nTotal\n' };
  const asked = dialog(desk, given.name);
  const go = asked.getByRole('button', { name: 'Import', exact: true });
  const note = asked.getByRole('group', { name: 'Rows that are too short or too long' }).getByRole('status');
  await choose(desk, given);
  await asked.getByRole('alert').getByText('ragged.csv, row 3: 1 value where the first row has 2').waitFor();
  expect(await note.textContent()).toBe('Of 4 rows: 2 too short, 1 too long.');
  await asked.getByText(/ · 4 rows$/).waitFor();
  expect(await go.isDisabled()).toBe(true);
  expect(await asked.getByLabel('Type of id').inputValue()).toBe('VARCHAR');
  await asked.getByLabel('Name of column 2').fill('said');
  await asked.getByLabel('Name of column 2').press('Tab');
  await asked.getByLabel('Leave all of them out').check();
  await note.getByText('Of 4 rows: 0 filled, 3 left out.').waitFor();
  await asked.getByText(/ · 1 row$/).waitFor();
  expect(await asked.getByLabel('Type of id').inputValue()).toBe('BIGINT');
  expect(await asked.getByRole('alert').count()).toBe(0);
  await go.click();
  await says(page, 'ragged: 1 row, 3 rows of the file left out');
  expect(await answerOf(page, 'SELECT id, said, typeof(id) FROM ragged')).toEqual([['1', 'x', 'BIGINT']]);
  await choose(desk, given);
  await asked.getByLabel('Fill short rows with NULL').check();
  await note.getByText('Of 4 rows: 2 filled, 1 left out.').waitFor();
  await go.click();
  await says(
    page,
    'ragged: 3 rows, 2 of them filled with NULL, 1 row of the file left out, in place of the table of that name',
  );
  expect(await answerOf(page, 'SELECT id, note FROM ragged')).toEqual([
    ['1', 'x'],
    ['2', 'NULL'],
    ['Total', 'NULL'],
  ]);
});

test('a short row far down is met by the import, which can then go on as the reader says', async ({
  desk,
}) => {
  const { page } = desk;
  await openScratch(desk);
  await choose(desk, { name: 'deep.csv', content: `a,b\n${'1,2\n'.repeat(200_000)}3\n` });
  const asked = dialog(desk, 'deep.csv');
  const go = asked.getByRole('button', { name: 'Import', exact: true });
  await asked.getByLabel('Name of column 2').fill('chosen');
  await asked.getByLabel('Name of column 2').press('Tab');
  expect(await asked.getByRole('radio').count()).toBe(0);
  await go.click();
  await asked.getByRole('alert').getByText('deep.csv, row 200,002: 1 value').waitFor();
  expect(await go.isDisabled()).toBe(true);
  await asked.getByText(/^Among the first [\d,]+ rows there is none; further down there is/).waitFor();
  await asked.getByLabel('Fill short rows with NULL').check();
  await go.click();
  await says(page, 'deep: 200,001 rows, 1 of them filled with NULL');
  expect(await answerOf(page, 'SELECT count(*), count(chosen), max(a) FROM deep')).toEqual([
    ['200001', '200000', '3'],
  ]);
});

test('a value that does not fit the type chosen is shown, and another type can be chosen', async ({
  desk,
}) => {
  const { page } = desk;
  await openScratch(desk);
  await choose(desk, { name: 'misfit.csv', content: 'n,v\n1,2\n2,x\n' });
  const asked = dialog(desk, 'misfit.csv');
  await asked.getByLabel('Type of v').selectOption('BIGINT');
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await asked.getByRole('alert').getByText('misfit.csv, row 3, column v: “x” is no BIGINT').waitFor();
  await asked.getByLabel('Type of v').selectOption('VARCHAR');
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await says(page, 'misfit: 2 rows');
});

test('an import can be stopped and leaves nothing; nothing of a file leaves the page', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  const content = `a,b\n${'123456,some text\n'.repeat(1_500_000)}`;
  await choose(desk, { name: 'long.csv', content });
  const asked = dialog(desk, 'long.csv');
  const already = desk.requests.length;
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  // In the page, as a quick machine may be done before a click from outside arrives.
  await asked.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const bar = element.querySelector('progress');
          if (!bar || bar.value < 0.1) return void requestAnimationFrame(look);
          [...element.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop')?.click();
          resolve();
        };
        look();
      }),
  );
  await asked.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await asked.getByRole('button', { name: 'Import', exact: true }).click();
  await says(page, 'long: 1,500,000 rows');
  expect(await answerOf(page, "SELECT count(*) FROM duckdb_tables() WHERE table_name LIKE 'long%'")).toEqual([
    ['1'],
  ]);
  // Parts of the page itself, and nothing else.
  for (const request of desk.requests.slice(already)) {
    expect(request.method()).toBe('GET');
    expect(request.postData()).toBeNull();
    expect(new URL(request.url()).pathname).toMatch(/\/assets\/[\w-]+\.(js|css)$/);
  }
});

test('axe finds nothing in the dialog, in both themes, and it is no wider than a phone', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  await choose(desk, {
    name: 'looked at.csv',
    content: 'id,day,note\n1,2024-02-29,x\n2,,""\n3,2024-03-01\n',
  });
  await dialog(desk, 'looked at.csv').getByLabel('Type of day').waitFor();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const theme of ['light', 'dark']) {
      await page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted;
      }, theme);
      expect(await desk.axe(), `${theme}, ${width}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
});

test('a result saved as a file is the same when it is imported again', async ({ desk }) => {
  const { page } = desk;
  await openScratch(desk);
  const sql = `SELECT 12345678901234567890::HUGEINT AS h, 1.50::DECIMAL(9,2) AS d, TIMESTAMP '1969-12-31 23:59:59.5' AS "at", NULL::BOOLEAN AS n, 'a,"b"' AS t`;
  const rows = await answerOf(page, sql);
  for (const [format, ending] of [
    ['CSV', 'csv'],
    ['Parquet', 'parquet'],
    ['Arrow', 'arrow'],
  ] as const) {
    await answerOf(page, sql);
    await button(page, 'Save').click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: `Save as ${format}` }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`result.${ending}`);
    await says(page, `Saved 1 row as result.${ending}`);
    const content = await buffer(await saved.createReadStream());
    if (ending === 'arrow') {
      expect(tableFromIPC(content).schema.fields.map(({ name }) => name)).toEqual(['h', 'd', 'at', 'n', 't']);
      continue;
    }
    await take(desk, { name: `again_${ending}.${ending}`, content });
    expect(await answerOf(page, `SELECT h, d::DECIMAL(9,2), "at", n, t FROM again_${ending}`)).toEqual(rows);
  }
});
