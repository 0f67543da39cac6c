import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { distOf } from '../../src/cli/build.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { STREAKS, solutionOf } from './content.ts';
import { test } from './harness.ts';
import { isKept } from './kept.ts';
import {
  arrived,
  choose,
  drop,
  exported,
  HIGH_WATER,
  inList,
  installHarbour,
  openPacks,
  RIGHT,
  visit,
} from './pack-desk.ts';
import { harbourTexts, oneExercise, packFileOf } from './pack-file.ts';
import { serveReleases } from './releases.ts';
import { button, editor, eventually, says, textOf, verdictOn, written } from './workbench.ts';

test('a file is shown as what it is before anything runs; installed, its exercise is solved, also after a reload', async ({
  tab,
}) => {
  const { page } = tab;
  await openPacks(tab);
  // The page's own engine, which it starts whatever comes.
  await eventually(() => page.workers().length).toBe(1);
  const bytes = await packFileOf(harbourTexts(), { authors: ['Ada', 'Grace'], licence: 'CC-BY-4.0' });
  await choose(tab, 'from-ada.sqlpack', bytes);
  const offer = arrived(page, 'The harbour');
  await offer.waitFor();
  const shown = await textOf(offer);
  for (const fact of [
    'Ada, Grace',
    'CC-BY-4.0',
    'from-ada.sqlpack',
    'DuckDB v1.5.6',
    'High water',
    'Tide gauges',
  ])
    expect(shown).toContain(fact);
  expect(shown).toMatch(/[0-9a-f]{64}/);
  expect(shown).toContain('did not run the gate');
  expect(shown).toContain('Nothing of it has run yet');
  // Nothing runs: no engine was started for it.
  expect(page.workers().length).toBeLessThanOrEqual(1);
  await button(page, 'Install now, prove later').click();
  await inList(page, 'From files', 'The harbour').waitFor();
  await page.getByRole('link', { name: 'The harbour' }).click();
  await page.getByRole('link', { name: 'High water' }).click();
  await editor(page).waitFor();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
  tab.allow(/status of 404/);
  await page.reload();
  await editor(page).waitFor();
  await says(page, /· solved$/);
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  await page.getByRole('link', { name: 'High water' }).first().waitFor();
});

test('a pack that is dropped again says so, another edition is compared, and progress outlives both', async ({
  tab,
}) => {
  const { page } = tab;
  await installHarbour(tab);
  await page.getByRole('link', { name: 'The harbour' }).click();
  await page.getByRole('link', { name: 'High water' }).click();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
  await page.getByRole('link', { name: 'Packs', exact: true }).click();
  await drop(tab, 'harbour.sqlpack', await packFileOf(harbourTexts()));
  await says(page, 'It is the very file that is installed.');
  await button(page, 'Close').click();
  const texts = harbourTexts();
  const task = 'exercises/harbour/01-high-water/exercise.md';
  texts.set(task, (texts.get(task) ?? '').replace('Return the highest level', 'Find the highest level'));
  await drop(tab, 'harbour-2.sqlpack', await packFileOf(texts, { version: '2.0.0', authors: ['Grace'] }));
  const table = arrived(page, 'The harbour').getByRole('table');
  await table.waitFor();
  expect(await textOf(table.getByRole('row', { name: 'Version' }))).toMatch(/1\.0\.0\s+2\.0\.0/);
  expect(await textOf(table.getByRole('row', { name: 'Authors' }))).toMatch(/Ada\s+Grace/);
  expect(await page.getByText('It is an older version').count()).toBe(0);
  await button(page, 'Update now, prove later').click();
  await says(page, /^2\.0\.0 · Grace/);
  await page.getByRole('link', { name: 'The harbour' }).click();
  await says(page, '1 of 1 solved');
  await page.getByRole('link', { name: 'High water' }).click();
  await says(page, 'Find the highest level of each gauge.');
  await says(page, /· solved$/);
  expect((await written(page)).trim()).toBe(RIGHT);
  await page.getByRole('link', { name: 'Packs', exact: true }).click();
  await drop(tab, 'harbour.sqlpack', await packFileOf(harbourTexts()));
  await says(page, 'It is an older version than the one that is there.');
});

test('what is installed or removed in one tab is so in the others', async ({ tab }) => {
  const { page } = tab;
  await openPacks(tab);
  const other = await page.context().newPage();
  await other.goto(page.url().replace(/packs$/, ''));
  await installHarbour(tab);
  await other.getByRole('link', { name: 'High water' }).first().waitFor();
  await button(page, 'Remove The harbour').click();
  await button(page, 'Remove, keep my progress').click();
  await other.getByRole('link', { name: 'High water' }).first().waitFor({ state: 'detached' });
});

