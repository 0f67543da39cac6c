import { expect } from 'vitest';
import { packs, STREAKS, solutionOf, wrongOf } from './content.ts';
import { test } from './harness.ts';
import { answerOf, button, editor, grid, says, verdictOn, write, written } from './workbench.ts';

for (const [name, kill] of [
  [
    'that breaks',
    () =>
      void setTimeout(() => {
        throw new RangeError('killed by a test');
      }),
  ],
  ['that ends without a word', () => globalThis.close()],
] as const) {
  test(`a worker ${name} during a query is replaced with a message, and everything works again`, async ({
    tab,
  }) => {
    const { page } = tab;
    tab.allow(/killed by a test/);
    await tab.open(STREAKS);
    await answerOf(page, 'SELECT 1');
    await write(
      page,
      'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r',
    );
    await button(page, 'Run').click();
    await button(page, 'Stop').waitFor();
    await page.workers()[0]?.evaluate(kill);
    await says(page, /The engine stopped and was started again/);
    expect(await answerOf(page, 'SELECT count(*) > 0 FROM login_days')).toEqual([['true']]);
    expect(await verdictOn(page, solutionOf(STREAKS))).toContain('Accepted');
  });
}

test('an engine that has to be replaced since it does not stop when asked to is no failure to tell of', async ({
  tab,
}) => {
  const { page } = tab;
  await tab.open(STREAKS);
  await answerOf(page, 'SELECT 1');
  const replaced = page.waitForEvent('worker');
  // Constants are computed while the query is planned, where nothing can stop it.
  await write(page, 'SELECT list_sum(list_transform(range(100000000), lambda x: x % 7 + hash(x) % 3))');
  await button(page, 'Run').click();
  await button(page, 'Stop').click();
  await says(page, 'The query was stopped.');
  await replaced;
  expect(await answerOf(page, 'SELECT count(*) > 0 FROM login_days')).toEqual([['true']]);
  expect(await page.getByText(/The engine stopped/).count()).toBe(0);
});

test('the scratch page says which of its tables went with an engine that broke', async ({ tab }) => {
  const { page } = tab;
  tab.allow(/killed by a test/);
  await tab.open('scratch');
  await answerOf(page, 'CREATE TABLE fruit AS SELECT 1 AS n; SELECT * FROM fruit');
  await page.getByText('fruit', { exact: true }).waitFor();
  await page.workers()[0]?.evaluate(() => void setTimeout(() => globalThis.close()));
  await says(page, 'these tables are gone: fruit.');
  expect(await page.getByText('fruit', { exact: true }).count()).toBe(0);
  expect(await answerOf(page, 'SELECT count(*) > 0 FROM logins')).toEqual([['true']]);
});

