import type { Plugin } from 'vite';
import type { Catalogue } from '../exercise/read-pack.ts';
import { firstPaints } from './first-paints.ts';
import { pagesOf, withBase } from './pages.ts';

/**
 * Writes one HTML file per route into the build, made from index.html, with the policy and the nonce of
 * `html.cspNonce`; that of an exercise holds its task, to be read before the scripts have come. In the development server
 * the base element becomes `/`, so that every address boots the page.
 */
export function pages(root: string, read: () => Catalogue): Plugin {
  let nonce: string | null = null;
  return {
    name: 'archipelago-pages',
    enforce: 'post',
    configResolved(config) {
      nonce = config.html?.cspNonce ?? null;
    },
    transformIndexHtml: (html, { server }) => (server ? withBase(html, '/') : html),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') return;
        const start = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'start');
        if (!start) throw new Error('vite.config.ts: the build has no input named "start"');
        const fonts = preloadFonts(String(index.source), Object.keys(bundle));
        const template = startFirst(fonts, start.fileName);
        const content = read();
        const held = await firstPaints(root, content);
        for (const { path, html } of pagesOf(template, content.packs, nonce, held)) {
          if (path === 'index.html') index.source = html;
          else this.emitFile({ type: 'asset', fileName: path, source: html });
        }
      },
    },
  };
}

/** The faces that the first screen always needs; the browser would else find them only after the CSS. */
const FIRST_FONTS = /ibm-plex-sans-latin-(400|600)-normal-[\w-]+\.woff2$/;

function preloadFonts(html: string, files: readonly string[]): string {
  const links = files
    .filter((file) => FIRST_FONTS.test(file))
    .map((file) => `<link rel="preload" as="font" type="font/woff2" href="./${file}" crossorigin>`);
  return html.replace('</title>', () => ['</title>', ...links].join('\n    '));
}

/**
 * Puts the script that chooses the colours and starts the engine before all others: `async`, so that it waits for nothing,
 * and `blocking`, so that nothing is painted in other colours first.
 */
function startFirst(html: string, file: string): string {
  return html.replace(
    '</title>',
    () => `</title>\n    <script type="module" async blocking="render" src="./${file}"></script>`,
  );
}
