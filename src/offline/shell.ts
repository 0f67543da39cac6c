import { fetched, kept } from './kept.ts';
import { fixedOf, type Release, recordOf } from './release.ts';

/** As many as a browser opens to one host over HTTP/1. */
const AT_ONCE = 6;

/**
 * Puts everything but the engines into the cache; what is there already is not fetched again. Rejects where something
 * can't be had or kept, or where the host has meanwhile gone over to another release; what arrived until then stays.
 */
export async function storeShell(
  cache: Cache,
  root: string,
  release: Release,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  // First, so that nobody takes the files for those of no release.
  await cache.put(recordOf(root, release.id), Response.json(release));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = release.files.map((path) => root + path).filter((url) => !there.has(url));
  const of = wanted.length + release.fixed.length;
  let done = 0;
  const arrived = () => onProgress(++done, of);
  // From the host itself: what an earlier release left in the browser's cache is of no use.
  const storeFixed = async (path: string) => {
    const response = await fetched(root + path, 'no-cache');
    const body = await response.blob();
    if (path === release.fixed[0] && !(await body.text()).includes(release.id))
      throw new Error(`${path} is of another release`);
    await cache.put(fixedOf(root, path, release.id), kept(response, body));
    arrived();
  };
  const [page = '', ...fixed] = release.fixed;
  await storeFixed(page);
  const left = [
    ...wanted.map((url) => async () => {
      await cache.put(url, kept(await fetched(url, 'default')));
      arrived();
    }),
    ...fixed.map((path) => () => storeFixed(path)),
  ].reverse();
  const storeRest = async () => {
    try {
      for (let store = left.pop(); store; store = left.pop()) await store();
    } finally {
      // Where one fails, the others need not go on.
      left.length = 0;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, storeRest));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
