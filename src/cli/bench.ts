import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Dataset, SIZES } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { sandboxStatements } from '../engine/sandbox.ts';
import type { Exercise, NamedSql } from '../exercise/exercise.ts';
import { readCatalogue } from '../exercise/read-pack.ts';
import { openProfile } from './bench-browser.ts';
import { checkLine } from './bench-check.ts';
import { measureCounterexamples, mutantAnswers } from './bench-counterexamples.ts';
import { measureLesson } from './bench-lessons.ts';
import { type FirstQuery, measureOpening } from './bench-open.ts';
import { type Line, linesOfCounterexamples, linesOfLesson, linesOfOpening } from './bench-report.ts';
import { type BenchSite, serveForBench } from './bench-site.ts';
import { markdownTables } from './bench-table.ts';
import { buildIfChanged, distOf } from './build.ts';
import { ROOT } from './install.mjs';

/** The page that opening is measured on: the first exercise of the catalogue. */
const OPENED = 'gaps-and-islands/daily-streaks';

/** The page's own settings, for the pages that it is compared with. */
const SETTINGS = sandboxStatements({ threads: 1, memoryLimit: '2GB' });

/**
 * `bench [--rounds N] [--json] [--only open|lessons|counterexamples|mutants|check]`: measures the production build in Chromium and prints a table. Exit code 0
 * whether or not the targets are met: what is measured depends on the machine.
 */
export async function benchCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  const isAsked = (part: string) => values.only === undefined || values.only === part;
  await buildIfChanged(ROOT);
  const site = await serveForBench(distOf(ROOT));
  const lines: Line[] = [];
  try {
    if (isAsked('open')) {
      console.error(`Opening ${OPENED}, ${rounds} first and ${rounds} repeat visits ...`);
      lines.push(...linesOfOpening(await measureOpening(site, OPENED, firstQuery(), rounds)));
    }
    if (isAsked('lessons')) lines.push(...(await lessonLines(site, rounds)));
    if (isAsked('counterexamples'))
      lines.push(...(await counterexampleLines(site, 'wrong answers', (exercise) => exercise.wrong)));
    if (isAsked('mutants'))
      lines.push(...(await counterexampleLines(site, 'mutants of solutions', mutantAnswers)));
    if (isAsked('check')) lines.push(await checkLine());
    const about = await machine(rounds);
    if (values.json) console.log(JSON.stringify({ ...about, lines }, null, 2));
    else console.log(`${markdownTables(lines)}\n\n${Object.values(about).join(' · ')}`);
  } finally {
    site.close();
  }
  return 0;
}

/** What the page at `OPENED` asks its engine until the starter's rows are there. */
function firstQuery(): FirstQuery {
  const { exercises, datasets } = readCatalogue(ROOT);
  const exercise = exercises.find(({ pack, slug }) => `${pack}/${slug}` === OPENED);
  if (!exercise) throw new Error(`there is no exercise ${OPENED}`);
  const dataset = datasetOf(exercise, datasets);
  const world = { dataset, profile: 'typical', seed: 1, rows: dataset.typicalRows } as const;
  return { setUp: [...SETTINGS, ...worldStatements(world)], query: exercise.starter };
}

async function lessonLines(site: BenchSite, rounds: number): Promise<Line[]> {
  const { exercises, datasets } = readCatalogue(ROOT);
  const lines: Line[] = [];
  const seen = new Set<string>();
  const profile = await openProfile();
  try {
    for (const exercise of exercises) {
      const dataset = datasetOf(exercise, datasets);
      console.error(`${exercise.pack}/${exercise.slug} ...`);
      const setUp = [...SETTINGS, ...worldStatements({ dataset, profile: 'sized', seed: 1, rows: SIZES.S })];
      const measured = await measureLesson(profile, site, exercise, setUp, {
        rounds,
        worlds: !seen.has(dataset.name),
      });
      seen.add(dataset.name);
      lines.push(...linesOfLesson(exercise, measured));
    }
  } finally {
    await profile.close();
  }
  return lines;
}

async function counterexampleLines(
  site: BenchSite,
  what: string,
  answersOf: (exercise: Exercise, dataset: Dataset) => readonly NamedSql[],
): Promise<Line[]> {
  console.error(`Counterexamples of all ${what} ...`);
  const profile = await openProfile();
  try {
    const { exercises, datasets } = readCatalogue(ROOT);
    const measured = await measureCounterexamples(profile, site, exercises, (exercise) =>
      answersOf(exercise, datasetOf(exercise, datasets)),
    );
    return linesOfCounterexamples(what, measured);
  } finally {
    await profile.close();
  }
}

function datasetOf({ pack, slug, dataset: name }: Exercise, datasets: readonly Dataset[]): Dataset {
  const dataset = datasets.find((each) => each.name === name);
  if (!dataset) throw new Error(`${pack}/${slug}: no dataset ${name}`);
  return dataset;
}

async function machine(rounds: number): Promise<Record<string, string>> {
  const profile = await openProfile();
  const chromium = profile.context.browser()?.version() ?? 'unknown';
  await profile.close();
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return {
    machine: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${process.platform}`,
    browser: `Chromium ${chromium}, headless`,
    engine: `DuckDB-Wasm ${dependencies['@duckdb/duckdb-wasm']}, one thread`,
    rounds: `${rounds} rounds`,
  };
}
