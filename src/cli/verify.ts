import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../dataset/disk.ts';
import { ContentError } from '../dataset/fault.ts';
import { type Catalogue, readCatalogue } from '../exercise/read-pack.ts';
import { ROOT } from './install.mjs';
import { proofTables, withTables } from './proof-table.ts';
import { ORACLE_SEEDS, type Proved, prove, proveStories } from './prove.ts';
import { refuse } from './refusal.ts';

/** What `verify --json` prints. */
export interface Verification {
  /** Faults of the files themselves, each beginning with file and line; where there are any, no exercise is run. */
  readonly faults: readonly string[];
  readonly exercises: readonly Proved[];
  /** What is wrong with the numbers that packs tell around their exercises, each beginning with the file. */
  readonly stories: readonly string[];
}

/**
 * `verify [<pack>...] [--json | --markdown | --readme]`: proves the exercises of the named packs, or of all, on the
 * native engine. `--root` names another folder with `exercises/` and `datasets/`. Resolves to 0 where all stand, 1
 * where something was found, 2 where there is no such pack or the options don't go together.
 */
export async function verifyCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      root: { type: 'string', default: ROOT },
    },
  });
  if ([values.json, values.markdown, values.readme].filter(Boolean).length > 1) {
    return refuse('Of --json, --markdown and --readme give one.');
  }
  if (values.readme && positionals.length > 0) {
    return refuse('--readme writes of all packs; name none.');
  }
  const read = readOrFaults(values.root);
  if (Array.isArray(read)) {
    if (values.json) print({ faults: read, exercises: [], stories: [] });
    else for (const fault of read) console.log(fault);
    return 1;
  }
  const known = read.packs.map(({ id }) => id);
  const unknown = positionals.filter((pack) => !known.includes(pack));
  if (unknown.length > 0) {
    return refuse(`There is no pack ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  }
  const chosen = read.exercises.filter(({ pack }) => positionals.length === 0 || positionals.includes(pack));
  const say = values.json || values.markdown ? () => {} : (proved: Proved) => console.log(asText(proved));
  // Oracles are a part of the program, and know its own exercises.
  const oracleSeeds = values.root === ROOT ? ORACLE_SEEDS : 0;
  const exercises = await prove(read, chosen, oracleSeeds, say);
  const stories = await proveStories(read, [...new Set(chosen.map(({ pack }) => pack))]);
  const tables = proofTables(read.packs, exercises);
  if (values.json) print({ faults: [], exercises, stories });
  else for (const finding of stories) console.error(finding);
  if (values.markdown) {
    console.log(tables);
    for (const finding of exercises.flatMap(({ findings }) => findings)) console.error(finding);
  }
  if (values.readme) {
    const readme = join(values.root, 'README.md');
    writeFileSync(readme, withTables(readFileSync(readme, 'utf8'), tables));
  }
  return exercises.every(({ findings }) => findings.length === 0) && stories.length === 0 ? 0 : 1;
}

function print(verification: Verification): void {
  console.log(JSON.stringify(verification, null, 2));
}

/** One line of what was proved, then one for each finding. */
function asText(proved: Proved): string {
  return [lineOf(proved), ...proved.findings.map((each) => `  ${each}`)].join('\n');
}

/** What was proved of an exercise, in a line. */
export function lineOf({
  folder,
  solutions,
  wrongAnswers,
  mutants,
  worlds,
  seconds,
  findings,
}: Proved): string {
  const { killed, equivalent, surviving } = mutants;
  const said = [
    `${solutions} solutions in ${worlds} worlds`,
    `${wrongAnswers} wrong answers`,
    `mutants: ${killed} killed, ${equivalent} equivalent, ${surviving.length} surviving`,
  ];
  const verdict = findings.length === 0 ? 'stands' : `falls short in ${findings.length}`;
  return `${folder} ${verdict}: ${said.join('; ')}; ${seconds} s`;
}

function readOrFaults(root: string): Catalogue | string[] {
  try {
    return readCatalogue(filesBelow(root));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.split('\n');
  }
}
