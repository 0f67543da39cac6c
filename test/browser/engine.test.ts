import { existsSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { extname, join } from 'node:path';
import { expect } from 'vitest';
import { distOf } from '../../src/cli/build.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { listen } from '../../src/cli/listen.ts';
import { serve } from '../../src/cli/serve.ts';
import { type Tab, test } from './harness.ts';

const EXERCISE = 'gaps-and-islands/daily-streaks';
const DIST = distOf(ROOT);

async function runStarter({ page }: Tab): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('table', { name: 'Result' }).getByRole('row').nth(1).waitFor();
}

test('DuckDB starts in its worker under the policy and answers', async ({ tab }) => {
  await tab.open(EXERCISE);
  await runStarter(tab);
});

test('DuckDB answers under a sub-path, with and without a slash at the end', async ({ newTab }) => {
  const server = await serve({ dist: DIST, port: 0, base: '/some/path' });
  try {
    for (const address of [EXERCISE, `${EXERCISE}/`]) {
      const tab = await newTab({ root: server.url });
      await tab.open(address);
      await runStarter(tab);
    }
  } finally {
    server.close();
  }
});

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** A host that knows files and folders and nothing else: no header, no compression, no rewriting. */
const plainHost: RequestListener = (request, response) => {
  const path = (request.url ?? '/').replace(/^\/repository\//, '').replace(/\?.*/, '');
  const file = join(DIST, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  if (!existsSync(file)) {
    response.writeHead(404).end();
  } else if (statSync(file).isDirectory()) {
    response.writeHead(301, { Location: `${request.url}/` }).end();
  } else {
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  }
};

test('DuckDB answers on a host that only serves files, and the policy holds there too', async ({
  newTab,
}) => {
  const host = await listen(plainHost, 0);
  try {
    const tab = await newTab({ root: `http://localhost:${host.port}/repository/` });
    await tab.open(EXERCISE);
    await runStarter(tab);
    expect(tab.page.url()).toContain('/repository/gaps-and-islands/daily-streaks');
    tab.allow(/Content Security Policy/);
    const refused = await tab.page.evaluate(async () => {
      const violation = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      });
      fetch('https://example.com').catch(() => {});
      return violation;
    });
    expect(refused).toBe('connect-src');
  } finally {
    host.close();
  }
});

test('the catalogue asks for neither DuckDB nor the formatter before it is drawn', async ({ tab }) => {
  await tab.open('');
  await tab.page.getByRole('heading').first().waitFor();
  const html = await tab.page.content();
  const eager = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(([, file]) => file);
  expect(eager.length).toBeGreaterThan(0);
  expect(eager.filter((file) => /^(duckdb|sql-formatter)/.test(file ?? ''))).toEqual([]);
});
