import { expect } from 'vitest';
import { STREAKS, solutionOf, wrongOf } from './content.ts';
import { type Tab, test } from './harness.ts';
import { choose, openPacks } from './pack-desk.ts';
import { harbourTexts, packFileOf } from './pack-file.ts';
import { answerOf, button, editor, eventually, grid, says, verdict, write } from './workbench.ts';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 1280] as const;

async function setTheme({ page }: Tab, theme: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
}

/** What axe finds in both themes at both widths, and what is wider than a narrow screen. */
async function faults(tab: Tab, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await tab.page.setViewportSize({ width, height: 800 });
    for (const theme of THEMES) {
      await tab.page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted;
      }, theme);
      for (const line of await tab.axe()) found.push(`${state}, ${theme}, ${width}: ${line}`);
    }
    const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`${state}: ${wide} pixels wide on a screen of ${width}`);
  }
  return found;
}

/** Turns to a pane where the screen is so narrow that they take turns. */
async function turnTo({ page }: Tab, pane: 'Task' | 'Editor' | 'Results'): Promise<void> {
  const tab = page.getByRole('tab', { name: pane, exact: true });
  if (await tab.isVisible()) await tab.click();
}

test('axe finds nothing on the catalogue and on an unknown address, and nothing is wider than a phone', async ({
  desk,
}) => {
  await desk.open('');
  await desk.page.getByRole('heading').first().waitFor();
  expect(await faults(desk, 'catalogue')).toEqual([]);
  desk.allow(/status of 404/);
  await desk.open('no/such/page');
  await desk.page.getByRole('link', { name: 'Back to the exercises' }).waitFor();
  expect(await faults(desk, 'unknown address')).toEqual([]);
});

test('axe finds nothing on an exercise: fresh, with hints, solution, keys and verdicts', async ({ desk }) => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 800 });
  await desk.open(STREAKS);
  await editor(page).waitFor();
  await page
    .getByRole('region', { name: 'Table login_days' })
    .getByText(/^\d+ rows$/)
    .waitFor();
  expect(await faults(desk, 'fresh')).toEqual([]);
  await answerOf(page, "SELECT NULL AS a, '' AS b, range AS c FROM range(100)");
  expect(await faults(desk, 'with a result')).toEqual([]);
  await write(page, wrongOf(STREAKS, 'end-minus-start'));
  await button(page, 'Check').click();
  await verdict(page).getByRole('heading', { name: 'Not yet' }).waitFor();
  expect(await faults(desk, 'after a wrong check')).toEqual([]);
  await button(page, 'Show the rows').click();
  await grid(page, 'Difference').waitFor();
  expect(await faults(desk, 'with the difference')).toEqual([]);
  await button(page, 'Hint').click();
  await says(page, /^Hint 1 of/);
  await button(page, 'Show solution').click();
  expect(await faults(desk, 'with hint and solution')).toEqual([]);
  await write(page, 'SELECT nothing FROM login_days');
  await button(page, 'Run').click();
  await says(page, /^Line 1, column/);
  expect(await faults(desk, 'with an error')).toEqual([]);
  await write(page, solutionOf(STREAKS));
  await button(page, 'Check').click();
  await verdict(page).getByRole('heading', { name: 'Accepted' }).waitFor();
  expect(await faults(desk, 'accepted')).toEqual([]);
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await faults(desk, 'keys')).toEqual([]);
});

test('axe finds nothing on the scratch page, with a result and open tables', async ({ desk }) => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 800 });
  await desk.open('scratch');
  await page.getByText('login_days', { exact: true }).click();
  await answerOf(page, 'SELECT * FROM logins LIMIT 20');
  expect(await faults(desk, 'scratch')).toEqual([]);
});

test('on a phone task, editor and results take turns, and each has what it needs', async ({ newTab }) => {
  const tab = await newTab({ viewport: { width: 360, height: 740 } });
  const { page } = tab;
  await tab.open(STREAKS);
  await page.getByRole('heading', { level: 1, name: 'Daily streaks' }).waitFor();
  expect(await editor(page).isVisible()).toBe(false);
  for (const pane of ['Task', 'Editor', 'Results'] as const) {
    await turnTo(tab, pane);
    expect(await tab.axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
  await turnTo(tab, 'Editor');
  await write(page, 'SELECT 1 AS one');
  await button(page, 'Run').click();
  await grid(page).getByRole('columnheader', { name: /one/ }).waitFor();
  expect(await grid(page).isVisible()).toBe(true);
  await turnTo(tab, 'Editor');
  await button(page, 'Check').click();
  await verdict(page).getByRole('heading', { name: 'Not yet' }).waitFor();
  expect(await verdict(page).isVisible()).toBe(true);
});

test('the theme chosen is there after a reload, and System follows the system', async ({ newTab }) => {
  const tab = await newTab({ colorScheme: 'dark' });
  const { page } = tab;
  // By the ink of the text, which is dark on light paper.
  const shade = () =>
    page.getByRole('heading', { level: 1 }).evaluate((heading) => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) return 'unknown';
      canvas.fillStyle = getComputedStyle(heading).color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return red + green + blue < 382 ? 'light' : 'dark';
    });
  await tab.open('');
  await page.getByRole('heading').first().waitFor();
  expect(await shade()).toBe('dark');
  await setTheme(tab, 'light');
  await eventually(shade).toBe('light');
  await page.reload();
  await page.getByRole('heading').first().waitFor();
  expect(await shade()).toBe('light');
  expect(await page.getByRole('combobox', { name: 'Theme' }).inputValue()).toBe('light');
  await setTheme(tab, 'system');
  await page.emulateMedia({ colorScheme: 'light' });
  await eventually(shade).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await eventually(shade).toBe('dark');
});

