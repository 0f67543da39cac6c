const BASE = '<base href="./" />';

/** The page of the root as it has to be at another path below it, `a/b` or `a/b/`: with the base that leads back. */
export function pageAt(path: string, rootPage: string): string {
  const depth = path.split('/').length - 1;
  return depth === 0 ? rootPage : rootPage.replace(BASE, () => `<base href="${'../'.repeat(depth)}" />`);
}

/** The address of the route that a path leads to, whichever way it is written: `a/b`, `a/b/`, `a/b.html`, `a/b/index.html`. */
export function routeAddress(path: string): string {
  return path.replace(/(^|\/)(index(\.html)?)?$/, '').replace(/\.html$/, '');
}
