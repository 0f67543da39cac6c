/** The address under which the page itself would find it; in a worker, a whole address as it is. */
export function absolute(url: string): string {
  return new URL(url, globalThis.document?.baseURI).href;
}
