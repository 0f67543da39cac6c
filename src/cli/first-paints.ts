import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type { Catalogue } from '../exercise/read-pack.ts';

type FirstPaint = typeof import('../ui/first-paint.tsx');

/** The styles are in the build already. */
const withoutStyles: Plugin = {
  name: 'archipelago-without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : null),
  load: (id) => (id === '\0no-styles' ? '' : null),
};

/** The HTML that the page of each exercise holds before any script, by address; see first-paint.tsx. */
export async function firstPaints(
  root: string,
  { packs, exercises }: Pick<Catalogue, 'packs' | 'exercises'>,
): Promise<ReadonlyMap<string, string>> {
  // By Vite, as Node reads no JSX.
  const { module } = await runnerImport<FirstPaint>(join(root, 'src', 'ui', 'first-paint.tsx'), {
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [withoutStyles],
  });
  return new Map(
    exercises.flatMap((exercise) => {
      const pack = packs.find(({ id }) => id === exercise.pack);
      return pack ? [[`${exercise.pack}/${exercise.slug}`, module.firstPaintOf(exercise, pack)]] : [];
    }),
  );
}
