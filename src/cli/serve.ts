import { readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readBuild } from './build.ts';
import { contentSecurityPolicy, HEADER_ONLY_POLICY } from './csp.ts';
import { listen } from './listen.ts';
import { withBase } from './pages.ts';

export interface ServeOptions {
  /** The folder of a finished build. */
  readonly dist: string;
  /** The first port to try; the next free one is taken. 0 takes any. */
  readonly port: number;
  /** The path the page is served under: `/`, `/some/path`. */
  readonly base: string;
}

/** A running server. */
export interface Served {
  /** The page's address, with a slash at its end. */
  readonly url: string;
  close(): void;
}

/**
 * Serves a build to this machine alone, with the headers that isolate the page, precompressed files, and the
 * app's own page with status 404 where nothing is. Rejects where there is no finished build or no free port.
 */
export async function serve({ dist, port, base }: ServeOptions): Promise<Served> {
  const root = ['', ...base.split('/').filter(Boolean), ''].join('/');
  const { port: bound, close } = await listen(listenerOf(dist, root), port);
  return { url: `http://localhost:${bound}${root}`, close };
}

function listenerOf(dist: string, base: string): RequestListener {
  let build = openBuild(dist);
  return (req, res) => {
    // A build may take the place of the one being served: `npm test` beside a running `npm start`.
    if (readBuild(dist)?.nonce !== build.record.nonce) build = openBuild(dist);
    for (const [name, value] of build.headers) res.setHeader(name, value);
    const [path = '/', query] = (req.url ?? '/').split('?', 2);
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      answer(res, 405, 'text/plain', 'Only GET and HEAD.');
    } else if (`${path}/` === base) {
      res.writeHead(308, { Location: query ? `${base}?${query}` : base }).end();
    } else if (!path.startsWith(base)) {
      answer(res, 404, 'text/plain', `The page is at ${base}`);
    } else {
      const inside = path.slice(base.length - 1);
      // `a/b/` lies in another folder than `a/b`, and so has a file with another base element.
      req.url = inside.endsWith('/') ? `${inside}index.html` : inside;
      build.files(req, res, () => {
        const depth = inside.split('/').length - 2;
        if (req.headers.accept?.includes('text/html')) {
          answer(res, 404, 'text/html', withBase(build.notFound, '../'.repeat(depth) || './'));
        } else answer(res, 404, 'text/plain', 'Nothing here.');
      });
    }
  };
}

function openBuild(dist: string) {
  const record = readBuild(dist);
  if (!record) throw new Error(`${dist} holds no finished build. Run \`npm run build\` first.`);
  return {
    record,
    headers: Object.entries({
      'Content-Security-Policy': `${contentSecurityPolicy(record.nonce)}; ${HEADER_ONLY_POLICY}`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    }),
    notFound: readFileSync(join(dist, '404.html'), 'utf8'),
    files: sirv(dist, { brotli: true, gzip: true, etag: true, setHeaders: setCacheControl }),
  };
}

function setCacheControl(res: ServerResponse, path: string): void {
  const hashed = path.startsWith('/assets/');
  res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function answer(res: ServerResponse, status: number, type: string, text: string): void {
  res.writeHead(status, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-cache' }).end(text);
}
