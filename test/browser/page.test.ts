import { expect } from 'vitest';
import { distOf } from '../../src/cli/build.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { serve } from '../../src/cli/serve.ts';
import { test } from './harness.ts';

test('the page opens, isolated from other origins and with nothing to complain about', async ({ tab }) => {
  await tab.open('');
  await tab.page.locator('#app > *').first().waitFor();
  expect(await tab.page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('scripts arrive compressed with brotli', async ({ tab }) => {
  const compressed = tab.page.waitForResponse(/assets\/index-[^/]*\.js$/);
  await tab.open('');
  expect((await compressed).headers()['content-encoding']).toBe('br');
});

test('the page works under a sub-path, deep addresses and wrong ones included', async ({ newTab }) => {
  const server = await serve({ dist: distOf(ROOT), port: 0, base: '/some/path' });
  try {
    const tab = await newTab({ root: server.url });
    for (const address of ['', 'scratch', 'scratch/', 'scratch.html']) {
      await tab.open(address);
      await tab.page.locator('#app > *').first().waitFor();
      expect(await tab.page.evaluate(() => document.baseURI)).toBe(server.url);
    }
    tab.allow(/status of 404/);
    await tab.open('no/such/page');
    await tab.page.locator('#app > *').first().waitFor();
    expect(await tab.page.evaluate(() => document.baseURI)).toBe(server.url);
  } finally {
    server.close();
  }
});

test('an inline script is refused', async ({ tab }) => {
  tab.allow(/Content Security Policy/);
  await tab.open('');
  await tab.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.intruder = true';
    document.head.append(script);
  });
  expect(await tab.page.evaluate(() => 'intruder' in globalThis)).toBe(false);
});
