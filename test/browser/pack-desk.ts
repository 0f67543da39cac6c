import type { Locator, Page } from 'playwright-core';
import type { Tab } from './harness.ts';
import { harbourTexts, packFileOf } from './pack-file.ts';
import { button } from './workbench.ts';

/*
 * What a learner does at the page of packs.
 */

export const HIGH_WATER = 'harbour/high-water';
export const RIGHT = `SELECT gauge_id, max(level_m) AS highest FROM readings GROUP BY gauge_id ORDER BY highest DESC, gauge_id`;

export async function openPacks(tab: Tab): Promise<void> {
  await tab.open('packs');
  await tab.page.getByRole('heading', { name: 'Built in' }).waitFor();
}

export async function choose({ page }: Tab, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/octet-stream';
  await page.getByLabel('Choose a pack file').setInputFiles({ name, mimeType, buffer });
}

/** Drops a file on the page as a file manager does. */
export async function drop({ page }: Tab, name: string, content: Buffer): Promise<void> {
  await page.evaluate(
    ({ name, bytes }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, bytes: [...content] },
  );
}

/** The screen of a file that came. */
export const arrived = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

export const inList = (page: Page, list: 'From files' | 'Built in', title: string): Locator =>
  page.getByRole('region', { name: list }).getByRole('listitem').filter({ hasText: title });

export async function installHarbour(tab: Tab, about = {}): Promise<void> {
  await openPacks(tab);
  await choose(tab, 'harbour.sqlpack', await packFileOf(harbourTexts(), about));
  await button(tab.page, 'Install now, prove later').click();
  await inList(tab.page, 'From files', 'The harbour').waitFor();
}

/** The file that a click on Export gives. */
export async function exported({ page }: Tab, title: string): Promise<{ name: string; content: Buffer }> {
  const downloading = page.waitForEvent('download');
  await button(page, `Export ${title}`).click();
  const download = await downloading;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), content: Buffer.concat(chunks) };
}

/** A pack's address has no file on the server, which says 404 and sends the page. */
export async function visit(tab: Tab, address: string): Promise<void> {
  tab.allow(/status of 404/);
  await tab.open(address);
}
