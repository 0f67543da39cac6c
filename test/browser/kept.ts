import type { Page } from 'playwright-core';
import { eventually } from './workbench.ts';

/** Waits until everything that the page needs without a network, the engine too, is stored in the browser. */
export async function isKept(page: Page): Promise<void> {
  const look = () =>
    page.evaluate(async () => {
      const [name] = await caches.keys();
      const stored = name === undefined ? [] : await (await caches.open(name)).keys();
      const engine = stored.filter(({ url }) => /duckdb-(browser-)?eh/.test(url));
      return navigator.serviceWorker.controller !== null && engine.length === 2;
    });
  await eventually(look).toBe(true);
}
