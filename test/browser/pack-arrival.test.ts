import { expect } from 'vitest';
import { type Tab, test } from './harness.ts';
import { arrived, choose, inList, installHarbour, openPacks } from './pack-desk.ts';
import { harbourTexts, packFileOf } from './pack-file.ts';
import { button, eventually, says } from './workbench.ts';

/** Names of the buttons of the card that came and are wholly on the screen. */
const buttonsInView = ({ page }: Tab, title: string | RegExp) =>
  arrived(page, title)
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .filter((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        })
        .map((each) => each.textContent),
    );

const headingIsReached = ({ page }: Tab, name: string) =>
  page
    .getByRole('heading', { name, exact: true })
    .evaluate((heading) => heading === document.activeElement && heading.getBoundingClientRect().top >= 0);

for (const [width, height] of [
  [360, 740],
  [1280, 720],
] as const) {
  test(`a file that came is brought into view with its buttons, ${width} pixels wide`, async ({ newTab }) => {
    const tab = await newTab({ viewport: { width, height } });
    const { page } = tab;
    await openPacks(tab);
    await choose(tab, 'harbour.sqlpack', await packFileOf(harbourTexts()));
    await eventually(() => buttonsInView(tab, 'The harbour')).toEqual([
      ...['Install and prove', 'Install now, prove later', 'Cancel'],
    ]);
    expect(await headingIsReached(tab, 'The harbour')).toBe(true);
    await button(page, 'Install now, prove later').click();
    await inList(page, 'From files', 'The harbour').waitFor();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await choose(tab, 'older.sqlpack', await packFileOf(harbourTexts(), { version: '0.9.0' }));
    await eventually(() => buttonsInView(tab, 'The harbour')).toEqual([
      ...['Go back to 0.9.0 and prove', 'Go back to 0.9.0, prove later', 'Cancel'],
    ]);
    await choose(tab, 'none.sqlpack', Buffer.from('SELECT 1'));
    await eventually(() => buttonsInView(tab, 'none.sqlpack cannot be used')).toEqual(['Close']);
    expect(await headingIsReached(tab, 'none.sqlpack cannot be used')).toBe(true);
  });
}

test('the file that is installed is offered for another proof and no update, also after a repair', async ({
  tab,
}) => {
  const { page } = tab;
  await installHarbour(tab);
  const file = await packFileOf(harbourTexts());
  const offer = arrived(page, 'The harbour');
  await choose(tab, 'harbour.sqlpack', file);
  await says(page, 'It is the very file that is installed.');
  expect(await offer.getByRole('button').allTextContents()).toEqual(['Prove', 'Install again', 'Close']);
  expect(await offer.getByRole('table').count()).toBe(0);
  expect(await offer.getByText('Nothing of it has run yet').count()).toBe(0);
  await offer.getByRole('button', { name: 'Prove', exact: true }).click();
  await page.getByText(/^The gate found \d+ faults?$/).waitFor({ timeout: 60_000 });
  await choose(tab, 'harbour.sqlpack', file);
  await offer.getByRole('button', { name: 'Prove again', exact: true }).waitFor();
  await button(page, 'Install again').click();
  await offer.waitFor({ state: 'detached' });
  await inList(page, 'From files', 'The harbour').waitFor();
}, 120_000);

test('a way back to an older version is named so, and another file of the same version replaces it', async ({
  tab,
}) => {
  const { page } = tab;
  await installHarbour(tab, { version: '1.2.0' });
  await choose(tab, 'old.sqlpack', await packFileOf(harbourTexts(), { version: '1.1.0' }));
  await says(page, 'It is an older version than the one that is there.');
  await button(page, 'Go back to 1.1.0, prove later').click();
  await inList(page, 'From files', 'The harbour')
    .getByText(/^1\.1\.0/)
    .waitFor();
  await choose(tab, 'mine.sqlpack', await packFileOf(harbourTexts(), { version: '1.1.0', authors: ['Eve'] }));
  await button(page, 'Replace now, prove later').click();
  await inList(page, 'From files', 'The harbour').getByText(/Eve/).waitFor();
});
