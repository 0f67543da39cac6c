import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/*
 * What a learner does at the page, by the names that a screen reader says.
 */

const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

/** A key with Ctrl, or with Cmd on a Mac: `withMod('Shift+Enter')`. */
export function withMod(key: string): string {
  return `${mod}+${key}`;
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

export function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: 'SQL editor' });
}

export function verdict(page: Page): Locator {
  return page.getByRole('region', { name: 'Verdict' });
}

export function grid(page: Page, name = 'Result'): Locator {
  return page.getByRole('table', { name, exact: true });
}

/** Replaces the text of the editor, as pasting over all of it does. */
export async function write(page: Page, sql: string): Promise<void> {
  await editor(page).press(withMod('a'));
  await editor(page).evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, sql);
}

/** The text of the editor, its line breaks included; only what is in view, as CodeMirror renders no more. */
export async function written(page: Page): Promise<string> {
  return (await editor(page).locator('.cm-line').allTextContents()).join('\n');
}

/** The cells in view of a table, row by row, as people read them; NULL and '' as the words that stand for them. */
export async function rowsOf(table: Locator): Promise<string[][]> {
  await table.locator('tbody tr').or(table.locator('[aria-rowcount="1"]')).first().waitFor();
  return table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td:not([aria-hidden])')].map((cell) => cell.textContent),
    ),
  );
}

/** Does something that gives a new result, and waits for its table. */
export async function nextResult(page: Page, act: () => Promise<void>): Promise<Locator> {
  await grid(page).evaluateAll((tables) => {
    for (const table of tables) table.setAttribute('data-seen', '');
  });
  await act();
  const fresh = page.locator('table[aria-label="Result"]:not([data-seen])');
  await fresh.waitFor();
  return grid(page);
}

/** Writes a query, presses Run and reads the rows in view. */
export async function answerOf(page: Page, sql: string): Promise<string[][]> {
  await write(page, sql);
  return rowsOf(await nextResult(page, () => button(page, 'Run').click()));
}

/** Writes an answer, presses Check and reads what the verdict says. */
export async function verdictOn(page: Page, sql: string): Promise<string> {
  await write(page, sql);
  await button(page, 'Check').click();
  const heading = verdict(page).getByRole('heading');
  await heading.waitFor();
  return textOf(verdict(page));
}

/** Waits until a text stands somewhere on the page. */
export async function says(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}

/** What an element says as it is laid out: blocks on lines of their own, hidden parts left out. */
export function textOf(element: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent runs blocks together and has what is hidden.
  return element.innerText();
}

/** Expects of a value that may still change what it will be: reads it again until it is so, for as long as a busy machine may take. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 15_000 });
}
