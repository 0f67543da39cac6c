import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { exerciseAt, packs, wrongOf } from './content.ts';
import { test } from './harness.ts';
import { button, editor, eventually, grid, textOf, verdict, verdictOn } from './workbench.ts';

const PACK = 'skewed-join';
const SALT = `${PACK}/salt-what-is-hot`;
const ALARM = `${PACK}/an-alarm-for-skew`;
const incident = packs.find(({ id }) => id === PACK);

/** Waits until a part of the page has these words. */
const hears = (part: Locator, words: string | RegExp) => eventually(() => textOf(part)).toMatch(words);

test('a pack’s page tells the incident, draws its telemetry and lists its exercises in order', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.open('');
  await page.getByRole('link', { name: 'The skewed join', exact: true }).click();
  expect(new URL(page.url()).pathname).toMatch(/\/skewed-join$/);
  expect(await page.title()).toBe('The skewed join · Archipelago');
  await page
    .getByRole('img', { name: /^\d+ values\. The largest of MiB read is [\d,]+, at task \d+\.$/ })
    .waitFor();
  await hears(page.getByRole('region', { name: 'From the log' }), 'Lost task 199.0 in stage 14.0');
  const listed = await page.getByRole('region', { name: 'Exercises' }).getByRole('link').allInnerTexts();
  expect(listed).toEqual(incident?.exercises.map(({ title }) => title));
  expect(await desk.axe()).toEqual([]);
});

test('the full answer is there when it is asked for, with its numbers measured', async ({ desk }) => {
  const { page } = desk;
  await desk.open(PACK);
  const closing = page.getByRole('region', { name: 'The question, answered' });
  await hears(closing, `${incident?.exercises.length} to go`);
  await button(page, 'Read it now').click();
  await hears(closing, /one merchant has \d+\.\d\s% of the transactions/);
  const heading = closing.getByRole('heading', { name: 'The question, answered' });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('an unknown pack leads back', async ({ desk }) => {
  desk.allow(/404/);
  await desk.open('no-such-pack');
  await desk.page.getByText('There is no such page.').waitFor();
});

test('a plan beyond its limit is refused with both numbers, and the mistake is known', async ({ desk }) => {
  const { page } = desk;
  await desk.open(SALT);
  await editor(page).waitFor();
  const said = await verdictOn(page, wrongOf(SALT, 'no-salt'));
  expect(said).toMatch(
    /Largest partition: \d+\.\d+ × the mean in boundary world \d; the limit is 3 × the mean\./,
  );
  const table = verdict(page).getByRole('table', { name: 'Measures' });
  await hears(table.getByRole('row', { name: /Largest partition/ }), 'beyond the limit, boundary world');
  await hears(table.getByRole('row', { name: /Rows added to the merchants/ }), '0 rows');
  await button(page, 'Find out why').click();
  await page.getByRole('region', { name: 'A known mistake' }).getByText('No key was salted.').waitFor();
  await page.getByText('How it is judged').click();
  expect(await desk.axe()).toEqual([]);
});

test('rows that break a rule of a plan are shown', async ({ desk }) => {
  const { page } = desk;
  await desk.open(SALT);
  await editor(page).waitFor();
  expect(await verdictOn(page, wrongOf(SALT, 'one-copy-too-few'))).toContain(
    'rows break this in the typical world',
  );
  await button(page, 'Show the rows').click();
  await grid(page, 'Difference').waitFor();
  await hears(grid(page, 'Difference'), 'transactions_found');
});

test('how it is judged can be read: SQL, replay and what is simpler', async ({ desk }) => {
  const { page } = desk;
  await desk.open(SALT);
  await page.getByText('How it is judged').click();
  const judging = page.locator('.judging');
  for (const { sql } of exerciseAt(SALT).spec.appraisal?.replay ?? [])
    await hears(judging, sql.split('\n')[0] ?? '');
  await hears(judging, 'Rows stand for bytes.');
  await hears(judging, 'FROM partition_rows()');
});

test('an alarm is judged over all worlds together', async ({ desk }) => {
  const { page } = desk;
  await desk.open(ALARM);
  await editor(page).waitFor();
  expect(await verdictOn(page, wrongOf(ALARM, 'five-times-the-median'))).toMatch(
    /Precision: \d+(\.\d+)? % over 10 worlds; at least 90 % is due\./,
  );
  await hears(verdict(page).getByRole('row', { name: /Recall/ }), '100 %');
});
