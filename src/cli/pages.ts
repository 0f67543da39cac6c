import type { Pack } from '../exercise/exercise.ts';
import { contentSecurityPolicy } from './csp.ts';

/** An HTML file of the build. */
export interface Page {
  /** Its place in the build, with forward slashes. */
  readonly path: string;
  readonly html: string;
}

const NAME = 'Archipelago';
const BASE = '<base href="./" />';
const CHARSET = '<meta charset="utf-8" />';
const APP = '<div id="app"></div>';

/** An address of the page, without a slash or an ending, and what its head says. */
export interface PageRoute {
  readonly address: string;
  readonly title: string;
  readonly description: string;
}

/** All routes but the root. */
export function routesOf(packs: readonly Pack[]): PageRoute[] {
  const exercises = packs.flatMap((pack) => pack.exercises);
  return [
    {
      address: 'scratch',
      title: 'Scratch',
      description: 'Any SQL on any dataset at any size, or on your own files.',
    },
    {
      address: 'lab/distinct',
      title: 'Laboratory: distinct counts',
      description:
        'What exact and approximate COUNT DISTINCT cost and err, measured in this browser over up to a billion rows.',
    },
    {
      address: 'packs',
      title: 'Packs',
      description: 'Packs of exercises as files: install, prove, update, export and remove them.',
    },
    ...packs.map(({ id, title, summary }) => ({ address: id, title, description: summary })),
    ...exercises.map(({ pack, slug, title, summary }) => ({
      address: `${pack}/${slug}`,
      title,
      description: summary,
    })),
  ];
}

/**
 * The template's copies for every route, so that a static host answers each address without rewrites. A route
 * stands in two files, `a/b.html` and `a/b/index.html`; each has its own title, description and the base
 * element that leads from its folder back to the root, and what `held` has for its address in the place of the app.
 * `404.html` is written for the root of a host.
 */
export function pagesOf(
  template: string,
  packs: readonly Pack[],
  nonce: string | null,
  held: ReadonlyMap<string, string> = new Map(),
): Page[] {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(nonce)}">`;
  const guarded = replaceOnce(template, CHARSET, `${CHARSET}\n    ${policy}`);
  const page = (path: string, title?: string, description?: string, app = ''): Page => {
    const depth = path.split('/').length - 1;
    const placed = withBase(filled(guarded, app), path === '404.html' ? '/' : '../'.repeat(depth) || './');
    return { path, html: describe(placed, title, description) };
  };
  return [
    page('index.html'),
    page('404.html', 'Nothing at this address', 'There is no page at this address.'),
    ...routesOf(packs).flatMap(({ address, title, description }) => [
      page(`${address}.html`, title, description, held.get(address)),
      page(`${address}/index.html`, title, description, held.get(address)),
    ]),
  ];
}

function filled(html: string, app: string): string {
  return app
    ? replaceOnce(
        html,
        APP,
        APP.replace('></', () => `>${app}</`),
      )
    : html;
}

/** The page with another base element, for example `/` or `../../`. */
export function withBase(html: string, base: string): string {
  return html.replace(/<base href="[^"]*" \/>/, () => BASE.replace('./', escaped(base)));
}

function describe(html: string, title: string | undefined, description: string | undefined): string {
  const titled = title ? html.replace(/<title>[^<]*/, () => `<title>${escaped(`${title} · ${NAME}`)}`) : html;
  return description
    ? titled.replace(
        /(<meta\s+name="description"\s+content=")[^"]*/,
        (_, start) => start + escaped(description),
      )
    : titled;
}

/** A text with a part replaced. Throws where index.html, which it is from, does not hold the part. */
export function replaceOnce(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`index.html: ${part} is missing; the pages are made from it`);
  return text.replace(part, () => by);
}

/** A text as content or as an attribute of HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