test('without WebAssembly the page says what to do, keeps the draft, and Retry works once it is there', async ({
  tab,
}) => {
  const { page } = tab;
  await page.addInitScript(() => {
    Object.assign(globalThis, { kept: WebAssembly });
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await tab.open(STREAKS);
  await says(page, /no WebAssembly, which DuckDB needs/);
  await write(page, 'SELECT count(*) FROM login_days');
  await button(page, 'Run').click();
  await page
    .getByRole('tabpanel')
    .getByText(/WebAssembly/)
    .waitFor();
  await page.evaluate(() => {
    Object.assign(globalThis, { WebAssembly: (globalThis as unknown as { kept: unknown }).kept });
  });
  await button(page, 'Retry').click();
  await page
    .getByRole('region', { name: 'Table login_days' })
    .getByText(/^\d+ rows$/)
    .waitFor();
  expect(await written(page)).toBe('SELECT count(*) FROM login_days');
  expect(await button(page, 'Retry').count()).toBe(0);
  expect((await answerOf(page, 'SELECT count(*) > 0 FROM login_days'))[0]).toEqual(['true']);
});

test('when the engine cannot be downloaded the page says what to do, and Retry works', async ({ tab }) => {
  const { page } = tab;
  tab.allow(/Failed to load resource|Failed to fetch|TypeError/);
  await page.context().route('**/*.wasm', (route) => route.abort());
  await tab.open(STREAKS);
  await says(page, /Check the connection and try again/);
  await button(page, 'Run').click();
  await page
    .getByRole('tabpanel')
    .getByText(/Check the connection/)
    .waitFor();
  await page.context().unroute('**/*.wasm');
  await button(page, 'Retry').click();
  await page
    .getByRole('region', { name: 'Table login_days' })
    .getByText(/^\d+ rows$/)
    .waitFor();
  expect((await answerOf(page, 'SELECT count(*) > 0 FROM login_days'))[0]).toEqual(['true']);
});

test('the scratch page has its data after a Retry', async ({ tab }) => {
  const { page } = tab;
  tab.allow(/Failed to load resource|Failed to fetch|TypeError/);
  await page.context().route('**/*.wasm', (route) => route.abort());
  await tab.open('scratch');
  // The page starts the engine before the scratch pane asks for it: only its own refusal is the last one.
  await page
    .getByRole('status')
    .filter({ hasText: /Check the connection and try again/ })
    .waitFor();
  await page.context().unroute('**/*.wasm');
  await button(page, 'Retry').click();
  await page.getByText('login_days', { exact: true }).waitFor();
  expect(await answerOf(page, 'SELECT count(*) FROM login_days')).toEqual([['6938']]);
});

test('where the browser forbids storage one can work all the same, and is told that nothing is kept', async ({
  tab,
}) => {
  const { page } = tab;
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('forbidden by a test', 'SecurityError');
        },
      });
    }
  });
  await tab.open(STREAKS);
  await says(page, /drafts and progress last until the tab is closed/);
  expect(await verdictOn(page, solutionOf(STREAKS))).toContain('Accepted');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  await says(page, `1 of ${packs[0]?.exercises.length} solved`);
});

test('an exercise that cannot be loaded says so, and Retry loads it', async ({ tab }) => {
  const { page } = tab;
  tab.allow(/Failed to load resource|Failed to fetch|importing a module|Unable to preload/);
  await tab.open('');
  await page.getByRole('link', { name: 'Daily streaks', exact: true }).waitFor();
  await page.context().route('**/assets/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Daily streaks', exact: true }).click();
  await page.getByRole('heading', { name: 'The exercise could not be loaded.' }).waitFor();
  await page.context().unroute('**/assets/**');
  await button(page, 'Retry').click();
  await editor(page).waitFor();
  await write(page, 'SELECT 1');
  await button(page, 'Run').click();
  await grid(page).waitFor();
});

test('a panel that cannot be loaded says so, and Retry loads it', async ({ tab }) => {
  const { page } = tab;
  tab.allow(/Failed to load resource|Failed to fetch/);
  await tab.open(STREAKS);
  await answerOf(page, 'SELECT 1');
  await page.context().route('**/assets/why-steps-*', (route) => route.abort());
  await verdictOn(page, wrongOf(STREAKS));
  await page.getByRole('tab', { name: 'Why' }).click();
  const why = page.getByRole('tabpanel', { name: 'Why' });
  await why
    .getByRole('alert')
    .getByText(/could not be loaded. Check the connection/)
    .waitFor();
  expect(await tab.axe()).toEqual([]);
  await button(page, 'Retry').click();
  await why.getByRole('alert').waitFor();
  await page.context().unroute('**/assets/why-steps-*');
  await button(page, 'Retry').press('Enter');
  await button(page, 'Where is it wrong?').click();
  await why.getByRole('heading', { name: 'Where it is wrong' }).waitFor();
  expect(await button(page, 'Retry').count()).toBe(0);
  // Its stylesheet came as well.
  expect(await why.locator('.why').evaluate((element) => getComputedStyle(element).overflow)).toBe('auto');
});
