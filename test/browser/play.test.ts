import { expect, vi } from 'vitest';
import { packs, solutionOf, stories } from './content.ts';
import { test } from './harness.ts';
import { button, says, verdictOn } from './workbench.ts';

/** A pack of eight exercises, on a machine that does other things too. */
vi.setConfig({ testTimeout: 240_000 });

test.for(packs.map(({ id, title, exercises }) => [id, title, exercises] as const))(
  '%s is played through, from its page to its end, by pasting solutions',
  async ([id, title, exercises], { tab }) => {
    const { page } = tab;
    await tab.open(id);
    await page
      .getByRole('main')
      .getByRole('link', { name: exercises[0]?.title ?? '' })
      .click();
    for (const [at, { slug, title: task }] of exercises.entries()) {
      await page.getByRole('heading', { name: task, level: 1 }).waitFor();
      expect(await verdictOn(page, solutionOf(`${id}/${slug}`)), slug).toContain('Accepted');
      const next = exercises[at + 1];
      if (next) await page.getByRole('link', { name: `Next: ${next.title}`, exact: true }).click();
    }
    await page.getByRole('link', { name: `Back to ${title}`, exact: true }).click();
    const closing = page.getByRole('region', { name: 'The question, answered' });
    if (stories.find((story) => story.pack === id)?.closing) {
      await closing.getByRole('heading').nth(1).waitFor();
      // What is told at the end need not be asked for any more.
      expect(await button(page, 'Read it now').count()).toBe(0);
    }
    await page.getByRole('link', { name: 'Archipelago', exact: true }).click();
    await says(page, `${exercises.length} of ${exercises.length} solved`);
  },
);
