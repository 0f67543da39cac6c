import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { SpareOptions } from '../../src/app/spare-engine.ts';
import { threadsText } from '../../src/ui/threads-choice-text.ts';
import { type NewTab, type Tab, test } from './harness.ts';
import type { Answer, Asked, ThreadsPage } from './threads-page.tsx';
import { serveThreadsSite, type ThreadsSite } from './threads-site.ts';

declare const threadsPage: ThreadsPage;

let site: ThreadsSite;
beforeAll(async () => {
  site = await serveThreadsSite();
});
afterAll(() => site.close());

/** Minutes of work for every thread. */
const ENDLESS = 'SELECT count(DISTINCT hash(a.i) + b.i) FROM numbers a, numbers b WHERE b.i % 1000 = 1';
const NUMBERS = {
  database: 'numbers',
  statements: ['CREATE TABLE numbers AS SELECT range::INTEGER AS i FROM range(1000000)'],
};

/** Opens the page, where it is to have so many cores. */
async function openPage(newTab: NewTab, root = site.isolatedUrl, cores?: number): Promise<Tab> {
  const tab = await newTab({ root });
  if (cores !== undefined) {
    await tab.page.addInitScript((value) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value });
    }, cores);
  }
  await tab.open('');
  await tab.page.getByRole('combobox', { name: threadsText.label }).waitFor();
  return tab;
}

/** Starts the page's engine, and loads the numbers into it. */
function startEngine(page: Page, options: SpareOptions) {
  return page.evaluate(([given, world]) => threadsPage.start(given, world), [options, NUMBERS] as const);
}

function ask(page: Page, sql: string, asked: Asked = {}): Promise<Answer> {
  return page.evaluate(([query, database, options]) => threadsPage.ask(query, database, options), [
    sql,
    NUMBERS.database,
    asked,
  ] as const);
}

async function answerTo(page: Page, sql: string, asked?: Asked) {
  return (await ask(page, sql, asked)).answer;
}

const replacedIn = (page: Page) => page.evaluate(() => threadsPage.replaced);

const IN_THE_WAY = { fault: 'its threads do not stop with the query', stopped: true };

test('an isolated page offers threads, and the choice takes them', async ({ newTab }) => {
  const { page, axe } = await openPage(newTab, site.isolatedUrl, 2);
  expect(await page.evaluate(() => threadsPage.threadsOffer())).toEqual({ offered: true, most: 2 });
  const choice = page.getByRole('combobox', { name: threadsText.label });
  await choice.selectOption(threadsText.option(2));
  await page.getByText(threadsText.several).waitFor();
  expect(await page.getByRole('status').textContent()).toBe('2');
  expect(await axe()).toEqual([]);
});

test.for([
  [1, { offered: false, why: 'one-core' }],
  [3, { offered: true, most: 3 }],
  [64, { offered: true, most: 8 }],
] as const)('what is offered follows the number of cores, here %i', async ([cores, offer], { newTab }) => {
  const { page } = await openPage(newTab, site.isolatedUrl, cores);
  expect(await page.evaluate(() => threadsPage.threadsOffer())).toEqual(offer);
  if (!offer.offered) await page.getByText(threadsText.why[offer.why]).waitFor();
});

test('a page without the headers says why it has one thread and what its host has to send', async ({
  newTab,
}) => {
  const { page, axe } = await openPage(newTab, site.plainUrl);
  expect(await page.evaluate(() => threadsPage.threadsOffer())).toEqual({
    offered: false,
    why: 'not-isolated',
  });
  await page.getByText(threadsText.why['not-isolated']).waitFor();
  const said = (await page.locator('pre').textContent())?.split('\n') ?? [];
  const { headers } = await fetch(site.isolatedUrl);
  expect(said.map((line) => line.split(': '))).toEqual(
    ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'].map((name) => [name, headers.get(name)]),
  );
  expect(await axe()).toEqual([]);
  const refused = page.evaluate(() => threadsPage.startThreadedEngine(2));
  await expect(refused).rejects.toThrow('only a cross-origin isolated page may');
  expect((await startEngine(page, { threads: 1 })).threads).toBe(1);
  expect(await answerTo(page, 'SELECT count(*) FROM numbers')).toEqual([['1000000']]);
});

