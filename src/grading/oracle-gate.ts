import type { Dataset } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise, NamedSql } from '../exercise/exercise.ts';
import type { Row, Tables } from '../oracle/oracle.ts';
import { oracleOf } from '../oracle/oracle-of.ts';
import type { Relation } from '../relation/relation.ts';
import { hiddenName } from './fault.ts';
import { oracleDifference } from './oracle-difference.ts';
import { plainCell, plainRows } from './plain-rows.ts';
import { seededName } from './seeded-name.ts';
import { fixedWorlds, secretWorld } from './worlds.ts';

export interface OracleOptions {
  /** True where an exercise without an oracle is a finding, as in the packs that come with the program. Default true. */
  readonly isRequired?: boolean;
}

const TIMEOUT_MS = 20_000;
/** Seeds whose worlds every solution meets; the reference, by which all others are judged, meets all. */
const SEEDS_FOR_ALL = 10;
/** Seeds with a boundary world, which has fewer choices than this, and a secret world of full size. */
const SEEDS_IN_FULL = 40;
/** Rows of the secret worlds after those, where many small ones meet more chances in the same time. */
const FEWER_ROWS = 400;

/**
 * Compares an exercise's solutions with its oracle, in the typical, empty and single-row worlds and in a secret world
 * (for the first seeds also a boundary world) for each seed from 1. Sentences that begin with the file, one for each solution that disagrees: world
 * and first row that differs. Empty where all agree. Loads its own worlds; throws where the engine fails.
 */
export async function oracleFindings(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
  seeds: number,
  { isRequired = true }: OracleOptions = {},
): Promise<readonly string[]> {
  const oracle = oracleOf(`${exercise.pack}/${exercise.slug}`);
  if (!oracle) {
    const missing = 'exercise.md: has no oracle; compute its rows by plain loops in src/oracle/';
    return isRequired ? [missing] : [];
  }
  const findings = new Map<string, string>();
  for (const world of oracleWorlds(dataset, seeds)) {
    const database = hiddenName('world');
    await engine.load({ database, statements: worldStatements(world) });
    const ask = (sql: string) => answerOf(engine, database, sql);
    const tables: Record<string, readonly Row[]> = {};
    for (const name of exercise.tables) tables[name] = plainRows(await ask(`FROM "${name}"`));
    for (const [name, sql] of Object.entries(oracle.measured ?? {})) tables[name] = plainRows(await ask(sql));
    const expected = oracle.expected(tables as Tables);
    for (const solution of solutionsFor(exercise, world)) {
      if (findings.has(solution.name)) continue;
      const difference = await differenceOf(ask, exercise, solution, expected);
      if (difference) findings.set(solution.name, `in ${seededName(world)} ${difference}`);
    }
    await engine.unload(database);
  }
  return [...findings].map(([name, finding]) => `solutions/${name}.sql: ${finding}`);
}

function oracleWorlds(dataset: Dataset, seeds: number): World[] {
  const fixed = fixedWorlds(dataset).filter(({ profile }) => profile !== 'boundary');
  const seeded = Array.from({ length: seeds }, (_, index): World[] => {
    const seed = index + 1;
    const secret = secretWorld(dataset, seed);
    if (seed > SEEDS_IN_FULL) return [{ ...secret, rows: FEWER_ROWS }];
    return [{ dataset, profile: 'boundary', seed, rows: dataset.typicalRows }, secret];
  });
  return [...fixed, ...seeded.flat()];
}

function solutionsFor({ solutions }: Exercise, { seed }: World): readonly NamedSql[] {
  return seed <= SEEDS_FOR_ALL ? solutions : solutions.slice(0, 1);
}

type AskHere = (sql: string) => Promise<Relation>;

async function answerOf(engine: Engine, database: string, sql: string): Promise<Relation> {
  const outcome = await engine.run(sql, { database, timeoutMs: TIMEOUT_MS });
  if (!outcome.ok) throw new OracleFault(outcome.error.message);
  return outcome.relation;
}

/** A query beside the oracle failed. */
class OracleFault extends Error {}

async function differenceOf(
  ask: AskHere,
  { spec }: Exercise,
  { sql }: NamedSql,
  expected: readonly Row[],
): Promise<string | null> {
  try {
    return oracleDifference(spec, expected, asAsked(await ask(sql), spec.columns));
  } catch (fault) {
    if (fault instanceof OracleFault) return `it fails: ${fault.message}`;
    throw fault;
  }
}

/** The answer's rows under the names asked for: columns by name where all are there, else by position. */
function asAsked(relation: Relation, asked: Exercise['spec']['columns']): Row[] {
  const names = relation.columns.map(({ name }) => name.toLowerCase());
  const byName = asked.map(({ name }) => names.indexOf(name.toLowerCase()));
  const places = byName.includes(-1) ? asked.map((_, index) => index) : byName;
  return Array.from({ length: relation.rowCount }, (_, row) =>
    Object.fromEntries(
      asked.map(({ name }, index) => {
        const place = places[index] ?? index;
        return [
          name.toLowerCase(),
          plainCell(relation.text(row, place), relation.columns[place]?.type ?? ''),
        ];
      }),
    ),
  );
}
