import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { pagesOf, withBase } from '../../src/cli/pages.ts';
import type { Pack } from '../../src/exercise/exercise.ts';

const template = readFileSync(join(ROOT, 'index.html'), 'utf8');
const pack: Pack = {
  id: 'islands',
  title: 'Islands',
  summary: '',
  exercises: [
    {
      pack: 'islands',
      slug: 'streaks',
      title: 'Streaks < 3 & "more"',
      summary: 'Days in a row; $& stays.',
      difficulty: 1,
      minutes: 5,
      dataset: 'logins',
    },
  ],
};

function pageAt(path: string): string {
  const page = pagesOf(template, [pack], 'abc').find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return page.html;
}

test('every route has a file for its address with and without a slash at the end', () => {
  expect(pagesOf(template, [pack], 'abc').map((page) => page.path)).toEqual([
    'index.html',
    '404.html',
    'scratch.html',
    'scratch/index.html',
    'lab/distinct.html',
    'lab/distinct/index.html',
    'packs.html',
    'packs/index.html',
    'islands.html',
    'islands/index.html',
    'islands/streaks.html',
    'islands/streaks/index.html',
  ]);
});

test('the base element leads from each file to the root', () => {
  expect(pageAt('index.html')).toContain('<base href="./" />');
  expect(pageAt('404.html')).toContain('<base href="/" />');
  expect(pageAt('scratch.html')).toContain('<base href="./" />');
  expect(pageAt('scratch/index.html')).toContain('<base href="../" />');
  expect(pageAt('islands/streaks.html')).toContain('<base href="../" />');
  expect(pageAt('islands/streaks/index.html')).toContain('<base href="../../" />');
});

test('a page has the title and description of its exercise, escaped and letter for letter', () => {
  const html = pageAt('islands/streaks.html');
  expect(html).toContain('<title>Streaks &lt; 3 &amp; &quot;more&quot; · Archipelago</title>');
  expect(html).toMatch(/name="description"\s+content="Days in a row; \$&amp; stays\."/);
});

test('the catalogue keeps the title and description of index.html', () => {
  expect(pageAt('index.html')).toContain('<title>Archipelago</title>');
  expect(pageAt('index.html')).toContain('Practise the SQL');
});

test('the policy stands before anything it must hold for, and carries the nonce', () => {
  const html = pageAt('index.html');
  const policy = html.indexOf('http-equiv="Content-Security-Policy"');
  expect(policy).toBeGreaterThan(0);
  for (const later of ['<base', '<link', '<script']) expect(html.indexOf(later)).toBeGreaterThan(policy);
  expect(html).toContain("style-src 'self' 'nonce-abc'");
});

test('a template without the places that pages are made from is refused', () => {
  expect(() => pagesOf('<html></html>', [], null)).toThrow(/index\.html: .*charset/);
});

test('a base is escaped', () => {
  expect(withBase('<base href="/" />', '/a"b/')).toBe('<base href="/a&quot;b/" />');
});
