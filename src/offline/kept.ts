/** What makes a page isolated from other origins, which threads need, and lets it use its own files. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Headers that still hold for what comes out of the cache; others speak of how it travelled. */
const LASTING = [
  'cache-control',
  'content-security-policy',
  'content-type',
  'referrer-policy',
  'x-content-type-options',
];

/**
 * A response as it is kept: without an address of its own, so that it takes the one it is asked for by, query and hash
 * included, and with the headers that isolate a page, also where the host does not send them.
 */
export function kept(response: Response, body: BodyInit | null = response.body): Response {
  const headers = new Headers(ISOLATION);
  for (const name of LASTING) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(body, { headers });
}

/** Fetches something to be kept. Rejects where the answer is none. */
export async function fetched(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache, priority: 'low' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
