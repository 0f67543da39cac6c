import { LIMITS, megabytes } from '../pack/limits.ts';

const LEAVES =
  'This page asks no server but its own, so that nothing you do leaves this browser. Open the address in another tab, save the file, and drop it here.';

/** What is at an address of the page's own origin, or why it can't be had. Rejects with the signal's reason where it is stopped. */
export async function fetchPack(address: string, signal: AbortSignal): Promise<Blob | string> {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
  if (!url) return 'That is no address. It begins with https:// or leads on from this page.';
  if (url.origin !== location.origin) return LEAVES;
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch {
    signal.throwIfAborted();
    return 'Nothing came from that address. Check the address and the connection.';
  }
  if (!response.ok) return `The server answered with status ${response.status}. Check the address.`;
  return within(response);
}

/** The body, read no further than a pack may be long. */
async function within({ body }: Response): Promise<Blob | string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > LIMITS.packBytes) {
      await reader?.cancel();
      return `There is more than ${megabytes(LIMITS.packBytes)} at that address, and a pack has at most that.`;
    }
    parts.push(part.value);
  }
  return new Blob(parts);
}
