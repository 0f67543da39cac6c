import { expect, test } from 'vitest';
import { firstPaints } from '../../src/cli/first-paints.ts';
import { ROOT } from '../../src/cli/install.mjs';
import type { Catalogue } from '../../src/exercise/read-pack.ts';
import { exerciseAt, packs } from '../browser/content.ts';

const STREAKS = exerciseAt('gaps-and-islands/daily-streaks');
const paintsOf = (exercises: Catalogue['exercises']) => firstPaints(ROOT, { packs, exercises });

test('the page of an exercise holds its task and the ways out of it, as they stand below the base', async () => {
  const [[address, html] = []] = await paintsOf([STREAKS]);
  expect(address).toBe('gaps-and-islands/daily-streaks');
  expect(html).toContain('<h1>Daily streaks</h1>');
  expect(html).toContain(STREAKS.prose);
  expect(html).toContain('<a href="gaps-and-islands">Gaps and islands</a>');
});

test('what an exercise says of itself is escaped, and no style stands in an element, which the policy would refuse', async () => {
  const title = '<script>alert(1)</script> & "more"';
  const [[, html] = []] = await paintsOf([{ ...STREAKS, title }]);
  expect(html).toContain('<h1>&lt;script>alert(1)&lt;/script> &amp; &quot;more&quot;</h1>');
  expect(html).not.toMatch(/<script| style=/);
});

test('an exercise of no pack has no page', async () => {
  expect(await paintsOf([{ ...STREAKS, pack: 'nowhere' }])).toEqual(new Map());
});
