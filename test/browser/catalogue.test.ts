import { expect } from 'vitest';
import { distOf } from '../../src/cli/build.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { serve } from '../../src/cli/serve.ts';
import { text } from '../../src/ui/text.ts';
import { packs, STREAKS, solutionOf } from './content.ts';
import { test } from './harness.ts';
import { editor, grid, textOf, verdictOn, write, written } from './workbench.ts';

test('the catalogue lists every pack with its exercises, their difficulty, minutes and standing', async ({
  tab,
}) => {
  await tab.open('');
  for (const pack of packs) {
    const list = tab.page.getByRole('region', { name: pack.title, exact: true });
    const items = list.getByRole('listitem');
    await items.first().waitFor();
    const said = await items.allInnerTexts();
    expect(said.length).toBe(pack.exercises.length);
    for (const [at, card] of pack.exercises.entries()) {
      expect(said[at]).toContain(card.title);
      expect(said[at]).toContain(card.summary);
      expect(said[at]).toContain(
        `${text.difficulty[card.difficulty]} · ${card.minutes} min · ${text.standing.untouched}`,
      );
    }
    expect(await textOf(list)).toContain(`0 of ${pack.exercises.length} solved`);
  }
});

test('a newcomer is led to the first exercise, and later back to where they left off', async ({ tab }) => {
  const { page } = tab;
  const first = packs[0]?.exercises[0];
  await tab.open('');
  await page.getByRole('link', { name: `Start with ${first?.title}` }).click();
  await page.getByRole('heading', { level: 1, name: first?.title ?? '' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/${first?.pack}/${first?.slug}`);

  const later = packs[1]?.exercises[1];
  await tab.open(`${later?.pack}/${later?.slug}`);
  await write(page, 'SELECT 1');
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  const resume = page.getByRole('link', { name: `Continue with ${later?.title}` });
  await resume.waitFor();
  // A new visit knows it as well.
  await page.reload();
  await resume.click();
  await editor(page).waitFor();
  expect(await written(page)).toBe('SELECT 1');
});

test('a solved exercise is counted in its pack, and the next one is offered', async ({ tab }) => {
  const { page } = tab;
  await tab.open(STREAKS);
  expect(await verdictOn(page, solutionOf(STREAKS))).toContain('Accepted');
  const pack = packs.find(({ id }) => STREAKS.startsWith(id));
  const next = page.getByRole('link', { name: `Next: ${pack?.exercises[1]?.title}` });
  await next.click();
  await page.getByRole('heading', { level: 1, name: pack?.exercises[1]?.title ?? '' }).waitFor();
  await page.getByRole('link', { name: 'Archipelago', exact: true }).click();
  await page.getByText(`1 of ${pack?.exercises.length} solved`).waitFor();
  await page.getByRole('link', { name: `Continue with ${pack?.exercises[1]?.title}` }).waitFor();
});

test('an unknown address says so and leads back to the exercises', async ({ tab }) => {
  const { page } = tab;
  tab.allow(/status of 404/);
  for (const address of ['no/such/page', 'gaps-and-islands/no-such-exercise', 'nothing']) {
    await tab.open(address);
    await page.getByRole('heading', { name: 'There is no such page.' }).waitFor();
  }
  await page.getByRole('link', { name: 'Back to the exercises' }).click();
  await page.getByRole('heading', { name: text.tagline }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('every exercise has an address of its own, and the browser goes back and forward between them', async ({
  tab,
}) => {
  const { page } = tab;
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const [one, two] = packs[0]?.exercises ?? [];
  await tab.open(`${two?.pack}/${two?.slug}`);
  await heading(two?.title ?? '').waitFor();
  expect(await page.title()).toContain(two?.title);
  await page.getByRole('link', { name: 'Exercises', exact: true }).first().click();
  await page.getByRole('link', { name: one?.title ?? '', exact: true }).click();
  await heading(one?.title ?? '').waitFor();
  await page.goBack();
  await heading(text.tagline).waitFor();
  await page.goBack();
  await heading(two?.title ?? '').waitFor();
  await page.goForward();
  await page.goForward();
  await heading(one?.title ?? '').waitFor();
});

test('under a sub-path links, exercises and the engine work as at the root', async ({ newTab }) => {
  const server = await serve({ dist: distOf(ROOT), port: 0, base: '/some/path' });
  try {
    const tab = await newTab({ root: server.url });
    const { page } = tab;
    await tab.open('');
    await page.getByRole('link', { name: 'Daily streaks', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(`/some/path/${STREAKS}`);
    await page.reload();
    await editor(page).press('Control+Enter');
    await grid(page).waitFor();
    await page.getByRole('link', { name: 'Scratch', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/some/path/scratch');
  } finally {
    server.close();
  }
});
