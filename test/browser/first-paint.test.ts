import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exerciseAt, STREAKS } from './content.ts';
import { type Tab, test } from './harness.ts';
import { editor } from './workbench.ts';

const APP = /\/assets\/index-[^/]*\.js$/;

/** Opens an exercise whose app is on its way for ever. */
async function openBeforeApp(tab: Tab, address = STREAKS): Promise<void> {
  tab.allow(/ERR_FAILED|Failed to load resource/);
  await tab.page.route(APP, (route) => route.abort());
  await tab.open(address);
}

const PARTS = ['.header', '.header-nav', '.header-theme', '.task h1', '.task-facts', '.task .prose'];

/** Where parts of the page stand, to a tenth of a pixel. */
async function places(page: Page): Promise<(readonly [string, string | undefined])[]> {
  return page.evaluate(async (parts) => {
    await document.fonts.ready;
    return parts.map((part) => {
      const box = document.querySelector(part)?.getBoundingClientRect();
      return [part, box && [box.x, box.y, box.width, box.height].map((n) => n.toFixed(1)).join(' ')] as const;
    });
  }, PARTS);
}

test.for([
  [360, 740],
  [768, 1000],
  [1280, 800],
])(
  'before the app has come the task stands where it will stay, at %i px',
  async ([width, height], { newTab }) => {
    const tab = await newTab({ viewport: { width: width ?? 0, height: height ?? 0 } });
    await openBeforeApp(tab);
    await tab.page.getByRole('heading', { name: exerciseAt(STREAKS).title }).waitFor();
    const before = await places(tab.page);
    expect(before.filter(([, box]) => !box)).toEqual([]);
    await tab.page.unroute(APP);
    await tab.open(STREAKS);
    // The pane's next part, which the app alone draws.
    await tab.page.getByRole('heading', { name: 'Tables' }).waitFor();
    expect(await places(tab.page)).toEqual(before);
  },
);

test('nothing can be pressed before the app has come, and links lead on', async ({ tab }) => {
  await openBeforeApp(tab);
  await expect.poll(() => tab.page.getByRole('button', { name: 'Keys' }).isDisabled()).toBe(true);
  await tab.page.getByRole('link', { name: 'Gaps and islands' }).click();
  await expect.poll(() => new URL(tab.page.url()).pathname).toBe('/gaps-and-islands');
});

test('the first paint has the colours that were chosen on an earlier visit', async ({ tab }) => {
  await tab.page.emulateMedia({ colorScheme: 'light' });
  await tab.open(STREAKS);
  await tab.page.getByLabel('Theme').selectOption('dark');
  const ground = () => tab.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  await openBeforeApp(tab);
  expect(await ground()).toBe(dark);
  expect(await tab.page.getByRole('heading', { name: exerciseAt(STREAKS).title }).isVisible()).toBe(true);
});

test('without scripts the task can be read, and why there is no more', async ({ newTab }) => {
  const { page, open } = await newTab({ javaScriptEnabled: false });
  await open(STREAKS);
  const reason = await page.locator('noscript').boundingBox();
  expect(reason?.y).toBe(0);
  expect(await page.getByRole('heading', { name: exerciseAt(STREAKS).title }).isVisible()).toBe(true);
});

test('a task stays while its exercise is on its way, then the reader is told', async ({ tab }) => {
  const held: (() => void)[] = [];
  await tab.page.route(/daily-streaks-[^/]*\.js$/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await tab.open(STREAKS);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  expect(await tab.page.locator('.first-paint').isVisible()).toBe(true);
  await tab.page.getByText('Loading the exercise').waitFor();
  for (const go of held) go();
  await editor(tab.page).waitFor();
});