test('removing keeps what was done, or deletes it, as is asked', async ({ tab }) => {
  const { page } = tab;
  await installHarbour(tab);
  await page.getByRole('link', { name: 'The harbour' }).click();
  await page.getByRole('link', { name: 'High water' }).click();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
  const removed = async (how: string) => {
    await openPacks(tab);
    await button(page, 'Remove The harbour').click();
    await says(page, 'You have begun 1 exercise of it, and solved 1.');
    await button(page, how).click();
    await says(page, 'No pack is installed from a file yet.');
  };
  await removed('Remove, keep my progress');
  await visit(tab, HIGH_WATER);
  await says(page, 'There is no such page.');
  await says(page, /belong to a pack that is not installed here/);
  await page.getByRole('main').getByRole('link', { name: 'Packs' }).click();
  await page.getByRole('heading', { name: 'Built in' }).waitFor();
  await installHarbour(tab);
  await visit(tab, HIGH_WATER);
  await says(page, /· solved$/);
  await removed('Remove, delete my progress');
  await installHarbour(tab);
  await visit(tab, HIGH_WATER);
  await says(page, /· open$/);
  expect((await written(page)).trim()).not.toBe(RIGHT);
});

test('a built-in pack is exported, installs from this site in its own place, and is the same', async ({
  tab,
}) => {
  const { page } = tab;
  await openPacks(tab);
  const { name, content } = await exported(tab, 'Gaps and islands');
  expect(name).toBe('gaps-and-islands-1.0.0.sqlpack');
  expect(content.equals(readFileSync(join(distOf(ROOT), 'packs/gaps-and-islands.sqlpack')))).toBe(true);
  await page.getByLabel('Address of a pack on this site').fill('packs/gaps-and-islands.sqlpack');
  await button(page, 'Fetch').click();
  await says(page, /It takes the place of the built-in one/);
  await says(page, /^\d+ of \d+ mutants killed, \d+ more equivalent for a reason given, every exercise/);
  await button(page, 'Install now, prove later').click();
  await inList(page, 'From files', 'Gaps and islands').waitFor();
  await says(page, /A pack from a file has its place now/);
  const prose = async () => {
    await tab.open(STREAKS);
    await editor(page).waitFor();
    return page.getByRole('region', { name: 'Task' }).locator('.prose').first().innerHTML();
  };
  const fromFile = await prose();
  expect(await verdictOn(page, solutionOf(STREAKS))).toMatch(/^Accepted/);
  await openPacks(tab);
  await button(page, 'Remove Gaps and islands').click();
  await button(page, 'Remove, keep my progress').click();
  await says(page, 'No pack is installed from a file yet.');
  expect(await prose()).toBe(fromFile);
  await says(page, /· solved$/);
});

test('of two packs of one id the second says whose place it would take, and until it is taken the first is as it was', async ({
  tab,
}) => {
  const { page } = tab;
  const other = harbourTexts();
  const path = 'exercises/harbour/pack.md';
  other.set(path, (other.get(path) ?? '').replace('title: The harbour', 'title: Another harbour'));
  const bytes = await packFileOf(other, { authors: ['Mallory'] });
  await installHarbour(tab);
  await visit(tab, HIGH_WATER);
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
  await openPacks(tab);
  const arrives = async () => {
    await choose(tab, 'other.sqlpack', bytes);
    await arrived(page, 'Another harbour').waitFor();
    await says(page, 'It takes the place of the one installed; your progress is kept.');
    await says(page, /^None of its authors is an author of the one that is there/);
  };
  await arrives();
  await button(page, 'Cancel').click();
  await page.reload();
  await inList(page, 'From files', 'The harbour').waitFor();
  await arrives();
  await button(page, 'Replace now, prove later').click();
  await inList(page, 'From files', 'Another harbour').waitFor();
  expect(await inList(page, 'From files', 'The harbour').count()).toBe(0);
  await visit(tab, HIGH_WATER);
  await says(page, /· solved$/);
  expect((await written(page)).trim()).toBe(RIGHT);
});

test('a pack with the id of a built-in one has its place until it is removed, and nothing of that one is lost', async ({
  tab,
}) => {
  const { page } = tab;
  await tab.open(STREAKS);
  expect(await verdictOn(page, solutionOf(STREAKS))).toMatch(/^Accepted/);
  await openPacks(tab);
  await choose(tab, 'streaks.sqlpack', await packFileOf(renamed(harbourTexts(), 'gaps-and-islands')));
  await says(page, 'It takes the place of the built-in one while it is installed; your progress is kept.');
  await says(page, /^None of its authors is an author of the one that is there/);
  await button(page, 'Replace now, prove later').click();
  await inList(page, 'From files', 'The harbour').waitFor();
  await visit(tab, 'gaps-and-islands/high-water');
  await editor(page).waitFor();
  await tab.open(STREAKS);
  await says(page, 'There is no such page.');
  await openPacks(tab);
  await button(page, 'Remove The harbour').click();
  await button(page, 'Remove, keep my progress').click();
  await says(page, 'No pack is installed from a file yet.');
  await tab.open(STREAKS);
  await says(page, /· solved$/);
  expect((await written(page)).trim()).toBe(solutionOf(STREAKS).trim());
});

