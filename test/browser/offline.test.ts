import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { distOf } from '../../src/cli/build.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { exerciseAt, exercises, STREAKS, solutionOf } from './content.ts';
import { type NewTab, test } from './harness.ts';
import { isKept } from './kept.ts';
import { exported, HIGH_WATER, installHarbour, openPacks, RIGHT } from './pack-desk.ts';
import { NEXT_TAGLINE, OLD_TAGLINE, serveReleases } from './releases.ts';
import {
  answerOf,
  button,
  editor,
  eventually,
  says,
  textOf,
  verdictOn,
  write,
  written,
} from './workbench.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** An exercise of another pack, which no test visits while there is a network. */
const UNVISITED = 'backpressure/backlog-from-offsets';

const online = (newTab: NewTab, root: string) => newTab({ root, serviceWorkers: 'allow' });

/** How many releases the browser keeps. */
function recordsIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const stored = await (await caches.open((await caches.keys())[0] ?? '')).keys();
    return stored.filter(({ url }) => url.includes('service-worker.js?release=')).length;
  });
}

/** Opens what the catalogue says of working offline. */
async function offlineDialog(page: Page) {
  await button(page, 'Working offline').click();
  const dialog = page.getByRole('dialog', { name: 'Working offline' });
  await dialog.waitFor();
  return dialog;
}

for (const base of ['/', '/some/path']) {
  test(`visited once, all of the page works with the server stopped, served under ${base}`, async ({
    newTab,
  }) => {
    using releases = await serveReleases(base);
    const tab = await online(newTab, releases.url);
    const { page } = tab;
    await tab.open(STREAKS);
    await isKept(page);
    await installHarbour(tab);
    await tab.open(STREAKS);
    await editor(page).waitFor();
    releases.stop();
    // What the browser keeps of its own accord may be gone at any time.
    const debug = await page.context().newCDPSession(page);
    await debug.send('Network.clearBrowserCache');

    await page.reload();
    expect(await verdictOn(page, solutionOf(STREAKS))).toMatch(/^Accepted/);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await button(page, 'Race it').click();
    await page
      .locator('.timing-state')
      .getByText(/^\d+ rounds/)
      .waitFor({ timeout: 60_000 });

    await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
    await page
      .getByRole('link', { name: exerciseAt(UNVISITED).title, exact: true })
      .first()
      .click();
    await editor(page).waitFor();
    expect(await verdictOn(page, solutionOf(UNVISITED))).toMatch(/^Accepted/);
    await page.reload();
    await editor(page).waitFor();
    expect(await page.title()).toContain(exerciseAt(UNVISITED).title);

    for (const address of ['scratch', 'scratch/', 'scratch.html', 'lab/distinct', '', `${UNVISITED}/`]) {
      await tab.open(address);
      await page.locator('#app main').waitFor();
      expect(await page.evaluate(() => document.baseURI)).toBe(releases.url);
    }
    await openPacks(tab);
    const file = readFileSync(join(distOf(ROOT), 'packs/backpressure.sqlpack'));
    expect(file.equals((await exported(tab, 'A stream that falls behind')).content)).toBe(true);
    // The host has no page for an exercise of an installed pack, nor for what is nowhere.
    tab.allow(/ERR_CONNECTION_REFUSED/);
    await tab.open(HIGH_WATER);
    expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
    await page.reload();
    await says(page, /· solved$/);
    await tab.open('no/such/page');
    await page.getByRole('heading', { name: 'There is no such page.' }).waitFor();
    expect(await page.evaluate(() => document.baseURI)).toBe(releases.url);
  });
}

test('what is stored for good is all that has a digest in its name', async ({ newTab }) => {
  using releases = await serveReleases('/');
  const tab = await online(newTab, releases.url);
  const { page } = tab;
  await tab.open('');
  await isKept(page);
  const stored = await page.evaluate(async () => {
    const requests = await (await caches.open((await caches.keys())[0] ?? '')).keys();
    return requests.map(({ url }) => url.slice(document.baseURI.length));
  });
  expect(stored.filter((path) => !/^assets\/.+-[\w-]{8}\.\w+$|\?release=/.test(path))).toEqual([]);
  expect(stored.length).toBeGreaterThan(exercises.length);
});