/** Presses Tab from the top of the page to its end; what was not reached, and what showed no focus. */
async function walk({ page }: Tab) {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('[data-reached]')) each.removeAttribute('data-reached');
  });
  await button(page, 'Skip to content').focus();
  const unseen: string[] = [];
  for (let step = 0; step < 150; step++) {
    if (step > 0) await page.keyboard.press('Tab');
    const here = await page.evaluate(async () => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return null;
      const isNew = element.dataset['reached'] === undefined;
      element.dataset['reached'] = '';
      const isSeen = () =>
        [element, element.closest('label, .cm-editor')].some((each) => {
          const { outlineStyle = 'none', outlineWidth = '0' } = each ? getComputedStyle(each) : {};
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
        });
      // The editor shows it some milliseconds later.
      for (let frame = 0; frame < 10 && !isSeen(); frame++) await new Promise(requestAnimationFrame);
      const seen = isSeen();
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
      return { name: `${element.tagName} ${name}`, isNew, seen, isEditor: element.isContentEditable };
    });
    if (!here) break;
    if (!here.isNew) break;
    // The browser shows no focus that a script has set.
    if (step > 0 && !here.seen) unseen.push(here.name);
    if (here.isEditor) await page.keyboard.press('Escape');
  }
  const missed = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, select, input, summary, [tabindex], [contenteditable=true]',
      ),
    ]
      .filter((each) => {
        const isOff = each.matches(':disabled, [tabindex="-1"], [hidden] *, dialog:not([open]) *');
        return !isOff && each.checkVisibility({ visibilityProperty: true }) && !('reached' in each.dataset);
      })
      .map(
        (each) =>
          `${each.tagName} ${each.getAttribute('aria-label') ?? each.textContent?.trim().slice(0, 40)}`,
      ),
  );
  return { unseen, missed };
}

test('axe finds nothing on the page of packs: as it is, with a file offered, refused, installed, proved, to be removed', async ({
  newTab,
}) => {
  const tab = await newTab();
  const { page } = tab;
  await openPacks(tab);
  expect(await faults(tab, 'packs')).toEqual([]);
  const texts = harbourTexts();
  await choose(tab, 'harbour.sqlpack', await packFileOf(texts));
  await button(page, 'Install and prove').waitFor();
  expect(await faults(tab, 'a pack offered')).toEqual([]);
  await button(page, 'Install and prove').click();
  await page.getByText(/^The gate found/).click({ timeout: 60_000 });
  expect(await faults(tab, 'a pack proved')).toEqual([]);
  await choose(tab, 'harbour.sqlpack', await packFileOf(texts, { version: '1.0.1' }));
  await button(page, 'Update and prove').waitFor();
  expect(await faults(tab, 'an update')).toEqual([]);
  expect(await walk(tab)).toEqual({ unseen: [], missed: [] });
  await button(page, 'Cancel').click();
  await button(page, 'Remove The harbour').click();
  await button(page, 'Remove, keep my progress').waitFor();
  expect(await faults(tab, 'a removal')).toEqual([]);
  await button(page, 'Remove, keep my progress').click();
  texts.set('datasets/tides/generate.sql', 'DROP TABLE readings');
  await choose(tab, 'faulty.sqlpack', await packFileOf(texts));
  await says(page, 'faulty.sqlpack cannot be used');
  expect(await faults(tab, 'a pack refused')).toEqual([]);
}, 180_000);

test('every control of every page is reached by Tab, and the focus is seen on each', async ({ newTab }) => {
  const tab = await newTab();
  const { page } = tab;
  await tab.open('');
  await page.getByRole('heading').first().waitFor();
  expect(await walk(tab)).toEqual({ unseen: [], missed: [] });
  await tab.open(STREAKS);
  await answerOf(page, 'SELECT 1 AS a, 2 AS b');
  await button(page, 'Show solution').click();
  expect(await walk(tab)).toEqual({ unseen: [], missed: [] });
  await tab.open('scratch');
  await answerOf(page, 'SELECT 1 AS a, 2 AS b');
  expect(await walk(tab)).toEqual({ unseen: [], missed: [] });
  await tab.open('lab/distinct');
  await button(page, 'Run').waitFor();
  expect(await walk(tab)).toEqual({ unseen: [], missed: [] });
});

test('a whole exercise can be solved by keyboard alone', async ({ newTab }) => {
  const tab = await newTab();
  const { page } = tab;
  await tab.open('');
  const link = page.getByRole('link', { name: /^Start with/ });
  await link.waitFor();
  await link.press('Enter');
  await editor(page).waitFor();
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('SELECT 1 AS user_id');
  await page.keyboard.press('Control+Enter');
  await grid(page).waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await verdict(page).getByRole('heading', { name: 'Not yet' }).waitFor();
  await button(page, 'Hint').press('Enter');
  await says(page, /^Hint 1 of/);
  await page.getByRole('tab', { name: 'Result' }).press('ArrowRight');
  expect(await page.getByRole('tab', { name: 'Expected' }).getAttribute('aria-selected')).toBe('true');
});
