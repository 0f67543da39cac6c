import type { Dataset } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { Engine, SqlError } from '../engine/engine.ts';
import type { Replay } from '../exercise/appraisal.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { quoted } from '../sql/quoted.ts';
import { splitStatements } from '../sql/statement.ts';
import { MOST_EXPECTED_ROWS, materialise } from './answer-table.ts';
import { expectedQuery } from './expected-query.ts';
import { hiddenName } from './fault.ts';
import { furniture } from './room.ts';
import { fixedWorlds } from './worlds.ts';

/** A file within the exercise's folder, with a line where one is known, and what is to be done about it. */
type Finding = readonly [file: string, message: string];

const TIMEOUT_MS = 20_000;

/**
 * Why an exercise's measures cannot be taken: macros, invariants, measures and limits that fail on the reference's own
 * rows in the typical world. `lines` says where exercise.md states them. Empty where all run, and where there are none.
 */
export async function appraisalFindings(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
  lines: ReadonlyMap<string, number>,
): Promise<Finding[]> {
  const { appraisal } = exercise.spec;
  const [typical] = fixedWorlds(dataset);
  if (!appraisal || !typical) return [];
  const [database, room] = [hiddenName('world'), hiddenName('judge')];
  await engine.load({ database, statements: worldStatements(typical) });
  await engine.load({ database: room, statements: [] });
  const failure = async (sql: string, where = room): Promise<SqlError | null> => {
    const outcome = await engine.run(sql, { database: where, timeoutMs: TIMEOUT_MS, rowLimit: 2 });
    return outcome.ok ? null : outcome.error;
  };
  try {
    const query = expectedQuery(exercise);
    const described = await engine.describe(query.text, database);
    // The reference's own faults are told elsewhere.
    if (!described.ok) return [];
    const reference = `${quoted(room)}.main.kept`;
    const kept = materialise(reference, query, described.columns, MOST_EXPECTED_ROWS).statement;
    if (await failure(kept, database)) return [];
    const { spec } = exercise;
    const tables = dataset.tables.map(({ name }) => name);
    const base = furniture({ spec, tables, database, reference });
    const unfit = await failure([...base, 'INSERT INTO answer FROM expected'].join(';\n'));
    if (unfit) return [['exercise.md', `the reference's rows cannot be measured: ${unfit.message}`]];
    const broken = await brokenMacros(appraisal.replay, failure);
    // What calls a macro that is not there fails with it.
    if (broken.length > 0) return broken;
    const found: Finding[] = [];
    for (const [name, what, sql] of queriesOf(appraisal)) {
      const error = await failure(sql);
      if (!error) continue;
      const line = lines.get(name);
      found.push([`exercise.md${line ? `:${line}` : ''}`, `${what} ${name}: ${error.message}`]);
    }
    return found;
  } finally {
    await engine.unload(room);
    await engine.unload(database);
  }
}

async function brokenMacros(
  replay: readonly Replay[],
  failure: (sql: string) => Promise<SqlError | null>,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { file, sql } of replay) {
    for (const { text, from } of splitStatements(sql)) {
      const error = await failure(text);
      if (!error) continue;
      const at = from + (error.position?.from ?? 0);
      found.push([`${file}:${sql.slice(0, at).split('\n').length}`, error.message]);
    }
  }
  return found;
}

function queriesOf({
  measures,
  invariants,
}: NonNullable<Exercise['spec']['appraisal']>): [string, string, string][] {
  const scalar = (sql: string) => `SELECT CAST((\n${sql}\n) AS DOUBLE)`;
  return [
    ...invariants.map(({ name, offenders }): [string, string, string] => [name, 'invariant', offenders]),
    ...measures.flatMap(({ name, how, limit, isPooled }) => {
      const found: [string, string, string][] = [];
      if (how !== 'bytes-to-client' && isPooled) {
        const share = `SELECT CAST(part AS DOUBLE) / whole FROM (\n${how.sql}\n) AS share(part, whole)`;
        found.push([name, 'measure', scalar(share)]);
      } else if (how !== 'bytes-to-client') found.push([name, 'measure', scalar(how.sql)]);
      if (typeof limit === 'string') found.push([name, 'limit of', scalar(limit)]);
      return found;
    }),
  ];
}