test('the catalogue tells what is stored, how much of it, and whether the browser may clear it', async ({
  newTab,
}) => {
  using releases = await serveReleases('/');
  const tab = await online(newTab, releases.url);
  const { page } = tab;
  await tab.open('');
  await isKept(page);
  const dialog = await offlineDialog(page);
  await dialog.getByText('This page works without a network.').waitFor();
  expect(await textOf(dialog)).toMatch(/The page and all built-in exercises\s+stored, [\d.]+ MB/);
  expect(await textOf(dialog)).toMatch(/DuckDB\s+stored, \d+ MB/);
  expect(await textOf(dialog)).toMatch(/DuckDB with threads\s+stored at their first use/);
  await dialog.getByText('the browser may clear it').waitFor();
  expect(await tab.axe()).toEqual([]);
  await page.setViewportSize({ width: 360, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await (await offlineDialog(page)).waitFor();
});

test('the browser finds nothing that keeps the page from being installed, under a path and at a deep address too', async ({
  newTab,
}) => {
  using releases = await serveReleases('/some/path');
  const tab = await online(newTab, releases.url);
  const { page } = tab;
  await tab.open(STREAKS);
  await isKept(page);
  const debug = await page.context().newCDPSession(page);
  const { url, errors, manifest } = await debug.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${releases.url}app.webmanifest`);
  expect(manifest).toMatchObject({ startUrl: releases.url, scope: releases.url });
  const { installabilityErrors } = await debug.send('Page.getInstallabilityErrors');
  // A window of a test is a private one, and that is the only thing wrong.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  for (const { sizes, url: icon } of manifest.icons ?? []) {
    const size = await page.evaluate(async (src) => {
      const image = await createImageBitmap(await (await fetch(src)).blob());
      return `${image.width}x${image.height}`;
    }, icon);
    expect(size).toBe(sizes);
  }
  expect(manifest.icons?.length).toBe(3);
});

test('where there is no space the reader is told what to do, and everything works with a network', async ({
  newTab,
}) => {
  using releases = await serveReleases('/');
  const tab = await online(newTab, releases.url);
  tab.allow(/Quota|fetching the script/);
  const { page } = tab;
  const debug = await page.context().newCDPSession(page);
  await debug.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(releases.url).origin,
    quotaSize: 300_000,
  });
  await tab.open('');
  const dialog = await offlineDialog(page);
  await dialog.getByText(/not enough space to store the page. Free some/).waitFor();
  await page.keyboard.press('Escape');
  await tab.open(STREAKS);
  expect(await answerOf(page, 'SELECT 1 AS one')).toEqual([['1']]);
});

test('the browser is asked to keep what is stored once there is something to lose', async ({ newTab }) => {
  using releases = await serveReleases('/');
  const tab = await online(newTab, releases.url);
  const { page } = tab;
  await page.addInitScript(() => {
    const asked = { times: 0 };
    Object.assign(globalThis, { asked });
    StorageManager.prototype.persist = async () => {
      asked.times++;
      return true;
    };
  });
  const times = () =>
    page.evaluate(() => (globalThis as unknown as { asked: { times: number } }).asked.times);
  await tab.open(STREAKS);
  await isKept(page);
  expect(await times()).toBe(0);
  expect(await verdictOn(page, solutionOf(STREAKS))).toMatch(/^Accepted/);
  await eventually(times).toBe(1);
});

test('without a service worker a page whose host went over to a new release asks to be loaded again', async ({
  newTab,
}) => {
  using releases = await serveReleases('/', true);
  const tab = await newTab({ root: releases.url });
  tab.allow(/status of 404|Failed to fetch|Unable to preload/);
  const { page } = tab;
  await tab.open('');
  // The last that a page loads by itself.
  const isSettled = () =>
    page.waitForEvent('console', (message) => message.text().includes('registration blocked'));
  await isSettled();
  releases.goOver();
  await page
    .getByRole('link', { name: exerciseAt(UNVISITED).title, exact: true })
    .first()
    .click();
  await says(page, /A new version has taken the place of this one/);
  expect(await tab.axe()).toEqual([]);
  const settled = isSettled();
  await button(page, 'Reload').click();
  await editor(page).waitFor();
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  await says(page, NEXT_TAGLINE);
  await settled;
});

test('a new release waits until the reader lets it in; drafts stay, and a tab of the old one goes on', async ({
  newTab,
}) => {
  using releases = await serveReleases('/', true);
  const tab = await online(newTab, releases.url);
  const { page } = tab;
  await tab.open(STREAKS);
  await write(page, 'SELECT 40 + 2 AS kept');
  await isKept(page);
  const other = await page.context().newPage();
  await other.goto(releases.url);
  await says(other, OLD_TAGLINE);

  releases.goOver();
  // A visit is when a browser asks for a new release.
  await page.reload();
  await says(page, /A new version is there/);
  expect(await tab.axe()).toEqual([]);
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  await says(page, OLD_TAGLINE);
  await button(page, 'Later').click();
  expect(await button(page, 'Reload').count()).toBe(0);

  await tab.open(STREAKS);
  await button(page, 'Reload').click();
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  await says(page, NEXT_TAGLINE);
  await page.goBack();
  await editor(page).waitFor();
  expect(await written(page)).toBe('SELECT 40 + 2 AS kept');

  // The other tab is as it was, and finds each part that it had not loaded yet.
  await says(other, /Another tab uses a new version/);
  await says(other, OLD_TAGLINE);
  await other
    .getByRole('link', { name: exerciseAt(UNVISITED).title, exact: true })
    .first()
    .click();
  expect(await verdictOn(other, solutionOf(UNVISITED))).toMatch(/^Accepted/);
  await other.getByRole('link', { name: 'Laboratory', exact: true }).click();
  await other.getByRole('heading', { level: 1, name: /distinct/i }).waitFor();

  // With the last tab of it, what only the old release needed goes.
  await other.close();
  await page.reload();
  await eventually(() => recordsIn(page)).toBe(1);
});
