import { type Dataset, SIZES } from '../dataset/dataset.ts';
import { loadLimitMs } from '../dataset/load-limit.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import { LoadError } from '../engine/load-error.ts';
import type { Graph, Story } from '../exercise/story.ts';
import { unmade } from './dataset-gate.ts';
import { hiddenName } from './fault.ts';
import { faultOfRows } from './picture-gate.ts';
import { pictureRows } from './picture-rows.ts';

const TIMEOUT_MS = 20_000;

/**
 * Why the numbers that a pack tells cannot be shown: figures give one value each at size S, and a graph has rows, with a
 * place across and a number up. Sentences that begin with the file, from the pack's folder. Empty where all can.
 */
export async function storyFindings(
  engine: Engine,
  { incident, closing }: Story,
  datasets: readonly Dataset[],
): Promise<string[]> {
  const found: string[] = [];
  const graph = incident?.graph;
  if (graph) {
    const graphFault = await inWorld(engine, datasets, graph.dataset, (database) =>
      faultOfGraph(engine, database, graph),
    );
    if (graphFault) found.push(`pack.md: the graph ${graphFault}`);
  }
  if (!closing || closing.figures.length === 0) return found;
  const unshown = await inWorld(engine, datasets, closing.dataset ?? '', async (database) => {
    for (const { name, sql } of closing.figures) {
      const fault = await faultOfFigure(engine, database, sql);
      if (fault) found.push(`closing.md: figure ${name} ${fault}`);
    }
    return null;
  });
  if (unshown) found.push(`closing.md: its figures ${unshown}`);
  return found;
}

/** What the work gives; why nothing can be shown where the world is not there to do it in. */
async function inWorld(
  engine: Engine,
  datasets: readonly Dataset[],
  name: string,
  work: (database: string) => Promise<string | null>,
): Promise<string | null> {
  const dataset = datasets.find((each) => each.name === name);
  if (!dataset) throw new Error(`there is no dataset ${name}`);
  const database = hiddenName('world');
  const world: World = { dataset, profile: 'sized', seed: 1, rows: SIZES.S };
  try {
    await engine.load({ database, statements: worldStatements(world) }, { timeoutMs: loadLimitMs(world) });
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return `cannot be shown: ${unmade(world, error)}`;
  }
  try {
    return await work(database);
  } finally {
    await engine.unload(database);
  }
}

async function faultOfGraph(engine: Engine, database: string, graph: Graph): Promise<string | null> {
  const drawn = await pictureRows(engine, graph, { database, timeoutMs: TIMEOUT_MS });
  return drawn.kind === 'rows' ? faultOfRows(graph.kind, drawn.rows) : drawn.message;
}

async function faultOfFigure(engine: Engine, database: string, sql: string): Promise<string | null> {
  const outcome = await engine.run(sql, { database, rowLimit: 2, timeoutMs: TIMEOUT_MS });
  if (!outcome.ok) return outcome.error.message;
  const { relation } = outcome;
  const isOne = relation.rowCount === 1 && relation.columns.length === 1;
  if (!isOne)
    return `gives ${relation.rowCount} rows of ${relation.columns.length} columns; select one value`;
  return relation.text(0, 0) === null ? 'gives NULL; select a value that is always there' : null;
}
