import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { differ } from '../../src/grading/grade.ts';
import { matchRows } from '../../src/grading/row-matching.ts';
import type { DifferingRows } from '../../src/grading/verdict.ts';
import { openEngine } from './engines.ts';
import { asked, specOf } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  await engine.load({ database: 'world', statements: [] });
});
afterAll(() => engine.close());

type Row = readonly [number | null, string | null, number | null];

const row: fc.Arbitrary<Row> = fc.tuple(
  fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
  fc.option(fc.constantFrom('', 'a', 'b'), { nil: null }),
  fc.option(fc.constantFrom(0, 0.1, 0.2, 0.30000000000000004, 0.3), { nil: null }),
);
const rows = fc.array(row, { maxLength: 8 });
const specs = {
  exact: specOf([asked('k', 'INTEGER'), asked('t', 'VARCHAR'), asked('x', 'DECIMAL(3,1)')]),
  close: specOf([asked('k', 'INTEGER'), asked('t', 'VARCHAR'), asked('x', 'DOUBLE')]),
};
const spec = fc.constantFrom('exact' as const, 'close' as const);
// Each run is a dozen statements, so the runs are few and their rows collide often.
const runs = { numRuns: 40 };

function sqlOf(bag: readonly Row[], kind: keyof typeof specs): string {
  const type = kind === 'exact' ? 'DECIMAL(3,1)' : 'DOUBLE';
  const values = bag.map(
    ([k, t, x]) => `(${k ?? 'NULL'}, ${t === null ? 'NULL' : `'${t}'`}, ${x ?? 'NULL'})`,
  );
  return `SELECT k::INTEGER AS k, t::VARCHAR AS t, x::${type} AS x
    FROM (VALUES (0, '', 0.0), ${[...values, "(0, '', 0)"].join(', ')}) AS r(k, t, x)`;
}

async function compared(kind: keyof typeof specs, expected: readonly Row[], given: readonly Row[]) {
  const verdict = await differ(engine, specs[kind], 'world', sqlOf(given, kind), sqlOf(expected, kind));
  if (verdict.verdict === 'accepted') return { missing: [], extra: [] };
  if (verdict.verdict !== 'wrong' || verdict.wrong.kind !== 'rows') throw new Error(JSON.stringify(verdict));
  return { missing: read(verdict.wrong.missing), extra: read(verdict.wrong.extra) };
}

function read({ rows: found }: DifferingRows): string[] {
  return Array.from({ length: found.rowCount }, (_, at) =>
    [0, 1, 2, 3].map((column) => found.text(at, column) ?? 'NULL').join(' '),
  ).sort();
}

test('a bag equals itself in any order', async () => {
  const shuffled = rows.chain((bag) =>
    fc.tuple(fc.constant(bag), fc.shuffledSubarray(bag, { minLength: bag.length })),
  );
  await fc.assert(
    fc.asyncProperty(spec, shuffled, async (kind, [bag, same]) => {
      expect(await compared(kind, bag, same)).toEqual({ missing: [], extra: [] });
    }),
    runs,
  );
});

test('what is missing of (a, b) is extra of (b, a)', async () => {
  await fc.assert(
    fc.asyncProperty(spec, rows, rows, async (kind, a, b) => {
      const [forth, back] = [await compared(kind, a, b), await compared(kind, b, a)];
      const counts = ({ missing, extra }: typeof forth) => [sum(missing), sum(extra)];
      expect(counts(forth)).toEqual(counts(back).reverse());
      if (kind === 'exact') expect(forth).toEqual({ missing: back.extra, extra: back.missing });
    }),
    runs,
  );
});

function sum(found: readonly string[]): number {
  return found.reduce((total, text) => total + Number(text.split(' ').at(-1)), 0);
}

test('doubling one row is never accepted, nor is leaving one out', async () => {
  const chosen = rows
    .filter((bag) => bag.length > 0)
    .chain((bag) => fc.tuple(fc.constant(bag), fc.nat(bag.length - 1)));
  await fc.assert(
    fc.asyncProperty(spec, chosen, async (kind, [bag, at]) => {
      const doubled = [...bag, bag[at] as Row];
      const found = await compared(kind, bag, doubled);
      expect([sum(found.missing), sum(found.extra)]).toEqual([0, 1]);
      const shortened = await compared(kind, doubled, bag);
      expect([sum(shortened.missing), sum(shortened.extra)]).toEqual([1, 0]);
    }),
    runs,
  );
});

test('noise in the last bits of floats never changes the verdict', async () => {
  const noisy = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -2, max: 2 })), {
    maxLength: 8,
  });
  const column = specOf([asked('x', 'DOUBLE'), asked('y', 'DOUBLE')]);
  await fc.assert(
    fc.asyncProperty(noisy, noisy, async (xs, ys) => {
      const table = (noise: number, from: readonly number[]) =>
        `SELECT * FROM (VALUES (9.0::DOUBLE, 9.0::DOUBLE)${from
          .map((at) => {
            const [x, dx] = xs[at] ?? [0, 0];
            const [y, dy] = ys[at] ?? [1, 0];
            return `, (${x} + ${noise * dx}e-12, ${y} + ${noise * dy}e-12)`;
          })
          .join('')}) AS r(x, y)`;
      const order = xs.map((_, at) => at);
      const verdict = await differ(engine, column, 'world', table(1, [...order].reverse()), table(-1, order));
      expect(verdict.verdict).toBe('accepted');
    }),
    runs,
  );
});

test('a matching pairs as many rows as can be paired', () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
    selector: (pair) => pair.join(),
    maxLength: 16,
  });
  const most = (
    left: number,
    free: ReadonlySet<number>,
    all: readonly (readonly [number, number])[],
  ): number => {
    if (left > 5) return 0;
    const skipped = most(left + 1, free, all);
    const taken = all
      .filter(([from, to]) => from === left && free.has(to))
      .map(([, to]) => 1 + most(left + 1, new Set([...free].filter((each) => each !== to)), all));
    return Math.max(skipped, ...taken);
  };
  fc.assert(
    fc.property(pairs, (all) => {
      const matched = matchRows(all);
      expect(matched.size).toBe(most(0, new Set([0, 1, 2, 3, 4, 5]), all));
      expect(new Set(matched.values()).size).toBe(matched.size);
      for (const pair of matched) expect(all).toContainEqual([...pair]);
    }),
  );
});
