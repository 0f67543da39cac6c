/** Which of DuckDB's builds: for one thread, or for several. */
export type EngineBuild = 'eh' | 'coi';

/** A build of the page as its service worker knows it. Paths lie below the page's root. */
export interface Release {
  /** A digest of all that it is made of. It stands in each of its pages too. */
  readonly id: string;
  /** Scripts, styles, fonts and icons, which have a digest in their names. */
  readonly files: readonly string[];
  /** Files whose content changes under one name; the first is the page that all others are made from. */
  readonly fixed: readonly string[];
  /** What each engine is made of, beside `files`. */
  readonly engines: Readonly<Record<EngineBuild, readonly string[]>>;
  /** Addresses of routes, without a slash or an ending: `scratch`. The root is ''. */
  readonly routes: readonly string[];
  /** Bytes of `files` and `fixed`, and of each engine, as they are stored. */
  readonly bytes: Readonly<Record<'shell' | EngineBuild, number>>;
}

/** The name of the browser's cache for the page at an address: an origin may hold several. */
export function cacheOf(root: string): string {
  return `archipelago ${root}`;
}

/** Under what a release's own account of itself is kept in the cache. */
export function recordOf(root: string, id: string): string {
  return `${root}service-worker.js?release=${id}`;
}

/** Under what a file whose content changes is kept for one release. */
export function fixedOf(root: string, path: string, id: string): string {
  return `${root}${path}?release=${id}`;
}

/** The lock that a page holds as long as it is open, by which the service worker knows that its release is in use. */
export function lockOf(root: string, id: string): string {
  return `${root} release ${id}`;
}
