import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compress } from '../../src/cli/compress.ts';
import { type Served, serve } from '../../src/cli/serve.ts';

const SCRIPT = `export const rows = [${'1, '.repeat(2000)}];`;
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let folder: string;
let dist: string;
let server: Served;

function writeBuild(nonce: string): void {
  mkdirSync(join(dist, 'assets'), { recursive: true });
  mkdirSync(join(dist, 'pack', 'slug'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), 'catalogue');
  writeFileSync(join(dist, '404.html'), '<base href="/" />nothing');
  writeFileSync(join(dist, 'pack', 'slug.html'), 'without slash');
  writeFileSync(join(dist, 'pack', 'slug', 'index.html'), 'with slash');
  writeFileSync(join(dist, 'assets', 'index-a1.js'), SCRIPT);
  writeFileSync(join(dist, '.build.json'), JSON.stringify({ fingerprint: '', nonce, release: false }));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archipelago-serve-'));
  dist = join(folder, 'dist');
  writeBuild('first');
  await compress(dist, join(folder, 'cache'), false);
  server = await serve({ dist, port: 0, base: '/some/path' });
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL(path, server.url), { headers, redirect: 'manual' });
}

test('every answer isolates the page and carries the policy with the nonce of the build', async () => {
  for (const path of ['', 'assets/index-a1.js', 'nowhere']) {
    const { headers } = await get(path);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("'nonce-first'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});

test('files come as brotli, gzip or plain, as the browser asks', async () => {
  for (const [accepted, sent] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const response = await get('assets/index-a1.js', { 'accept-encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(sent);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(await response.text()).toBe(SCRIPT);
  }
});

test('hashed files are kept for good, pages are asked for again', async () => {
  expect((await get('assets/index-a1.js')).headers.get('cache-control')).toContain('immutable');
  const page = await get('');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const again = await get('', { 'if-none-match': page.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

test('an address with a slash at its end gets the file written for that folder', async () => {
  expect(await (await get('pack/slug')).text()).toBe('without slash');
  expect(await (await get('pack/slug/')).text()).toBe('with slash');
});

test('an unknown address gets the page with status 404 and the way to the root', async () => {
  for (const [path, base] of [
    ['nowhere', './'],
    ['no/where', '../'],
    ['no/such/place/', '../../../'],
  ] as const) {
    const response = await get(path, BROWSER);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(`<base href="${base}" />nothing`);
  }
});

test('a missing file is no page', async () => {
  const response = await get('assets/gone.js');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('text/plain');
});

test('the path without its slash leads to the page, and nothing outside the path is served', async () => {
  const response = await get('/some/path?x=1');
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toBe('/some/path/?x=1');
  expect((await get('/index.html', BROWSER)).status).toBe(404);
  expect((await get('/some/path/..%2f..%2fpackage.json')).status).toBe(404);
});

test('what would change something is refused', async () => {
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
});

test('both names of this machine reach the server', async () => {
  const { port } = new URL(server.url);
  expect((await fetch(`http://127.0.0.1:${port}/some/path/`)).status).toBe(200);
  expect((await fetch(`http://localhost:${port}/some/path/`)).status).toBe(200);
});

test('a port that is taken is passed over', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const other = await serve({ dist, port, base: '/' });
  expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
  other.close();
  taken.close();
});

test('a build that takes the place of the one served is served from then on', async () => {
  writeBuild('second');
  expect((await get('')).headers.get('content-security-policy')).toContain("'nonce-second'");
});

test('a folder without a finished build is refused, with the command that makes one', async () => {
  await expect(serve({ dist: folder, port: 0, base: '/' })).rejects.toThrow(/npm run build/);
});
