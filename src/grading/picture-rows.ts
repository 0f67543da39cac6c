import type { Engine, RunOptions, SqlError } from '../engine/engine.ts';
import { MOST_MARKS, type Picture } from '../exercise/picture.ts';
import type { Relation } from '../relation/relation.ts';

/** The rows to draw, at most `MOST_MARKS`, and what they are held against; or why there are none, in a sentence. */
export type Drawn =
  | { readonly kind: 'rows'; readonly rows: Relation; readonly limit: number | null }
  | { readonly kind: 'fault'; readonly message: string };

/** The rows of a picture in a database that has what its SQL names, or the error of that SQL. */
export async function pictureRows(
  engine: Engine,
  { sql, limit }: Picture,
  options: RunOptions,
): Promise<Extract<Drawn, { readonly kind: 'rows' }> | SqlError> {
  const rows = await engine.run(sql, { ...options, rowLimit: MOST_MARKS });
  if (!rows.ok) return rows.error;
  if (limit === null) return { kind: 'rows', rows: rows.relation, limit: null };
  const held = await engine.run(`SELECT CAST((\n${limit}\n) AS DOUBLE)`, options);
  if (!held.ok) return held.error;
  const text = held.relation.text(0, 0);
  return { kind: 'rows', rows: rows.relation, limit: text === null ? null : Number(text) };
}