test('where the list of built-in files does not come, the page says why none can be exported', async ({
  tab,
}) => {
  const { page } = tab;
  tab.allow(/status of 503/);
  await page.route('**/packs/index.json', (route) => route.fulfill({ status: 503 }));
  await openPacks(tab);
  await page
    .getByRole('alert')
    .getByText(/list of their files did not come, so they cannot be exported now/)
    .waitFor();
  expect(await button(page, 'Export Gaps and islands').isDisabled()).toBe(true);
  await page.unroute('**/packs/index.json');
  await page.reload();
  expect((await exported(tab, 'Gaps and islands')).name).toBe('gaps-and-islands-1.0.0.sqlpack');
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('what is no pack, or a broken one, is told with what to do, and changes nothing', async ({ tab }) => {
  const { page } = tab;
  await openPacks(tab);
  const bytes = await packFileOf(harbourTexts());
  await choose(tab, 'cut.sqlpack', bytes.subarray(0, bytes.length - 100));
  await arrived(page, 'cut.sqlpack cannot be used').waitFor();
  await choose(tab, 'picture.png', Buffer.from('no pack at all'));
  await arrived(page, 'picture.png cannot be used').waitFor();
  const texts = harbourTexts();
  texts.set('exercises/harbour/01-high-water/starter.sql', 'SELECT 1');
  texts.set('datasets/tides/generate.sql', "COPY readings TO 'x';\nATTACH 'x' AS y;");
  await choose(tab, 'faulty.sqlpack', await packFileOf(texts));
  const refused = arrived(page, 'faulty.sqlpack cannot be used');
  await refused.waitFor();
  expect(await textOf(refused)).toContain('datasets/tides/generate.sql, line 1');
  expect(await textOf(refused)).toContain('datasets/tides/generate.sql, line 2');
  await choose(tab, 'taken.sqlpack', await packFileOf(renamed(harbourTexts(), 'scratch')));
  await says(page, /would have the address of a part of this page/);
  await page.getByLabel('Address of a pack on this site').fill('https://example.org/x.sqlpack');
  await button(page, 'Fetch').click();
  await says(page, /This page asks no server but its own/);
  tab.allow(/status of 404/);
  await page.getByLabel('Address of a pack on this site').fill('packs/none.sqlpack');
  await button(page, 'Fetch').click();
  await says(page, /status 404/);
  await button(page, 'Close').click();
  await says(page, 'No pack is installed from a file yet.');
});

function renamed(texts: ReadonlyMap<string, string>, id: string): Map<string, string> {
  return new Map(
    [...texts].map(([path, text]) => [path.replace('exercises/harbour', `exercises/${id}`), text]),
  );
}

test('the gate proves a pack in a worker, shows how far it is, can be stopped, and its word is kept', async ({
  tab,
}) => {
  const { page } = tab;
  await openPacks(tab);
  const texts = oneExercise('gaps-and-islands', GATED, 'logins');
  await choose(tab, 'one.sqlpack', await packFileOf(texts));
  await button(page, 'Replace and prove').click();
  // How long an engine takes to start nobody knows.
  await page.locator('progress[aria-label^="Starting an engine"]:not([value])').waitFor();
  await page.getByText(/^Proving exercise 1 of 1: /).waitFor();
  await button(page, 'Stop').click();
  await says(page, 'Not proved here yet.');
  await button(page, 'Prove Gaps and islands').click();
  const word = /Proved here with DuckDB v[\d.]+ today at .*: (\d+) of \1 mutants killed/;
  await page.getByText(word).waitFor({ timeout: 240_000 });
  await page.reload();
  await says(page, word);
}, 300_000);

const GATED = '01-daily-streaks';

test('an exercise that is not provable is told with its file, and the pack can be removed', async ({
  tab,
}) => {
  const { page } = tab;
  await openPacks(tab);
  const texts = harbourTexts();
  const path = 'exercises/harbour/01-high-water/solutions/distinct-window.sql';
  texts.set(
    path,
    'SELECT gauge_id, CAST(random() AS DECIMAL(6,2)) AS highest FROM readings ORDER BY 2 DESC, 1',
  );
  await choose(tab, 'doubtful.sqlpack', await packFileOf(texts));
  await button(page, 'Install and prove').click();
  await page.getByText(/^The gate found \d+ faults$/).click({ timeout: 60_000 });
  await says(page, new RegExp(path));
  await says(page, /collect 4 or more/);
}, 120_000);

test('an installed pack is there, solved and proved with the server stopped', async ({ newTab }) => {
  using releases = await serveReleases('/');
  const tab = await newTab({ root: releases.url, serviceWorkers: 'allow' });
  const { page } = tab;
  await installHarbour(tab);
  await isKept(page);
  releases.stop();
  // Its address is no file of the host; nobody answers.
  tab.allow(/ERR_CONNECTION_REFUSED/);
  await tab.open(HIGH_WATER);
  await editor(page).waitFor();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
  await page.getByRole('link', { name: 'Packs', exact: true }).click();
  await says(page, /^1\.0\.0 · Archipelago/);
  await button(page, 'Prove The harbour').click();
  await page.getByText(/^The gate found/).waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByText(/^The gate found/).waitFor();
}, 120_000);
