import { text as textIn } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './harness.ts';
import { arrived, choose, HIGH_WATER, inList, installHarbour, openPacks, RIGHT, visit } from './pack-desk.ts';
import { harbourTexts, packFileOf } from './pack-file.ts';
import { button, says, verdictOn } from './workbench.ts';

/** Parts of what the browser keeps of the harbour, as another release may have written it. */
interface Written {
  readonly entry?: object;
  readonly content?: object;
  readonly file?: string;
}

/** Writes over what is kept of the harbour, and gives the entry that was there. */
function write(page: Page, written: Written): Promise<Record<string, unknown>> {
  return page.evaluate(
    ({ entry, content, file }) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('archipelago-packs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['entries', 'contents', 'files'], 'readwrite');
          const entries = writing.objectStore('entries');
          const reading = entries.get('harbour');
          reading.onsuccess = () => {
            if (entry) entries.put({ ...reading.result, ...entry }, 'harbour');
          };
          if (content) writing.objectStore('contents').put(content, 'harbour');
          if (file) writing.objectStore('files').put(new TextEncoder().encode(file), 'harbour');
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    written,
  );
}

/** What no release of now would write. */
const HOLLOW = {
  entry: { pack: { id: 'harbour', heading: 'The harbour of old' }, datasets: null, size: null },
  content: { tasks: [] },
};

const REPORT = { slug: 'high-water', solutions: 1, wrongAnswers: 1, killed: 7, equivalent: 0, surviving: 0 };
const PROOF = { findings: [], engine: 'v1.5.6', at: Date.UTC(2026, 0, 1) };

for (const release of [undefined, 'another'])
  test(`what a release called ${release} read of a pack is read anew from its file`, async ({ tab }) => {
    const { page } = tab;
    await installHarbour(tab);
    const proof = { ...PROOF, reports: [{ ...REPORT, worlds: 3 }] };
    const before = await write(page, { ...HOLLOW, entry: { ...HOLLOW.entry, release, proof } });
    await openPacks(tab);
    await inList(page, 'From files', 'The harbour').getByText('Ada · MIT · 1 exercise').waitFor();
    // What only this browser knows of it stays.
    await says(page, /Proved here with DuckDB v1\.5\.6 .*7 of 7 mutants killed/);
    await visit(tab, HIGH_WATER);
    expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
    expect(await write(page, {})).toEqual({ ...before, proof });
  });

test('a proof that this release cannot tell is forgotten, and the pack can be proved again', async ({
  tab,
}) => {
  const { page } = tab;
  await installHarbour(tab);
  await write(page, { entry: { release: 'another', proof: { ...PROOF, reports: [REPORT] } } });
  await openPacks(tab);
  await says(page, 'Not proved here yet.');
  expect(await button(page, 'Prove The harbour').isEnabled()).toBe(true);
});

test('what a tab of another release reads of a pack meanwhile is no trouble to this one', async ({ tab }) => {
  const { page } = tab;
  await installHarbour(tab);
  await openPacks(tab);
  await write(page, { ...HOLLOW, entry: { ...HOLLOW.entry, release: 'another' } });
  await page.getByRole('link', { name: 'The harbour' }).click();
  await page.getByRole('link', { name: 'High water' }).click();
  expect(await verdictOn(page, RIGHT)).toMatch(/^Accepted/);
});

test('a pack that this release cannot read is told with what to do, and is removed or installed anew', async ({
  tab,
}) => {
  const { page } = tab;
  const broken = { ...HOLLOW, entry: { ...HOLLOW.entry, release: 'another' }, file: 'PK no more' };
  await installHarbour(tab);
  await write(page, broken);
  await visit(tab, HIGH_WATER);
  await page.getByRole('heading', { name: 'The harbour could not be read.' }).waitFor();
  await page.locator('main').getByRole('link', { name: 'Packs' }).click();
  const item = inList(page, 'From files', 'The harbour');
  await item.getByText('This version of the page cannot read the pack The harbour.').waitFor();
  expect(await tab.axe()).toEqual([]);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Export The harbour').click(),
  ]);
  expect(await textIn(await saved.createReadStream())).toBe(broken.file);
  await item.getByLabel('Choose its file').setInputFiles({
    name: 'harbour.sqlpack',
    mimeType: 'application/octet-stream',
    buffer: await packFileOf(harbourTexts()),
  });
  await arrived(page, 'The harbour').waitFor();
  await button(page, 'Install now, prove later').click();
  await item.getByText('Ada · MIT · 1 exercise').waitFor();
  expect(await item.getByText('This version of the page cannot read').count()).toBe(0);

  await write(page, broken);
  await openPacks(tab);
  await button(page, 'Remove The harbour').click();
  await button(page, 'Remove, keep my progress').click();
  await says(page, 'No pack is installed from a file yet.');
  await openPacks(tab);
  await says(page, 'No pack is installed from a file yet.');
  await choose(tab, 'harbour.sqlpack', await packFileOf(harbourTexts()));
  await button(page, 'Install now, prove later').waitFor();
});
