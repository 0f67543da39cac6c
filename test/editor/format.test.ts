import { expect, test } from 'vitest';
import { formatSql } from '../../src/editor/format.ts';

test('SQL is laid out with its words in their own case', async () => {
  expect(await formatSql('select a,b from t where a>1')).toEqual({
    ok: true,
    sql: 'select\n  a,\n  b\nfrom\n  t\nwhere\n  a > 1',
  });
});

test("DuckDB's own grammar survives", async () => {
  const formatted = await formatSql("from t select * exclude (a) qualify row_number() over () = 1 -- $$ '\n");
  expect(formatted).toMatchObject({ ok: true });
  expect(formatted.ok && formatted.sql).toMatch(/exclude \(a\)[\s\S]*-- \$\$ '\n$/);
});

test('what cannot be read is left alone, with the place', async () => {
  expect(await formatSql('SELECT 1,\n  ]) FROM')).toEqual({
    ok: false,
    message: expect.stringContaining('nothing was changed'),
    at: 12,
  });
});
