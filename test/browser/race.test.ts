import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { exerciseAt, STREAKS, solutionOf, wrongOf } from './content.ts';
import { type Tab, test } from './harness.ts';
import { answerOf, button, editor, eventually, says, textOf, verdictOn, write } from './workbench.ts';

/** How long making 20 million rows, or a race of five at L, may take on a busy machine. */
const LONG_MS = 170_000;
/** Asks about a fifth of all triples of rows: hours at L. */
const ENDLESS = `SELECT a.user_id, min(b.day) AS streak_start, max(c.day) AS streak_end, count(*) AS days
FROM login_days AS a, login_days AS b, login_days AS c WHERE a.user_id + b.user_id > c.user_id * 2 GROUP BY 1`;

vi.setConfig({ testTimeout: LONG_MS + 10_000 });

const tabOf = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const state = (page: Page) => page.locator('.timing-state');
const names = (id: string) => exerciseAt(id).solutions.map(({ name }) => name.replaceAll('-', ' '));
/** What solutions are called before the reader may know them. */
const numbers = (id: string) => exerciseAt(id).solutions.map((_, at) => `solution ${at + 1}`);

async function openOn(tab: Tab, panel: 'Race' | 'Growth', sql: string): Promise<void> {
  await tab.open(STREAKS);
  await editor(tab.page).waitFor();
  await write(tab.page, sql);
  await tabOf(tab.page, panel).click();
}

async function race(page: Page, size: 'S' | 'M' | 'L' | 'XL'): Promise<void> {
  await page.getByRole('combobox', { name: 'Rows', exact: true }).selectOption(size);
  await button(page, 'Race').click();
}

/** Presses Stop in the panel, and the milliseconds until it says so. */
function stopped(page: Page): Promise<number> {
  return state(page).evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = () => element.textContent.startsWith('Partial') && resolve(performance.now() - began);
        new MutationObserver(look).observe(element, { childList: true, characterData: true, subtree: true });
        element.parentElement?.querySelector('button')?.click();
      }),
  );
}

const over = (page: Page) =>
  state(page)
    .getByText(/^\d+ rounds(, as many as fit into the time)?$/)
    .waitFor({ timeout: LONG_MS });

