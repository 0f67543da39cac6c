import { expect } from 'vitest';
import { test } from './harness.ts';
import { arrived, choose, inList, installHarbour } from './pack-desk.ts';
import { harbourTexts, packFileOf } from './pack-file.ts';
import { button, says } from './workbench.ts';

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
