import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../dataset/fault.ts';
import { openNative } from '../engine/duckdb-native.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { type Catalogue, readCatalogue } from '../exercise/read-pack.ts';
import { type GateReport, gate } from '../grading/gate.ts';
import { ROOT } from './install.mjs';

/** What `verify --json` prints. */
export interface Verification {
  /** Faults of the files themselves, each beginning with file and line; where there are any, no exercise is run. */
  readonly faults: readonly string[];
  readonly exercises: readonly (GateReport & { readonly folder: string })[];
}

/**
 * `verify [<pack>...] [--json]`: proves the exercises of the named packs, or of all, on the native engine. Resolves
 * to 0 where all stand, 1 where something was found, 2 where there is no such pack.
 */
export async function verifyCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const verification = await verify(positionals, values.json ? () => {} : console.log);
  if (!verification) return 2;
  if (values.json) console.log(JSON.stringify(verification, null, 2));
  const found = [...verification.faults, ...verification.exercises.flatMap(({ findings }) => findings)];
  return found.length === 0 ? 0 : 1;
}

async function verify(packs: readonly string[], say: (line: string) => void): Promise<Verification | null> {
  const read = readOrFaults();
  if (Array.isArray(read)) {
    for (const fault of read) say(fault);
    return { faults: read, exercises: [] };
  }
  const known = read.packs.map(({ id }) => id);
  const unknown = packs.filter((pack) => !known.includes(pack));
  if (unknown.length > 0) {
    console.error(`There is no pack ${unknown.join(', ')}. There are ${known.join(', ')}.`);
    return null;
  }
  const chosen = read.exercises.filter(({ pack }) => packs.length === 0 || packs.includes(pack));
  const engine = await openNative();
  const exercises: Verification['exercises'][number][] = [];
  for (const exercise of chosen) {
    const dataset = read.datasets.find(({ name }) => name === exercise.dataset);
    if (!dataset) throw new Error(`${exercise.pack}/${exercise.slug} has no dataset ${exercise.dataset}`);
    const folder = folderOf(exercise);
    const report = await gate(engine, exercise, dataset, { seeds: SEEDS, folder });
    exercises.push({ folder, ...report });
    say(report.findings.length === 0 ? standing(folder, report) : report.findings.join('\n'));
  }
  await engine.close();
  return { faults: [], exercises };
}

/** Secret worlds that every solution must pass. */
const SEEDS = 20;

function standing(folder: string, { solutions, wrongAnswers, worlds }: GateReport): string {
  return `${folder}: ${solutions} solutions accepted in ${worlds} worlds, ${wrongAnswers} wrong answers rejected`;
}

function readOrFaults(): Catalogue | string[] {
  try {
    return readCatalogue(ROOT);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.split('\n');
  }
}

function folderOf({ pack, slug }: Exercise): string {
  const folders = readdirSync(join(ROOT, 'exercises', pack));
  return `exercises/${pack}/${folders.find((name) => name.replace(/^\d\d-/, '') === slug)}`;
}