/** Pretends that the tab is out of sight, which no headless browser can have. */
function hide(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, 'visibilityState', {
      value: hidden ? 'hidden' : 'visible',
      configurable: true,
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}

/** The databases that the engine has, asked on the scratch page, which runs on the same one. */
async function databases(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Scratch' }).click();
  await page.getByRole('heading', { name: 'Scratch' }).waitFor();
  return (await answerOf(page, 'SELECT database_name FROM duckdb_databases() WHERE NOT internal')).flat();
}

/** Figures of a table, row by row: what it is of, and the rest. */
async function cellsOf(table: Locator): Promise<string[][]> {
  return (await table.locator('tbody tr').all()).reduce(
    async (rows, row) => [...(await rows), await row.locator('th, td').allTextContents()],
    Promise.resolve([] as string[][]),
  );
}

test('after an accepted answer, Race it says how it stands to each solution, and leaves everything as it was', async ({
  tab,
}) => {
  const { page } = tab;
  await tab.open(STREAKS);
  const rowsBefore = await answerOf(page, 'SELECT count(*) FROM login_days');
  expect(await verdictOn(page, solutionOf(STREAKS))).toContain('Accepted');
  await button(page, 'Race it').click();
  await over(page);
  const panel = page.getByRole('tabpanel', { name: 'Race' });
  const said = await textOf(panel);
  for (const name of names(STREAKS)) expect(said).toMatch(new RegExp(`Yours is .*${name}`));
  expect(said).toMatch(
    /(faster|slower) than “[a-z ]+” \(\d[\d.]* to \d[\d.]*\)|too close to “[a-z ]+” to tell/,
  );
  expect(said).toMatch(
    /DuckDB-Wasm v[\d.]+ \(eh\), one thread · size [SML]: [\d,]+ rows in login_days · \d+ rounds(, as many as fit into the time)? · a clock with steps of/,
  );
  expect(said).not.toMatch(/Partial|discarded|has not accepted/);
  const medians = await cellsOf(panel.getByRole('region', { name: 'Medians' }));
  expect(medians.map(([name]) => name)).toEqual(['Yours', ...names(STREAKS)]);
  for (const [at, [, median, spread, ratio, samples]] of medians.entries()) {
    expect(`${median} ${spread}`).toMatch(/^[\d.]+ m?s ± [\d.]+ m?s$/);
    expect(ratio).toMatch(at === 0 ? /^$/ : /^[\d.]+ × \([\d.]+ to [\d.]+\)$/);
    expect(Number(samples)).toBeGreaterThanOrEqual(5);
  }
  // None of their SQL is shown.
  expect(said).not.toContain('SELECT');
  expect(await answerOf(page, 'SELECT count(*) FROM login_days')).toEqual(rowsBefore);
  expect(await databases(page)).not.toContain('race');
});

test('a race is copied as Markdown, with the query that was raced', async ({ newTab }) => {
  const tab = await newTab({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = tab;
  const wrong = wrongOf(STREAKS);
  await openOn(tab, 'Race', wrong);
  await race(page, 'S');
  await over(page);
  await says(page, /^Check has not accepted this query/);
  await button(page, 'Copy as Markdown').click();
  await says(page, 'Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`### ${exerciseAt(STREAKS).title}\n`);
  expect(copied).toMatch(/\| Yours \| [\d.]+ m?s \| ± [\d.]+ m?s \| +\| \d+ \|/);
  expect(copied).toContain(`\`\`\`sql\n${wrong.trim()}\n\`\`\``);
  await write(page, 'SELECT 1');
  await says(page, 'The query has changed since.');
});

test('a starter, a refused text and a text with an error are not raced, and are told why', async ({
  desk,
}) => {
  const { page } = desk;
  await openOn(desk, 'Race', exerciseAt(STREAKS).starter);
  await button(page, 'Race').click();
  await says(page, /^The editor holds what the exercise began with/);
  await write(page, 'DROP TABLE login_days');
  await button(page, 'Race').click();
  await says(page, /^DROP .*an answer is one SELECT/);
  await write(page, 'SELECT user_id,\n  dya FROM login_days');
  await button(page, 'Race').click();
  await says(page, 'Line 2, column 3');
  await expect.poll(() => page.locator('.cm-lintRange-error').allTextContents()).toEqual(['dya']);
  await tabOf(page, 'Growth').click();
  await button(page, 'Measure growth').click();
  await says(page, 'Line 2, column 3');
  expect(await page.getByRole('figure').count()).toBe(0);
  expect(await page.evaluate(() => performance.getEntriesByName('race').length)).toBe(0);
  expect(await databases(page)).not.toContain('race');
});

test('a query that errors in some round is out with its error, and the solutions race on', async ({
  desk,
}) => {
  const { page } = desk;
  const failing = `SELECT *, CASE WHEN random() < 0.5 THEN error('by chance') END AS x FROM (${solutionOf(STREAKS)}) LIMIT 1`;
  await openOn(desk, 'Race', failing);
  await race(page, 'S');
  await over(page);
  await says(page, /^Yours: out in (the first round|round \d+): .*by chance/);
  const medians = await cellsOf(page.getByRole('region', { name: 'Medians' }));
  for (const [, median] of medians.slice(1)) expect(median).toMatch(/^[\d.]+ m?s$/);
});

test('a query that never ends at L leaves the page alive, and Stop stops it within a second', async ({
  desk,
}) => {
  const { page } = desk;
  await openOn(desk, 'Race', ENDLESS);
  await race(page, 'L');
  await state(page).getByText('Racing: warm-up').waitFor({ timeout: LONG_MS });
  await write(page, 'SELECT 7 AS alive');
  await says(page, 'The query has changed since.');
  expect(await stopped(page)).toBeLessThan(1000);
  expect(await textOf(state(page))).toBe('Partial: stopped after 0 rounds');
  expect(await answerOf(page, 'SELECT 7 AS alive')).toEqual([['7']]);
});

test('Run during a race stops it and runs; what was measured stays, as partial', async ({ desk }) => {
  const { page } = desk;
  await openOn(desk, 'Race', solutionOf(STREAKS));
  await race(page, 'L');
  await state(page)
    .getByText(/^Racing: round \d+/)
    .waitFor({ timeout: LONG_MS });
  expect(await answerOf(page, 'SELECT count(*) FROM login_days')).toEqual([['22']]);
  await tabOf(page, 'Race').click();
  await says(page, /^Partial: stopped after \d+ rounds?$/);
  expect((await cellsOf(page.getByRole('region', { name: 'Medians' }))).length).toBe(
    numbers(STREAKS).length + 1,
  );
});

test('leaving the exercise stops its race, and the engine is free for the next page', async ({ desk }) => {
  const { page } = desk;
  await openOn(desk, 'Race', ENDLESS);
  await race(page, 'L');
  await state(page).getByText('Racing: warm-up').waitFor({ timeout: LONG_MS });
  expect(await databases(page)).not.toContain('race');
  await page.goBack();
  await tabOf(page, 'Race').click();
  await says(page, /^Partial: stopped after 0 rounds$/);
});

test('in a tab out of sight the race waits, and says how many samples it discarded', async ({ desk }) => {
  const { page } = desk;
  await openOn(desk, 'Race', solutionOf(STREAKS));
  await race(page, 'M');
  await state(page)
    .getByText(/^Racing: round [3-9]/)
    .waitFor({ timeout: LONG_MS });
  // Between two samples there is none to discard, so the tab goes out of sight three times.
  for (let times = 0; times < 3; times++) {
    await hide(page, true);
    // Meanwhile a race that went on would discard a sample after the other.
    for (const word of ['--', ...Array(10).fill('meanwhile')])
      await editor(page).pressSequentially(`${word} `);
    await hide(page, false);
  }
  await over(page);
  await says(page, /\. (1 sample was|[23] samples were) discarded, as this tab was out of sight\.$/);
});

test('one thread races against two on the same tables', async ({ desk }) => {
  const { page } = desk;
  await openOn(desk, 'Race', solutionOf(STREAKS));
  await page.getByRole('combobox', { name: 'Threads' }).selectOption({ label: '1 against 2' });
  await race(page, 'M');
  await over(page);
  const said = await textOf(page.getByRole('tabpanel', { name: 'Race' }));
  for (const name of ['Yours', ...numbers(STREAKS)])
    expect(said).toMatch(new RegExp(`${name} on 2 threads is `, 'i'));
  expect(said).toMatch(
    /DuckDB-Wasm v[\d.]+ \(eh against coi\), one thread against 2 threads · size M: 139,329 rows/,
  );
  const medians = await cellsOf(page.getByRole('region', { name: 'Medians' }));
  expect(medians.map(([name]) => name)).toEqual(
    ['1 thread', '2 threads'].flatMap((on) =>
      ['Yours', ...numbers(STREAKS)].map((name) => `${name} on ${on}`),
    ),
  );
  for (const [, median] of medians) expect(median).toMatch(/^[\d.]+ m?s$/);
});

test('a query that runs out of memory at XL is told so, and the engine answers after', async ({ desk }) => {
  const { page } = desk;
  const fat = "SELECT repeat('x', 4000) || user_id AS s, day FROM login_days";
  await openOn(desk, 'Race', fat);
  await race(page, 'XL');
  await page.getByText(/^Yours: out in the first round: .*memory/).waitFor({ timeout: LONG_MS });
  await says(page, /take a smaller size of the data/);
  await stopped(page);
  expect(await answerOf(page, 'SELECT count(*) FROM login_days')).toEqual([['22']]);
});

test('growth: an exponent with its interval, a query past its time cut alone, and a stop that keeps what is there', async ({
  newTab,
}) => {
  const tab = await newTab({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = tab;
  await openOn(tab, 'Growth', ENDLESS);
  await button(page, 'Measure growth').click();
  await page.getByText(/^Yours .*; past 2 s at \d+ k rows\.$/).waitFor({ timeout: LONG_MS });
  const [first = ''] = numbers(STREAKS);
  await page
    .getByText(new RegExp(`^${first} grows like n[\\d.]+ \\(−?[\\d.]+ to [\\d.]+\\)\\.$`))
    .waitFor({ timeout: LONG_MS });
  await stopped(page);
  expect(await textOf(state(page))).toBe('Partial: stopped');
  await page.getByText('All times as a table').click();
  const times = await cellsOf(
    page.getByRole('region', { name: 'Time against rows, both on logarithmic axes' }),
  );
  expect(times.map(([name]) => name)).toEqual(['Yours', ...numbers(STREAKS)]);
  expect(times[0]?.some((cell) => cell === 'past 2 s')).toBe(true);
  await button(page, 'Copy as Markdown').click();
  await says(page, 'Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`- ${first} grows like n\\^[\\d.]+ \\(`));
  expect(copied).toContain('Partial: stopped');
  expect(await databases(page)).not.toContain('growth');
});

test('growth: a query that fails on empty tables says where, and one with too few points says so', async ({
  desk,
}) => {
  const { page } = desk;
  await openOn(
    desk,
    'Growth',
    "SELECT CASE WHEN count(*) = 0 THEN error('nothing there') END AS x FROM login_days",
  );
  await button(page, 'Measure growth').click();
  await says(
    page,
    /^Yours is long enough to tell at 0 of the 3 sizes that a fit needs; failed on empty tables: .*nothing there/,
  );
  await stopped(page);
});

test('axe finds nothing on race and growth in both themes, and nothing is wider than a phone', async ({
  newTab,
}) => {
  const tab = await newTab({ viewport: { width: 360, height: 740 } });
  const { page } = tab;
  await tab.open(STREAKS);
  await tabOf(page, 'Editor').click();
  await write(page, wrongOf(STREAKS));
  await tabOf(page, 'Results').click();
  await tabOf(page, 'Race').click();
  await race(page, 'S');
  await over(page);
  await expectNoFaults(tab, 'race');
  await tabOf(page, 'Growth').click();
  await button(page, 'Measure growth').click();
  await state(page)
    .getByText(/^Timing on 3,000 rows/)
    .waitFor({ timeout: LONG_MS });
  await stopped(page);
  await page.getByText('All times as a table').click();
  await expectNoFaults(tab, 'growth');
});

async function expectNoFaults(tab: Tab, what: string): Promise<void> {
  const found: string[] = [];
  for (const width of [360, 1280]) {
    await tab.page.setViewportSize({ width, height: 740 });
    for (const theme of ['light', 'dark']) {
      await tab.page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted;
      }, theme);
      for (const line of await tab.axe()) found.push(`${what}, ${theme}, ${width}: ${line}`);
    }
    await eventually(() => tab.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await tab.page.setViewportSize({ width: 360, height: 740 });
  expect(found).toEqual([]);
}
