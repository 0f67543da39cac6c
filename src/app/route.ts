import { signal } from '@preact/signals';
import { parse } from 'regexparam';

/** Where the reader is. Unknown paths are a route too, so that there is always a way back. */
export type Route =
  | { readonly name: 'catalogue' }
  | { readonly name: 'scratch' }
  | { readonly name: 'laboratory' }
  | { readonly name: 'packs' }
  | { readonly name: 'pack'; readonly pack: string }
  | { readonly name: 'exercise'; readonly pack: string; readonly slug: string }
  | { readonly name: 'unknown'; readonly path: string };

const EXERCISE = parse('/:pack/:slug');
const PACK = parse('/:pack');

/** The route of a path below the page's base: `/`, `/scratch`, `/lab/distinct`, `/packs`, `/<pack>`, `/<pack>/<slug>`; a trailing slash and `index.html` change nothing. */
export function routeOf(path: string): Route {
  const plain = path.replace(/(\/index)?(\.html)?\/?$/, '') || '/';
  if (plain === '/') return { name: 'catalogue' };
  if (plain === '/scratch') return { name: 'scratch' };
  if (plain === '/lab/distinct') return { name: 'laboratory' };
  if (plain === '/packs') return { name: 'packs' };
  const match = EXERCISE.pattern.exec(plain);
  const [, pack, slug] = match ?? [];
  if (pack && slug) return { name: 'exercise', pack, slug };
  const [, alone] = PACK.pattern.exec(plain) ?? [];
  if (alone) return { name: 'pack', pack: alone };
  return { name: 'unknown', path };
}

/** The address of a route relative to the page's base: what an `<a href>` takes. */
export function hrefOf(route: Route): string {
  if (route.name === 'catalogue') return './';
  if (route.name === 'scratch') return 'scratch';
  if (route.name === 'laboratory') return 'lab/distinct';
  if (route.name === 'packs') return 'packs';
  if (route.name === 'pack') return route.pack;
  if (route.name === 'exercise') return `${route.pack}/${route.slug}`;
  return `.${route.path}`;
}

const base = typeof document === 'undefined' ? '/' : new URL('.', document.baseURI).pathname;

function here(): Route {
  return routeOf(`/${location.pathname.slice(base.length)}`);
}

/** The current route; follows links inside the page and the browser's back and forward buttons. */
export const route = signal<Route>(typeof location === 'undefined' ? { name: 'catalogue' } : here());

/** Goes to a route, and to what stands behind `#` there, without loading the page anew. */
export function goTo(target: Route, hash = ''): void {
  history.pushState(null, '', new URL(hrefOf(target) + hash, document.baseURI));
  route.value = target;
  scrollTo(0, 0);
}

/** Makes links inside the page change the route instead of loading it. Called once at start. */
export function followLinks(): void {
  addEventListener('popstate', () => {
    route.value = here();
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (!link.pathname.startsWith(base)) return;
    event.preventDefault();
    goTo(routeOf(`/${link.pathname.slice(base.length)}`), link.hash);
  });
}
