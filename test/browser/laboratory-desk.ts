import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Tab } from './harness.ts';
import { button } from './workbench.ts';

/*
 * What people do in the laboratory, by the names that a screen reader says.
 */

/** A measurement may take this long on a busy machine. */
export const PATIENCE_MS = 45_000;

export const counts = (page: Page) => page.getByRole('table', { name: 'The counts by way of counting' });
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
export const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

export async function openLab(tab: Tab, hash = ''): Promise<void> {
  // Another address of the same page would not load it anew.
  await tab.page.goto('about:blank');
  await tab.open(`lab/distinct${hash}`);
  await tab.page.getByRole('heading', { level: 1, name: /Counting distinct/ }).waitFor();
}

/** What a run ends in: how many times faster, and how far off. */
export const VERDICT =
  /^On this machine, with these rows: (too close to tell|[\d.]+ x (faster|slower)( \([\d.]+ to [\d.]+\))?), relative standard error [\d.]+ %, largest error [\d.]+ %\.$/;

/** Presses a button that measures and waits until nothing is measured any more. */
export async function measure(page: Page, name = 'Run'): Promise<void> {
  await button(page, name).click();
  await button(page, 'Stop').waitFor();
  await button(page, 'Stop').waitFor({ state: 'detached', timeout: PATIENCE_MS });
}

/** The rows of a table of figures, their heads first. */
export function cells(table: Locator): Promise<string[][]> {
  return table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
    ),
  );
}

export async function fileOf(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const folder = await mkdtemp(join(tmpdir(), 'archipelago-download-'));
  const name = file.suggestedFilename();
  await file.saveAs(join(folder, name));
  const content = await readFile(join(folder, name));
  await rm(folder, { recursive: true });
  return { name, content };
}