test('so many threads as were asked for are there, and find what one finds', async ({ newTab }) => {
  const { page } = await openPage(newTab);
  const questions = [
    'SELECT count(DISTINCT i % 77777), sum(i), avg(i % 10)::DECIMAL(9, 4) FROM numbers',
    'SELECT i % 5 AS k, count(*), max(hash(i)) FROM numbers GROUP BY k ORDER BY k',
    "SELECT i, 'row ' || i AS t FROM numbers WHERE i % 70 = 3 ORDER BY t DESC LIMIT 4000",
    'SELECT a.i FROM numbers a JOIN numbers b ON a.i = b.i * 30 ORDER BY a.i',
  ];
  const answers = [];
  for (const threads of [1, 2, 4]) {
    const build = await startEngine(page, { threads });
    expect(build).toMatchObject({ engine: 'duckdb-wasm', threads });
    const given = [];
    for (const sql of questions) given.push(await answerTo(page, sql));
    answers.push(given);
    await page.evaluate(() => threadsPage.engine().close());
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('when one thread makes the memory larger, the others see it', async ({ newTab }) => {
  const { page } = await openPage(newTab);
  await startEngine(page, { threads: 2 });
  for (const rows of [1_000_000, 2_000_000]) {
    const made = `CREATE OR REPLACE TABLE more AS SELECT range AS i, 'text ' || range AS t FROM range(${rows})`;
    expect(await answerTo(page, made)).toEqual([[String(rows)]]);
    // A text longer than the space of the last one is written to where the memory has grown.
    const padding = `/* ${'long '.repeat(rows / 1000)} */`;
    const counted = await answerTo(page, `SELECT count(DISTINCT t), max(i) ${padding} FROM more`);
    expect(counted).toEqual([[String(rows), String(rows - 1)]]);
  }
  expect(await replacedIn(page)).toEqual([]);
});

test('a query that is cancelled or timed out costs the engine its worker, and the next one finds the tables', async ({
  newTab,
}) => {
  const { page } = await openPage(newTab);
  await startEngine(page, { threads: 2 });
  const cancelled = await ask(page, ENDLESS, { stopAfterMs: 300 });
  expect(cancelled).toMatchObject({ answer: 'cancelled' });
  expect(cancelled.tookMs).toBeLessThan(1300);
  expect(await answerTo(page, 'SELECT count(*) FROM numbers')).toEqual([['1000000']]);
  const late = await ask(page, ENDLESS, { timeoutMs: 300 });
  expect(late).toMatchObject({ answer: 'timed-out' });
  expect(late.tookMs).toBeLessThan(1300);
  expect(await answerTo(page, 'SELECT count(DISTINCT i) FROM numbers')).toEqual([['1000000']]);
  expect(await replacedIn(page)).toEqual([IN_THE_WAY, IN_THE_WAY]);
  expect((await page.evaluate(() => threadsPage.engine().build)).threads).toBe(2);
});

test('a load that is stopped leaves the other databases', async ({ newTab }) => {
  const { page } = await openPage(newTab);
  await startEngine(page, { threads: 2 });
  const stopped = await page.evaluate(async (sql) => {
    const statements = [
      'CREATE TABLE numbers AS SELECT range AS i FROM range(1000000)',
      `CREATE TABLE t AS ${sql}`,
    ];
    const signal = AbortSignal.timeout(1000);
    return threadsPage
      .engine()
      .load({ database: 'large', statements }, { signal })
      .catch((error) => error.name);
  }, ENDLESS);
  expect(stopped).toBe('TimeoutError');
  expect(await answerTo(page, 'SELECT count(*) FROM numbers')).toEqual([['1000000']]);
  expect(
    await answerTo(page, "SELECT count(*) FROM duckdb_databases() WHERE database_name = 'large'"),
  ).toEqual([['0']]);
});

test('a result is cut at its limit, and the engine goes on', async ({ newTab }) => {
  const { page } = await openPage(newTab);
  await startEngine(page, { threads: 2 });
  for (const sql of ['SELECT * FROM range(10000000)', 'SELECT i FROM numbers ORDER BY hash(i)']) {
    expect(await answerTo(page, sql, { rowLimit: 10 })).toHaveLength(10);
    expect(await answerTo(page, 'SELECT sum(i) FROM numbers')).toEqual([['499999500000']]);
  }
  expect(await replacedIn(page)).toEqual([]);
});

for (const [who, script] of [
  ['the engine', /threaded-worker-boot/],
  ['a thread', /pthread/],
] as const) {
  test(`an error in the worker of ${who} during a query ends it, and the next one finds the tables`, async ({
    newTab,
  }) => {
    const tab = await openPage(newTab);
    const { page } = tab;
    tab.allow(/killed by a test/);
    await startEngine(page, { threads: 2 });
    const running = ask(page, ENDLESS);
    const killed = page
      .workers()
      .filter((worker) => script.test(worker.url().replace(/[?#].*/, '')))
      .map((worker) =>
        worker.evaluate(() => {
          setTimeout(() => {
            throw new RangeError('killed by a test');
          });
        }),
      );
    // The threads that are at work hear of nothing before it ends.
    await Promise.any(killed);
    expect((await running).answer).toBe('engine-replaced');
    expect(await answerTo(page, 'SELECT count(*) FROM numbers')).toEqual([['1000000']]);
    expect(await replacedIn(page)).toMatchObject([{ stopped: false }]);
  });
}

test('an engine whose threads cannot be fetched says so', async ({ newTab }) => {
  const tab = await openPage(newTab, site.lackingUrl);
  tab.allow(/Failed to load resource|worker sent an error|^uncaught: (Event$|Error: a thread ended)/);
  await expect(startEngine(tab.page, { threads: 2 })).rejects.toThrow('could not be loaded');
});

for (const threads of [1, 2]) {
  test(`${threads} of 2 threads: closing ends all workers, also amid a query`, async ({ newTab }) => {
    const { page } = await openPage(newTab);
    await startEngine(page, { threads });
    const running = ask(page, ENDLESS);
    await page.evaluate(() => threadsPage.engine().close());
    await running;
    await expect.poll(() => page.workers().map((worker) => worker.url()), { timeout: 10_000 }).toEqual([]);
    await expect(ask(page, 'SELECT 1')).rejects.toThrow('closed');
  });
}

test('counting 100 million distinct numbers exactly runs out of memory, and the engine goes on', {
  timeout: 240_000,
}, async ({ newTab }) => {
  const { page } = await openPage(newTab);
  await startEngine(page, { threads: 1 });
  const counted = await ask(page, 'SELECT count(DISTINCT range) FROM range(100000000)');
  expect(counted.answer).toBe('out-of-memory');
  expect(await answerTo(page, 'SELECT count(*) FROM numbers')).toEqual([['1000000']]);
  expect(await replacedIn(page)).toEqual([]);
});
