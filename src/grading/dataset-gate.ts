import { type Dataset, SIZES, type Table } from '../dataset/dataset.ts';
import { loadLimitMs } from '../dataset/load-limit.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import { LoadError } from '../engine/load-error.ts';
import { quoted } from '../sql/quoted.ts';
import { asLearnerReads, hiddenName, JudgeFault } from './fault.ts';
import { seededName } from './seeded-name.ts';
import { boundaryWorld, FURTHER_BOUNDARY_SEEDS, fixedWorlds, secretWorld } from './worlds.ts';

const TIMEOUT_MS = 20_000;

/** What is wrong with a table's rows in the first world that shows it, and how many others do. */
interface BrokenKey {
  readonly file: string;
  readonly what: string;
  readonly world: World;
  others: number;
}

/**
 * Why a dataset cannot be asked about: SQL that fails, and tables whose rows share what dataset.md calls their key, or have
 * NULL in it. Looks in every world that an exercise is proved in: those of a Check, further boundary worlds, the secret ones
 * up to `seeds` and size S. Sentences that begin with the file to mend; empty where the dataset stands. Loads its own worlds;
 * throws where the engine fails.
 */
export async function datasetFindings(engine: Engine, dataset: Dataset, seeds: number): Promise<string[]> {
  const failed = new Map<string, string>();
  const broken = new Map<string, BrokenKey>();
  for (const world of worldsOf(dataset, seeds)) {
    const file = scriptOf(world);
    if (failed.has(file)) continue;
    const database = hiddenName('world');
    try {
      await engine.load({ database, statements: worldStatements(world) }, { timeoutMs: loadLimitMs(world) });
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      failed.set(file, unmade(world, error));
      continue;
    }
    for (const table of dataset.tables) {
      const what = await faultOfKey(engine, database, table);
      if (what === null) continue;
      const at = `${file} ${table.name}`;
      const known = broken.get(at);
      if (known) known.others++;
      else broken.set(at, { file, what, world, others: 0 });
    }
    await engine.unload(database);
  }
  return [...failed.values(), ...[...broken.values()].map((each) => told(each, dataset))];
}

/** That a world cannot be made, as a sentence that begins with the file to mend. */
export function unmade(world: World, { error }: LoadError): string {
  const { message } = asLearnerReads(error, 0, 0);
  return `${scriptOf(world)}: fails in ${seededName(world)}: ${message.replace(/[.!]$/, '')}; mend the SQL`;
}

function worldsOf(dataset: Dataset, seeds: number): World[] {
  const secret = Array.from({ length: seeds }, (_, index) => secretWorld(dataset, index + 1));
  const further = FURTHER_BOUNDARY_SEEDS.map((seed) => boundaryWorld(dataset, seed));
  return [
    ...fixedWorlds(dataset),
    ...further,
    ...secret,
    { dataset, profile: 'sized', seed: 1, rows: SIZES.S },
  ];
}

function scriptOf({ dataset, profile }: World): string {
  return `datasets/${dataset.name}/${profile === 'boundary' ? 'boundary' : 'generate'}.sql`;
}

/** What rows of a table do against its key, with the values of one; null where the key holds. */
async function faultOfKey(engine: Engine, database: string, { name, key }: Table): Promise<string | null> {
  if (key.length === 0) return null;
  const columns = key.map(quoted);
  const sql = `SELECT count(*), ${columns.join(', ')} FROM ${quoted(name)} GROUP BY ${columns.join(', ')}
HAVING count(*) > 1 OR ${columns.map((column) => `${column} IS NULL`).join(' OR ')} ORDER BY ALL LIMIT 1`;
  const outcome = await engine.run(sql, { database, timeoutMs: TIMEOUT_MS });
  if (!outcome.ok) throw new JudgeFault(outcome.error, sql);
  const { relation } = outcome;
  if (relation.rowCount === 0) return null;
  const values = key.map((_, at) => relation.text(0, at + 1));
  const shown = `its key (${key.join(', ')}), as in (${values.map((value) => value ?? 'NULL').join(', ')})`;
  if (values.includes(null)) return `${name} has NULL in ${shown},`;
  return `${relation.text(0, 0)} rows of ${name} share ${shown},`;
}

function told({ file, what, world, others }: BrokenKey, { name }: Dataset): string {
  const more = others === 0 ? '' : ` and ${others} more ${others === 1 ? 'world' : 'worlds'}`;
  return `${file}: ${what} in ${seededName(world)}${more}; mend the SQL, or the key in datasets/${name}/dataset.md`;
}
