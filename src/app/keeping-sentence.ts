import { megabytes } from '../pack/limits.ts';
import { sentenceOf } from './problem.ts';

/** Why the browser did not keep a pack of so many bytes, and what to do about it. */
export async function keepingSentence(error: unknown, bytes: number): Promise<string> {
  const { name } = error as { readonly name?: string };
  if (name === 'TimeoutError')
    return 'The browser has not answered, so it is not known whether it keeps the pack. Close other tabs of this page and try again.';
  if (name !== 'QuotaExceededError')
    return `The browser does not keep data for this page, as in a private window: nothing was installed. (${sentenceOf(error)})`;
  const { usage, quota } = await navigator.storage
    .estimate()
    .catch(() => ({ usage: undefined, quota: undefined }));
  const room =
    usage === undefined || quota === undefined
      ? ''
      : ` The page uses ${megabytes(usage)} of the ${megabytes(quota)} that the browser gives it.`;
  return `The browser has no room for this pack of ${megabytes(bytes)} and what is read of it, so nothing was installed.${room} Remove packs that are not needed, or free space on the disk, and try again.`;
}
