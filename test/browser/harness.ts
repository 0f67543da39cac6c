import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';

/** A fresh profile of the browser with one page in it, which notes everything that goes wrong there. */
export interface Tab {
  readonly page: Page;
  /** Every request since the tab was made. */
  readonly requests: readonly Request[];
  /** Opens an address under the page's root, `scratch` for example; '' is the catalogue. */
  open(address: string): Promise<void>;
  /**
   * Lets this test have problems that match: console errors, uncaught exceptions, requests to other origins.
   * Any other problem fails the test when it ends.
   */
  allow(problem: RegExp): void;
  /** What axe finds on the page as it is now, one line each: rule, elements, what to do. */
  axe(): Promise<string[]>;
}

/** Makes tabs; each is closed, and its problems looked at, when the test ends. */
export type NewTab = (options?: BrowserContextOptions & { readonly root?: string }) => Promise<Tab>;

interface Fixtures {
  browser: Browser;
  newTab: NewTab;
  tab: Tab;
  fileTab: MadeTab;
  desk: Tab;
}

/** Vitest's `test` with a tab in the browser of this run: `test('...', async ({ tab }) => { ... })`. */
export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its first parameter
    async ({}, use) => {
      const browser = await chromium.connect(inject('browserEndpoint'));
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  newTab: async ({ browser }, use) => {
    const made: MadeTab[] = [];
    await use(async ({ root = inject('pageUrl'), ...options } = {}) => {
      const each = await tabIn(browser, root, options);
      made.push(each);
      return each.tab;
    });
    await Promise.all(made.map(({ close }) => close()));
    const problems = made.flatMap((each) => each.problems());
    expect(problems, 'problems in the browser').toEqual([]);
  },
  tab: async ({ newTab }, use) => use(await newTab()),
  fileTab: [
    async ({ browser }, use) => {
      const made = await tabIn(browser, inject('pageUrl'), {});
      await use(made);
      await made.close();
    },
    { scope: 'file' },
  ],
  // One tab for all tests of a file that ask for it, so that the engine starts once: each finds it as the last left it.
  desk: async ({ fileTab }, use) => {
    await use(fileTab.tab);
    expect(fileTab.problems(), 'problems in the browser').toEqual([]);
  },
});

interface MadeTab {
  readonly tab: Tab;
  /** The problems since they were last asked for, but those allowed; what was allowed is forgotten. */
  problems(): string[];
  close(): Promise<void>;
}

async function tabIn(browser: Browser, root: string, options: BrowserContextOptions): Promise<MadeTab> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // What is kept for visits without a network would answer in place of what a test does to the network.
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const requests: Request[] = [];
  const problems: string[] = [];
  const allowed: RegExp[] = [];
  const { origin } = new URL(root);

  context.on('request', (request) => {
    requests.push(request);
    const { protocol, origin: target } = new URL(request.url());
    if (target !== origin && protocol !== 'data:' && protocol !== 'blob:') {
      problems.push(`request to another origin: ${request.url()}`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack || error.error()}`));

  const tab: Tab = {
    page,
    requests,
    async open(address) {
      await page.goto(new URL(address, root).href);
    },
    allow(problem) {
      allowed.push(problem);
    },
    async axe() {
      // Evaluated by the debugger, which the page's policy does not bind.
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
      );
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${nodes.map((n) => n.target).join(', ')}: ${help}`,
      );
    },
  };
  return {
    tab,
    problems: () => {
      const patterns = allowed.splice(0);
      return problems.splice(0).filter((problem) => !patterns.some((pattern) => pattern.test(problem)));
    },
    close: () => context.close(),
  };
}
