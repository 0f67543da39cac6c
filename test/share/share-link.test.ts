import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIZES } from '../../src/dataset/dataset.ts';
import { base64url } from '../../src/share/base64url.ts';
import { deflated } from '../../src/share/deflate.ts';
import { decode, encode, LONGEST_LINK, LONGEST_QUERY, LONGEST_READ } from '../../src/share/share-link.ts';
import { counted } from '../counted.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);

const hashOf = async (sql: string) => {
  const encoded = await encode({ sql, data: null });
  if (!encoded.ok) throw new Error(encoded.fault.kind);
  return encoded.hash;
};
const faultOf = async (hash: string) => {
  const decoded = await decode(hash);
  return decoded.ok ? null : decoded.fault;
};
const packed = async (text: string) => `#q=1.${base64url(await deflated(new TextEncoder().encode(text)))}`;

/** SQL that no compression makes much smaller. */
function noise(length: number): string {
  let state = 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(32 + (state % 95));
  };
  return Array.from({ length }, next).join('');
}

test('a link says its version, and holds only what an address takes as it is', async () => {
  expect(await hashOf('SELECT 1')).toMatch(/^#q=1\.[\w-]+$/);
});

test('what is read is what was shared: any text, and the data of the scratch page', async () => {
  const sql = `SELECT 'naïve 🏝' AS "läge" -- ${'\t'}\u0000\uD800\r\n`;
  expect(await decode(await hashOf(sql))).toEqual({ ok: true, shared: { sql, data: null } });
  for (const data of [
    { dataset: 'logins', size: 'M' },
    { dataset: null, size: 'S' },
  ] as const) {
    const encoded = await encode({ sql, data });
    expect(encoded.ok && (await decode(encoded.hash))).toEqual({ ok: true, shared: { sql, data } });
  }
});

test('a query that makes a long link is told how long, and one that is too long is not packed at all', async () => {
  const encoded = await encode({ sql: noise(20_000), data: null });
  expect(encoded).toMatchObject({ ok: false, fault: { kind: 'too-long', most: LONGEST_LINK } });
  expect(!encoded.ok && encoded.fault.kind === 'too-long' && encoded.fault.characters).toBeGreaterThan(
    LONGEST_LINK,
  );
  expect(await encode({ sql: 'x'.repeat(LONGEST_QUERY + 1), data: null })).toMatchObject({
    fault: { kind: 'too-large', most: LONGEST_QUERY },
  });
  const longest = 'x'.repeat(LONGEST_QUERY);
  expect(await decode(await hashOf(longest))).toMatchObject({ ok: true, shared: { sql: longest } });
});

test('each beginning of a link is broken, and one character changed is found or changes nothing', async () => {
  const sql = 'SELECT user_id, count(*) FROM logins GROUP BY user_id';
  const hash = await hashOf(sql);
  for (let end = 0; end < hash.length; end++)
    expect(await faultOf(hash.slice(0, end)), hash.slice(0, end)).toEqual({ kind: 'broken' });
  let broken = 0;
  for (let at = '#q=1.'.length; at < hash.length; at++) {
    const changed = `${hash.slice(0, at)}${hash[at] === 'A' ? 'B' : 'A'}${hash.slice(at + 1)}`;
    const decoded = await decode(changed);
    // Some bits say nothing: those that fill the last byte before the checksum.
    if (decoded.ok) expect(decoded.shared.sql, changed).toBe(sql);
    else expect(decoded.fault).toEqual({ kind: 'broken' });
    if (!decoded.ok) broken++;
  }
  expect(broken).toBeGreaterThan(hash.length - 10);
});

test('a link of a later version says which, and what this page reads', async () => {
  expect(await faultOf('#q=2.whatever')).toEqual({ kind: 'version', version: 2, reads: 1 });
  expect(await faultOf('#q=999999.')).toEqual({ kind: 'version', version: 999_999, reads: 1 });
  for (const hash of ['#q=0.abc', '#q=01.abc', '#q=-1.abc', '#q=1e9.abc', '#q=9999999.abc', '#q=.', '#q=1'])
    expect(await faultOf(hash), hash).toEqual({ kind: 'broken' });
});

test('a link of 1 MB is not looked into, and one that unpacks to 100 MB ends after 1.2 MB', async () => {
  expect(await faultOf(`#q=1.${'A'.repeat(1_000_000)}`)).toEqual({
    ...{ kind: 'too-long', characters: 1_000_005, most: LONGEST_READ },
  });
  const bomb = await packed(`{"sql":"${'x'.repeat(100_000_000)}"}`);
  expect(bomb.length).toBeLessThan(LONGEST_READ);
  const before = performance.now();
  expect(await faultOf(bomb)).toEqual({ kind: 'too-large', most: LONGEST_QUERY });
  // Unpacking all of it takes longer than a tenth of a second on any machine that can run this.
  expect(performance.now() - before).toBeLessThan(1000);
  expect(await faultOf(await packed(JSON.stringify({ sql: 'x'.repeat(LONGEST_QUERY + 1) })))).toEqual({
    ...{ kind: 'too-large', most: LONGEST_QUERY },
  });
});

test.each([
  ['no JSON', 'SELECT 1'],
  ['no object', 'null'],
  ['no query', '{}'],
  ['a query that is no text', '{"sql":1}'],
  ['a size that there is not', '{"sql":"","data":{"dataset":"logins","size":"toString"}}'],
  ['a size that is no text', '{"sql":"","data":{"dataset":"logins","size":["S"]}}'],
  ['a dataset that is no name', '{"sql":"","data":{"dataset":1,"size":"S"}}'],
  ['data that is null', '{"sql":"","data":null}'],
])('a link that holds %s is broken', async (_what, content) => {
  expect(await faultOf(await packed(content))).toEqual({ kind: 'broken' });
});

test('a link that holds no UTF-8 is broken, and what is unknown in one is left out', async () => {
  const bytes = Uint8Array.from([...'{"sql":"', '\xff', ...'"}'].map((each) => each.charCodeAt(0)));
  expect(await faultOf(`#q=1.${base64url(await deflated(bytes))}`)).toEqual({ kind: 'broken' });
  expect(await decode(await packed('{"sql":"a","__proto__":{"data":1},"later":[]}'))).toEqual({
    ...{ ok: true, shared: { sql: 'a', data: null } },
  });
});

const queries = fc.record({
  sql: fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('SELECT 1', '')),
  data: fc.option(
    fc.record({
      dataset: fc.option(fc.string()),
      size: fc.constantFrom(...(Object.keys(SIZES) as (keyof typeof SIZES)[])),
    }),
  ),
});
const change = fc.record({
  kind: fc.constantFrom('none', 'cut', 'replace', 'insert', 'double', 'version'),
  at: fc.nat({ max: 10_000 }),
  text: fc.oneof(fc.string({ maxLength: 4 }), fc.base64String({ maxLength: 8 })),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(hash: string, { kind, at, text }: Change): string {
  const place = at % (hash.length + 1);
  if (kind === 'cut') return hash.slice(0, place);
  if (kind === 'replace') return hash.slice(0, place) + text + hash.slice(place + text.length);
  if (kind === 'insert') return hash.slice(0, place) + text + hash.slice(place);
  if (kind === 'double') return hash + hash.slice(place);
  return kind === 'version' ? hash.replace('=1.', `=${at}.`) : hash;
}

test(`${RUNS.toLocaleString('en')} links, changed ones and arbitrary ones, give what was shared or say what is wrong`, {
  timeout: 60_000 + RUNS * 5,
}, async ({ task }) => {
  let [accepted, refused] = [0, 0];
  const count = (ok: boolean) => {
    if (ok) accepted++;
    else refused++;
  };
  const shared = fc.asyncProperty(queries, change, async (query, how) => {
    const encoded = await encode(query);
    if (!encoded.ok) return count(false);
    const decoded = await decode(changed(encoded.hash, how));
    count(decoded.ok);
    if (decoded.ok) expect(decoded.shared).toEqual(query);
    else expect(how.kind).not.toBe('none');
  });
  const arbitrary = fc.asyncProperty(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `#q=${text}`),
      fc.base64String().map((text) => `#q=1.${text.replaceAll('+', '-').replaceAll('/', '_')}`),
      fc.json().map((text) => ({ text })),
    ),
    async (input) => {
      const { ok } = await decode(typeof input === 'string' ? input : await packed(input.text));
      count(ok);
    },
  );
  await fc.assert(shared, { numRuns: Math.ceil(RUNS / 2) });
  await fc.assert(arbitrary, { numRuns: Math.floor(RUNS / 2) });
  const [all, taken, not] = [accepted + refused, accepted, refused].map((each) => each.toLocaleString('en'));
  counted(task, `fuzz share link: ${all} cases, ${taken} accepted, ${not} refused`);
  expect(accepted + refused).toBe(RUNS);
});
