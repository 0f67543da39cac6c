import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { STREAKS, solutionOf } from './content.ts';
import { type Tab, test } from './harness.ts';
import {
  arrived,
  choose,
  exported,
  HIGH_WATER,
  inList,
  installHarbour,
  openPacks,
  RIGHT,
  visit,
} from './pack-desk.ts';
import { harbourTexts, packFileOf } from './pack-file.ts';
import { HTML_VECTORS, LINK_VECTORS, MARKDOWN_VECTORS } from './vectors.ts';
import { answerOf, button, editor, eventually, says, textOf, verdictOn } from './workbench.ts';

/*
 * Packs from strangers who mean harm: nothing of theirs acts, nothing hangs, and what was there before stays.
 */

const TASK = 'exercises/harbour/01-high-water/exercise.md';

/** Texts of the miniature pack with a part of a file replaced, which must be there. */
function harbourWith(...changes: readonly (readonly [path: string, part: string, by: string])[]) {
  const texts = harbourTexts();
  for (const [path, part, by] of changes) {
    const text = texts.get(path) ?? '';
    if (!text.includes(part)) throw new Error(`${path} has no ${part}`);
    texts.set(
      path,
      text.replaceAll(part, () => by),
    );
  }
  return texts;
}

/** Notes every dialog, and every call of what the vectors call. */
async function watchFor(page: Page): Promise<() => Promise<string[]>> {
  const struck: string[] = [];
  page.on('dialog', (dialog) => {
    struck.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const alert = (word: unknown) => {
      document.documentElement.dataset['struck'] = String(word);
    };
    Object.assign(globalThis, { alert, confirm: alert, prompt: alert });
  });
  return async () => {
    const word = await page.evaluate(() => document.documentElement.dataset['struck']);
    return word === undefined ? struck : [...struck, word];
  };
}

/** Elements, attributes and addresses in the page's prose that a renderer of Markdown has no business to make. */
function foreignIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tags =
      'P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE CODE EM STRONG S A HR BR TABLE THEAD TBODY TR TH TD'.split(
        ' ',
      );
    return [...document.querySelectorAll('.prose *')].flatMap((element) => [
      ...(tags.includes(element.tagName) ? [] : [element.tagName]),
      ...[...element.attributes]
        .filter(({ name, value }) =>
          name === 'href' ? !/^(https?:\/\/|#)/i.test(value) : !['title', 'class', 'start'].includes(name),
        )
        .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    ]);
  });
}

const yaml = (text: string) => JSON.stringify(text);

