import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildIfChanged, distOf } from '../../src/cli/build.ts';
import { ensureChromium } from '../../src/cli/chromium.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { serve } from '../../src/cli/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The page's address, with a slash at its end. */
    pageUrl: string;
    /** Where tests connect to the browser of this run. */
    browserEndpoint: string;
  }
}

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One server on a free port and one Chromium for the whole run; the build is made if anything changed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIfChanged(ROOT);
  const server = await serve({ dist: distOf(ROOT), port: 0, base: '/' });
  const browser = await chromium.launchServer({ executablePath: ensureChromium(), args: SWITCHES });
  project.provide('pageUrl', server.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
  };
}
