import { expect } from 'vitest';
import { distOf } from '../../src/cli/build.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { serve } from '../../src/cli/serve.ts';
import { test } from './harness.ts';
import { eventually } from './workbench.ts';

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

test('the policy keeps what the page asks for, runs and sends to its own origin', async ({ tab }) => {
  tab.allow(/Content Security Policy|request to another origin|violates/);
  const { page } = tab;
  await tab.open('');
  await page.evaluate(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      refused.push(effectiveDirective);
    });
  });
  const attempts: Readonly<Record<string, () => void>> = {
    'connect-src': () => void fetch('https://example.com/').catch(() => undefined),
    'img-src': () => {
      new Image().src = 'https://example.com/seen.png';
    },
    'worker-src': () => void new Worker(URL.createObjectURL(new Blob(['']))),
    'script-src-elem': () => {
      document.head.append(
        Object.assign(document.createElement('script'), { src: 'https://example.com/a.js' }),
      );
    },
    'script-src-attr': () => document.body.insertAdjacentHTML('beforeend', '<i onclick="alert(1)"></i>'),
    'style-src-elem': () => document.body.insertAdjacentHTML('beforeend', '<style>i { color: red }</style>'),
    'frame-src': () => document.body.insertAdjacentHTML('beforeend', '<iframe src="https://example.com/">'),
    'form-action': () => {
      document.body.insertAdjacentHTML('beforeend', '<form action="https://example.com/"></form>');
      document.querySelector('form')?.submit();
    },
    'base-uri': () => document.head.insertAdjacentHTML('afterbegin', '<base href="https://example.com/">'),
  };
  for (const [directive, act] of Object.entries(attempts)) {
    await page.evaluate(act);
    await eventually(() =>
      page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused.at(-1)),
    ).toBe(directive);
  }
});
