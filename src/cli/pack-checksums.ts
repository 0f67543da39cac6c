import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checksumSql } from '../dataset/checksum.ts';
import { withChecksums, withoutChecksums } from '../dataset/checksum-block.ts';
import { type Dataset, SIZES, type Size } from '../dataset/dataset.ts';
import { filesBelow } from '../dataset/disk.ts';
import { ContentError } from '../dataset/fault.ts';
import type { Files } from '../dataset/files.ts';
import { loadLimitMs } from '../dataset/load-limit.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { openNative } from '../engine/duckdb-native.ts';
import type { Engine } from '../engine/engine.ts';
import { LoadError } from '../engine/load-error.ts';
import type { Catalogue } from '../exercise/read-pack.ts';
import { datasetsOf } from '../pack/pack-folder.ts';
import { calledPath } from './called-path.ts';
import { refuse } from './refusal.ts';

const USAGE = 'usage: npm run --silent cli -- pack checksums <folder> [<dataset>...]';

/** Checksums of a dataset's tables by name. */
type Checksums = Readonly<Record<string, string>>;

/**
 * `pack checksums <folder> [<dataset>...]`: makes the datasets, all or those named, at each size and writes what their
 * tables hold into each dataset.md. Resolves to 0, to 1 where a dataset cannot be made, and to 2 where none is named right.
 */
export async function packChecksumsCommand(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [asked, ...named] = positionals;
  if (asked === undefined) return refuse(`Name a folder.\n${USAGE}`);
  const root = calledPath(asked);
  const files = filesBelow(root);
  const known = files.entries('datasets').flatMap(({ name, kind }) => (kind === 'folder' ? [name] : []));
  const unknown = named.find((name) => !known.includes(name));
  if (known.length === 0) return refuse(`${asked} has no folders in datasets/.`);
  if (unknown) return refuse(`There is no dataset ${unknown}. There are ${known.join(', ')}.`);
  for (const name of named.length > 0 ? named : known) {
    try {
      const sums = await checksumsOf(readDataset(withoutAnyChecksums(files), name, { draft: true }));
      const path = join(root, 'datasets', name, 'dataset.md');
      const text = readFileSync(path, 'utf8');
      const written = withChecksums(text, linesOf(sums));
      if (written !== text) writeFileSync(path, written);
      console.log(`datasets/${name}/dataset.md ${written === text ? 'says what is right' : 'written'}`);
    } catch (error) {
      if (error instanceof ContentError) return refuse(error.message, 1);
      if (error instanceof LoadError) return refuse(unmade(name, error), 1);
      throw error;
    }
  }
  return 0;
}

/** By size; the largest is left out where it does not fit in the memory of the engine. */
async function checksumsOf(dataset: Dataset): Promise<Map<Size, Checksums>> {
  const sums = new Map<Size, Checksums>();
  const engine = await openNative();
  try {
    for (const size of Object.keys(SIZES) as Size[]) {
      console.error(`${dataset.name} at ${size} ...`);
      try {
        sums.set(size, await checksumsAt(engine, dataset, size));
      } catch (error) {
        const isTooLarge = error instanceof LoadError && error.error.kind === 'out-of-memory';
        if (size !== 'XL' || !isTooLarge) throw error;
      }
    }
  } finally {
    await engine.close();
  }
  return sums;
}

async function checksumsAt(engine: Engine, dataset: Dataset, size: Size): Promise<Checksums> {
  const world = { dataset, profile: 'sized', seed: 1, rows: SIZES[size] } as const;
  const timeoutMs = loadLimitMs(world);
  await engine.load({ database: size, statements: worldStatements(world) }, { timeoutMs });
  const sums: Record<string, string> = {};
  for (const table of dataset.tables) {
    const outcome = await engine.run(checksumSql(table), { database: size });
    if (!outcome.ok) throw new LoadError(size, outcome.error);
    sums[table.name] = outcome.relation.text(0, 0) ?? '';
  }
  await engine.unload(size);
  return sums;
}

function linesOf(sums: ReadonlyMap<Size, Checksums>): string[] {
  return [...sums].flatMap(([size, tables]) => [
    `  ${size}:`,
    ...Object.entries(tables).map(([name, sum]) => `    ${name}: ${sum}`),
  ]);
}

/** What stands as checksums is about to be written, and may be anything. */
function withoutAnyChecksums(files: Files): Files {
  return {
    entries: (folder) => files.entries(folder),
    text: (path) => {
      const text = files.text(path);
      return text !== null && path.endsWith('/dataset.md') ? withoutChecksums(text) : text;
    },
  };
}

/** Where the smallest size of a pack's datasets is not what their checksums say, and what to do. */
export async function checksumFindings(catalogue: Catalogue, id: string): Promise<string[]> {
  const names = datasetsOf(catalogue, id);
  const found: string[] = [];
  const engine = await openNative();
  try {
    for (const dataset of catalogue.datasets.filter(({ name }) => names.includes(name))) {
      const sums = await checksumsAt(engine, dataset, 'S').catch(loadFault);
      if (sums instanceof LoadError) {
        found.push(unmade(dataset.name, sums));
        continue;
      }
      for (const [table, sum] of Object.entries(sums)) {
        if (dataset.checksums.S[table] === sum) continue;
        found.push(
          `datasets/${dataset.name}/dataset.md: the checksum of ${table} at S is ${sum} now; write all of them with "pack checksums"`,
        );
      }
    }
  } finally {
    await engine.close();
  }
  return found;
}

function loadFault(error: unknown): LoadError {
  if (error instanceof LoadError) return error;
  throw error;
}

/** The worlds made here are in databases called by their sizes. */
function unmade(name: string, { database: size, error }: LoadError): string {
  return `datasets/${name}/generate.sql: fails in the world of size ${size}: ${error.message.replace(/\.$/, '')}; mend the SQL`;
}
