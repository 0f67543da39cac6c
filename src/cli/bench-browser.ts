import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './chromium.ts';

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile of its own on disk, so that its caches are those of a reader and not of a private window. */
export interface Profile {
  readonly context: BrowserContext;
  /** Opens an address in a new tab, does something there, and closes it. Rejects where the page reports an error. */
  inTab<T>(url: string, work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts Chromium with an empty profile. */
export async function openProfile(): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'archipelago-profile-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(),
    args: SWITCHES,
    viewport: { width: 1280, height: 800 },
  });
  return {
    context,
    inTab: (url, work) => inTab(context, url, work),
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function inTab<T>(context: BrowserContext, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  try {
    await page.addInitScript({ path: join(import.meta.dirname, 'bench-reader.js') });
    await page.goto(url, { waitUntil: 'commit' });
    const result = await work(page);
    if (problems.length > 0) throw new Error(`${url} reports: ${problems.join('; ')}`);
    return result;
  } finally {
    await page.close();
  }
}