test(`none of ${HTML_VECTORS.length + MARKDOWN_VECTORS.length} ways to smuggle a script into texts of a pack acts`, async ({
  tab,
}) => {
  const { page } = tab;
  const struck = await watchFor(page);
  const body = [...HTML_VECTORS, ...MARKDOWN_VECTORS].join('\n\n');
  const [one = '', two = '', three = ''] = HTML_VECTORS;
  const texts = harbourWith(
    [TASK, 'Return the highest level of each gauge.', body],
    [TASK, 'Group by the gauge.', body],
    [TASK, 'There are {gauges} gauges.', `${body}\n\n[x](https://example.org/ "{gauges}") {gauges}`],
    [TASK, 'title: High water', `title: ${yaml(one)}`],
    [TASK, 'Find the highest reading of each gauge.', yaml(two)],
    [TASK, 'grain: one gauge', `grain: ${yaml(three)}`],
    [
      TASK,
      '  - A gauge without a level gives NULL',
      HTML_VECTORS.map((each) => `  - ${yaml(each)}`).join('\n'),
    ],
    [
      TASK,
      'SELECT count(*) FROM {solution:max-per-group} AS answer',
      yaml(`SELECT '" onmouseover="alert(1)" x="<img src=x onerror=alert(1)>'`),
    ],
    ['exercises/harbour/pack.md', 'Water comes **and** goes.', body],
    ['exercises/harbour/pack.md', 'title: The harbour', `title: ${yaml(one)}`],
    ['exercises/harbour/pack.md', 'summary: Queries about water.', `summary: ${yaml(two)}`],
    ['datasets/tides/dataset.md', 'title: Tide gauges', `title: ${yaml(one)}`],
    ['datasets/tides/dataset.md', 'Readings of tide gauges, every', body],
  );
  const manifest = {
    ...{ title: one, summary: two, engine: '<svg onload=alert(1)>' },
    authors: ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>'],
  };
  await openPacks(tab);
  await choose(tab, '<img src=x onerror=alert(1)>.sqlpack', await packFileOf(texts, manifest));
  const offer = arrived(page, one);
  await offer.waitFor();
  expect(await textOf(offer)).toContain('"><script>alert(1)</script>');
  await button(page, 'Install now, prove later').click();
  await page.getByRole('link', { name: one }).click();
  await page.getByRole('heading', { name: one, level: 1 }).waitFor();
  await page.locator('.prose').waitFor();
  expect(await foreignIn(page)).toEqual([]);
  await page.getByRole('link', { name: one }).last().click();
  await editor(page).waitFor();
  await button(page, 'Hint').click();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
  await page.getByRole('region', { name: 'Explanation' }).or(page.locator('#explanation')).first().waitFor();
  await says(page, /onmouseover="alert\(1\)" x="<img/);
  expect(await page.locator('.prose').count()).toBeGreaterThan(2);
  expect((await textOf(page.locator('.prose').first())).includes('<script>alert(1)</script>')).toBe(true);
  expect((await foreignIn(page)).filter((each) => each !== 'STRONG')).toEqual([]);
  for (const link of await page.locator('.prose a').all()) await link.hover({ force: true });
  expect(await struck()).toEqual([]);
});

test('a link that may not be followed refuses the pack, and is told as text', async ({ tab }) => {
  const { page } = tab;
  const struck = await watchFor(page);
  await openPacks(tab);
  for (const vector of LINK_VECTORS) {
    const texts = harbourWith(['exercises/harbour/pack.md', 'Water comes **and** goes.', vector]);
    await choose(tab, 'link.sqlpack', await packFileOf(texts));
    const refused = arrived(page, 'link.sqlpack cannot be used');
    const offered = arrived(page, 'The harbour');
    await refused.or(offered).first().waitFor();
    // What the renderer does not take for a link at all is plain text.
    if (await offered.isVisible()) await button(page, 'Install now, prove later').click();
    else await button(page, 'Close').click();
    await refused.or(offered).first().waitFor({ state: 'detached' });
  }
  expect(await struck()).toEqual([]);
});

test('HTML that got into the store past the reader is sanitised before it is shown', async ({ tab }) => {
  const { page } = tab;
  const struck = await watchFor(page);
  // The sanitiser parses it in a document that runs nothing, which has the page's policy and reports to its console.
  tab.allow(/^console: (Executing|Applying) inline .* violates .*pack-html/);
  await installHarbour(tab);
  await page.evaluate(
    (html) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('archipelago-packs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('contents', 'readwrite');
          const contents = writing.objectStore('contents');
          const reading = contents.get('harbour');
          reading.onsuccess = () => {
            const content = reading.result;
            content.exercises[0].prose = html;
            content.story.prose = html;
            contents.put(content, 'harbour');
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    HTML_VECTORS.join('\n'),
  );
  for (const address of ['harbour', HIGH_WATER]) {
    await visit(tab, address);
    await page.locator('.prose').first().waitFor();
    expect(await foreignIn(page)).toEqual([]);
  }
  expect(await struck()).toEqual([]);
});

const GENERATE = 'datasets/tides/generate.sql';
const FIRST_INSERT = 'INSERT INTO readings\nSELECT';

const ENDLESS = {
  'loops for ever': [
    "INSERT INTO readings WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*), TIMESTAMP '2025-01-01', 1 FROM r;",
    /was stopped after 10 s/,
  ],
  'takes 4 GB': [
    "INSERT INTO readings SELECT count(DISTINCT range::VARCHAR || repeat('x', 400)), TIMESTAMP '2025-01-01', 1 FROM range(10000000);",
    /Out of Memory|was stopped after 10 s/,
  ],
  'reads a file': [
    "INSERT INTO readings SELECT 1, TIMESTAMP '2025-01-01', length(content) FROM read_text('/etc/passwd');",
    /Permission Error|disabled/,
  ],
} as const;

for (const [does, [sql, words]] of Object.entries(ENDLESS)) {
  test(`data that ${does} is told within seconds, and the engine lives`, async ({ tab }) => {
    const { page } = tab;
    const texts = harbourWith([GENERATE, FIRST_INSERT, `${sql}\n${FIRST_INSERT}`]);
    await openPacks(tab);
    await choose(tab, 'endless.sqlpack', await packFileOf(texts));
    await button(page, 'Install now, prove later').click();
    await page.getByRole('link', { name: 'The harbour' }).click();
    await page.getByRole('link', { name: 'High water' }).click();
    await editor(page).waitFor();
    await says(page, words);
    await page.getByRole('link', { name: 'Scratch', exact: true }).click();
    expect(await answerOf(page, 'SELECT 40 + 2 AS answer')).toEqual([['42']]);
    await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
    await page.locator(`.exercise-list a[href="${STREAKS}"]`).click();
    expect(await verdictOn(page, solutionOf(STREAKS))).toMatch(/^Accepted/);
  }, 120_000);
}

test('a gate whose data never ends comes to an end, tells the file, and the page goes on', async ({
  tab,
}) => {
  const { page } = tab;
  const [sql] = ENDLESS['loops for ever'];
  await openPacks(tab);
  await choose(
    tab,
    'endless.sqlpack',
    await packFileOf(harbourWith([GENERATE, FIRST_INSERT, `${sql}\n${FIRST_INSERT}`])),
  );
  await button(page, 'Install and prove').click();
  await page.getByText(/^Proving exercise 1 of 1: /).waitFor();
  await page.getByRole('link', { name: 'Scratch', exact: true }).click();
  expect(await answerOf(page, 'SELECT 40 + 2 AS answer')).toEqual([['42']]);
  await page.getByRole('link', { name: 'Packs', exact: true }).click();
  await page.getByText(/^The gate found \d+ faults?$/).click({ timeout: 120_000 });
  await says(page, /datasets\/tides\/generate\.sql: fails in the typical world: .*was stopped after \d+ s/);
}, 240_000);

const PACK_MD = 'exercises/harbour/pack.md';

/** The pack with so many words more, of which its file is large as well, as they pack badly. */
function largeTexts(words: number): Map<string, string> {
  const texts = harbourTexts();
  const noise = Array.from({ length: words }, (_, i) => Math.sin(i).toString(36).slice(2)).join(' ');
  return texts.set(PACK_MD, `${texts.get(PACK_MD)}\n${noise}\n`);
}

/** Opens the page of packs in a browser with so little room, and gives what takes the limit away. */
async function openWithRoom(tab: Tab, quotaSize: number): Promise<() => Promise<unknown>> {
  await openPacks(tab);
  const session = await tab.page.context().newCDPSession(tab.page);
  const { origin } = new URL(tab.page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  return () => session.send('Storage.overrideQuotaForOrigin', { origin });
}

test('an update that the browser has no room for half-way leaves the edition that is installed, whole', async ({
  tab,
}) => {
  const { page } = tab;
  // Before anything is written, as the browser remembers for a while how much room there was.
  await openWithRoom(tab, 600_000);
  await installHarbour(tab);
  await choose(tab, 'large.sqlpack', await packFileOf(largeTexts(80_000), { version: '2.0.0' }));
  await button(page, 'Update now, prove later').click();
  await says(page, /The browser has no room for this pack of \d+/);
  await page.reload();
  await inList(page, 'From files', 'The harbour')
    .getByText(/^1\.0\.0 · /)
    .waitFor();
  const file = await exported(tab, 'The harbour');
  expect(file.content.equals(await packFileOf(harbourTexts()))).toBe(true);
  await page.getByRole('link', { name: 'The harbour' }).click();
  await page.getByRole('link', { name: 'High water' }).click();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
});

test('where the browser has no room nothing is installed, and the pack can be used until the page is closed', async ({
  tab,
}) => {
  const { page } = tab;
  const lift = await openWithRoom(tab, 30_000);
  await choose(tab, 'large.sqlpack', await packFileOf(largeTexts(6000)));
  await button(page, 'Install now, prove later').click();
  await arrived(page, 'The harbour was not installed').waitFor();
  await says(page, /The browser has no room for this pack of \d+.*nothing was installed/);
  expect(await kept(page)).toEqual([0, 0, 0]);
  await button(page, 'Use it until the page is closed').click();
  await says(page, /There until the page is closed/);
  await page.getByRole('link', { name: 'The harbour' }).click();
  await page.getByRole('link', { name: 'High water' }).click();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
  await lift();
  await page.getByRole('link', { name: 'Packs', exact: true }).click();
  await choose(tab, 'large.sqlpack', await packFileOf(largeTexts(6000)));
  await button(page, 'Install again').click();
  await eventually(() => kept(page)).toEqual([1, 1, 1]);
});

/** How many entries, contents and files the browser's database holds. */
function kept(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('archipelago-packs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(['entries', 'contents', 'files']);
          const counts = ['entries', 'contents', 'files'].map((name) => reading.objectStore(name).count());
          reading.oncomplete = () => {
            opening.result.close();
            resolve(counts.map(({ result }) => result));
          };
        };
      }),
  );
}

test('a database deleted while the page is open takes nothing away before it is closed, and that is said', async ({
  tab,
}) => {
  const { page } = tab;
  await installHarbour(tab);
  await page.reload();
  await inList(page, 'From files', 'The harbour').waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('archipelago-packs');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
  await says(page, /The browser has deleted the packs/);
  await page.getByRole('link', { name: 'The harbour' }).click();
  await page.getByRole('link', { name: 'High water' }).click();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
});

test('a pack that the browser has lost in part is told, and comes back with its file', async ({ tab }) => {
  const { page } = tab;
  await installHarbour(tab);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('archipelago-packs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('contents', 'readwrite');
          writing.objectStore('contents').clear();
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await visit(tab, HIGH_WATER);
  await says(page, 'The browser has lost the pack The harbour; install its file again.');
  await openPacks(tab);
  await choose(tab, 'harbour.sqlpack', await packFileOf(harbourTexts()));
  await button(page, 'Install again').click();
  await button(page, 'Install again').waitFor({ state: 'detached' });
  await visit(tab, HIGH_WATER);
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
});

test('where the browser keeps nothing a pack can be used until the page is closed', async ({ tab }) => {
  const { page } = tab;
  await page.addInitScript(() => {
    // As in a private window of some browsers.
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await openPacks(tab);
  await choose(tab, 'harbour.sqlpack', await packFileOf(harbourTexts()));
  await button(page, 'Install now, prove later').click();
  await says(page, /The browser does not keep data for this page/);
  await button(page, 'Use it until the page is closed').click();
  await page.getByRole('link', { name: 'The harbour' }).click();
  await page.getByRole('link', { name: 'High water' }).click();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
});

test('while the browser does not answer the packs of the page are there, and that is told', async ({
  tab,
}) => {
  const { page } = tab;
  await installHarbour(tab);
  await page.goto('about:blank');
  // Another tab holds the database while a third wants a later version of it: then nobody is answered.
  const holder = await page.context().newPage();
  tab.allow(/favicon|status of 404/);
  await holder.goto(new URL('packs/index.json', inject('pageUrl')).href);
  await holder.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('archipelago-packs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const upgrade = indexedDB.open('archipelago-packs', 2);
          upgrade.onblocked = () => resolve();
        };
      }),
  );
  await openPacks(tab);
  await choose(tab, 'harbour.sqlpack', await packFileOf(harbourTexts()));
  await button(page, 'Install now, prove later').click();
  await says(page, /The browser has not answered/);
  await visit(tab, HIGH_WATER);
  await says(page, 'There is no such page.');
});

test('a file over which the reader hangs is given up, and the page goes on meanwhile', async ({ tab }) => {
  const { page } = tab;
  await page.route(/pack-worker-.*\.js/, async (route) =>
    route.fulfill({ response: await route.fetch(), body: 'for (;;) {}' }),
  );
  await openPacks(tab);
  const bytes = await packFileOf(harbourTexts());
  await choose(tab, 'stopped.sqlpack', bytes);
  await says(page, 'Reading stopped.sqlpack');
  await button(page, 'Stop').click();
  await page.getByText('Reading stopped.sqlpack').waitFor({ state: 'detached' });
  await choose(tab, 'hanging.sqlpack', bytes);
  await says(page, 'Reading hanging.sqlpack');
  await page.getByRole('link', { name: 'Scratch', exact: true }).click();
  expect(await answerOf(page, 'SELECT 40 + 2 AS answer')).toEqual([['42']]);
  await page.getByRole('link', { name: 'Packs', exact: true }).click();
  await arrived(page, 'hanging.sqlpack cannot be used').waitFor({ timeout: 30_000 });
  await says(page, /Reading it was stopped after 20 s/);
});

test('a text made to grow without end while it is read is refused', async ({ tab }) => {
  const { page } = tab;
  await openPacks(tab);
  // Every alias doubles what is before it.
  const bomb = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n');
  const texts = harbourWith(['exercises/harbour/pack.md', 'order: 1', `order: 1\na0: &a0 [x]\n${bomb}`]);
  await choose(tab, 'bomb.sqlpack', await packFileOf(texts));
  await arrived(page, 'bomb.sqlpack cannot be used').waitFor();
});
