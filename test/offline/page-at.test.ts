import { expect, test } from 'vitest';
import { pageAt, routeAddress } from '../../src/offline/page-at.ts';

const ROOT_PAGE = '<meta charset="utf-8" /><base href="./" /><script src="./a.js"></script>';

test.each([
  ['', './'],
  ['scratch', './'],
  ['index.html', './'],
  ['scratch/', '../'],
  ['pack/slug', '../'],
  ['pack/slug/', '../../'],
  ['no/such/place/', '../../../'],
])('the page at %j leads back to the root by %j', (path, base) => {
  expect(pageAt(path, ROOT_PAGE)).toBe(ROOT_PAGE.replace('href="./"', `href="${base}"`));
});

test.each([
  ['', ''],
  ['index.html', ''],
  ['scratch', 'scratch'],
  ['scratch/', 'scratch'],
  ['scratch.html', 'scratch'],
  ['scratch/index.html', 'scratch'],
  ['pack/slug', 'pack/slug'],
  ['pack/slug/', 'pack/slug'],
  ['pack/slug.html', 'pack/slug'],
  ['pack/slug/index.html', 'pack/slug'],
  ['pack/index', 'pack'],
  ['pack/my-index', 'pack/my-index'],
])('the path %j is the address %j', (path, address) => {
  expect(routeAddress(path)).toBe(address);
});
