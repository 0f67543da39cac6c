import { expect } from 'vitest';
import { counted } from '../counted.ts';
import { STREAKS, solutionOf, wrongOf } from './content.ts';
import { test } from './harness.ts';
import { isKept } from './kept.ts';
import {
  answerOf,
  button,
  editor,
  eventually,
  grid,
  says,
  verdictOn,
  withMod,
  write,
  written,
} from './workbench.ts';

test('over a whole session no request leaves the origin and the console stays empty', async ({
  newTab,
  task,
}) => {
  const tab = await newTab({ serviceWorkers: 'allow' });
  const { page, requests } = tab;
  const said: string[] = [];
  page.on('console', (message) => {
    // DuckDB's worker logs each error of SQL for itself.
    if (message.type() !== 'log') said.push(`${message.type()}: ${message.text()}`);
  });
  await tab.open('');
  await page.getByRole('link', { name: /^Start with/ }).click();
  await editor(page).waitFor();
  await page.keyboard.press('F1');
  await page.keyboard.press('Escape');
  await editor(page).press(withMod('Enter'));
  await grid(page).waitFor();
  expect(await verdictOn(page, wrongOf(STREAKS, 'day-of-the-year'))).toContain('Not yet');
  await button(page, 'Open this world').click();
  await button(page, 'Hint').click();
  await button(page, 'Show solution').click();
  await write(page, 'select 1');
  await editor(page).press(withMod('Shift+F'));
  await eventually(() => written(page)).toMatch(/^select\n/);
  expect(await verdictOn(page, solutionOf(STREAKS))).toContain('Accepted');
  await page.getByRole('combobox', { name: 'Data' }).selectOption('S');
  await answerOf(page, 'SELECT * FROM login_days');
  await page.getByRole('tab', { name: 'Expected' }).click();
  await grid(page, 'Expected').waitFor();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('link', { name: 'Scratch', exact: true }).click();
  await page.getByText('login_days', { exact: true }).waitFor();
  await answerOf(page, 'SELECT count(*) FROM logins');
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from('a\n1\n') });
  await button(page, 'Import').click();
  await says(page, 'mine: 1 row');
  // What needs an extension is refused by the engine itself, without a look at the network.
  await write(page, "SELECT * FROM read_csv('https://example.com/x.csv')");
  await button(page, 'Run').click();
  await page
    .getByRole('region', { name: 'Results' })
    .getByText(/disabled|not allowed|permission/i)
    .first()
    .waitFor();
  // What the service worker fetches counts too.
  await isKept(page);
  const byWorker = requests.filter((request) => request.serviceWorker() !== null);
  expect(byWorker.length).toBeGreaterThan(0);
  const { origin } = new URL(page.url());
  const elsewhere = requests
    .map((request) => request.url())
    .filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(origin));
  counted(
    task,
    `a whole session: ${requests.length} requests, ${byWorker.length} of them by the service worker, ${elsewhere.length} to another origin`,
  );
  expect(elsewhere).toEqual([]);
  expect(said).toEqual([]);
});
