import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Dataset } from '../dataset/dataset.ts';
import { filesBelow } from '../dataset/disk.ts';
import { ContentError } from '../dataset/fault.ts';
import { openNative } from '../engine/duckdb-native.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { type Catalogue, readCatalogue } from '../exercise/read-pack.ts';
import { smallestCounterexample } from '../grading/counterexample-search.ts';
import { grade } from '../grading/grade.ts';
import { misconceptionOf } from '../grading/misconception.ts';
import type { Verdict } from '../grading/verdict.ts';
import { type CheckLine, checkLine, type Findings } from './check-line.ts';
import { ROOT } from './install.mjs';
import { refuse } from './refusal.ts';

const USAGE = 'usage: npm run --silent cli -- check <pack>/<slug> <file.sql>... [--json]';

/** A text to be judged and what it is called. */
interface Answer {
  readonly file: string;
  readonly sql: string;
}

/**
 * `check <pack>/<slug> <file.sql>... [--json]`: judges each file (`-` is standard input) on the native engine. Resolves
 * to 0 once every file is judged, whatever the verdicts, 2 where the exercise or a file is not there, and 1 where the
 * exercises themselves cannot be read.
 */
export async function checkCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [name, ...files] = positionals;
  if (!name || files.length === 0) return refuse(`Name an exercise and one file or more.\n${USAGE}`);
  if (files.filter((file) => file === '-').length > 1) {
    return refuse(`- stands for standard input, which can be read once only.\n${USAGE}`);
  }
  const catalogue = readOrSay();
  if (!catalogue) return 1;
  const exercise = catalogue.exercises.find((each) => `${each.pack}/${each.slug}` === withoutNumber(name));
  if (!exercise) return refuse(unknownExercise(name, catalogue));
  const dataset = catalogue.datasets.find((each) => each.name === exercise.dataset);
  if (!dataset) throw new Error(`${name} has no dataset ${exercise.dataset}`);
  const answers = readAnswers(files);
  if (typeof answers === 'string') return refuse(answers);
  const width = Math.max(...files.map((file) => file.length));
  await checkAll(exercise, dataset, answers, (line) =>
    console.log(values.json ? JSON.stringify(line) : asText(line, width)),
  );
  return 0;
}

/** Fewer files than this are judged sooner by one engine than two engines are ready. */
const FILES_OF_AN_ENGINE = 10;
const MOST_ENGINES = 2;

/** Judges all answers and says each line in their order, as soon as it and those before it are known. */
async function checkAll(
  exercise: Exercise,
  dataset: Dataset,
  answers: readonly Answer[],
  say: (line: CheckLine) => void,
): Promise<void> {
  const lines: CheckLine[] = [];
  let [begun, said] = [0, 0];
  const work = async () => {
    const engine = await openNative();
    while (begun < answers.length) {
      const index = begun++;
      lines[index] = await check(engine, exercise, dataset, answers[index] as Answer);
      for (let line = lines[said]; line; line = lines[said]) {
        say(line);
        said++;
      }
    }
    await engine.close();
  };
  const engines = Math.min(MOST_ENGINES, Math.ceil(answers.length / FILES_OF_AN_ENGINE));
  await Promise.all(Array.from({ length: engines }, work));
}

async function check(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
  { file, sql }: Answer,
): Promise<CheckLine> {
  const verdict = await grade(engine, exercise, dataset, sql);
  const findings = await findingsOf(engine, exercise, dataset, sql, verdict);
  return checkLine(`${exercise.pack}/${exercise.slug}`, file, verdict, findings);
}

async function findingsOf(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
  sql: string,
  verdict: Verdict,
): Promise<Findings> {
  if (verdict.verdict !== 'wrong') return { misconception: null, counterexample: null };
  const request = { engine, exercise, dataset, world: verdict.world, sql };
  return {
    misconception: await misconceptionOf(engine, exercise, dataset, sql),
    counterexample: await smallestCounterexample(request),
  };
}

function readOrSay(): Catalogue | null {
  try {
    return readCatalogue(filesBelow(ROOT));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return null;
  }
}

/** Folders are numbered, names are not: `gaps-and-islands/01-daily-streaks` is gaps-and-islands/daily-streaks. */
function withoutNumber(name: string): string {
  return name
    .replace(/^exercises\//, '')
    .replace(/\/\d\d-/, '/')
    .replace(/\/$/, '');
}

function unknownExercise(name: string, { exercises }: Catalogue): string {
  const known = exercises.map(({ pack, slug }) => `  ${pack}/${slug}`);
  return `There is no exercise ${name}. There are\n${known.join('\n')}`;
}

/** All texts, or which of them can't be read and why. */
function readAnswers(files: readonly string[]): Answer[] | string {
  const answers: Answer[] = [];
  for (const file of files) {
    try {
      answers.push({ file, sql: readFileSync(file === '-' ? STANDARD_INPUT : pathOf(file), 'utf8') });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return `${file} can't be read: ${(code && REASONS[code]) ?? message}.`;
    }
  }
  return answers;
}

const STANDARD_INPUT = 0;

/** npm changes into the project's folder and says in INIT_CWD where it was called. */
function pathOf(file: string): string {
  const { INIT_CWD } = process.env;
  return INIT_CWD === undefined || existsSync(file) ? file : resolve(INIT_CWD, file);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** One row of the table for people: file, verdict with its kind, world, message and misconception. */
function asText({ file, verdict, kind, world, message, misconception }: CheckLine, width: number): string {
  const said = kind ? `${verdict} (${kind})` : verdict;
  const known = misconception ? ` [${misconception}]` : '';
  const oneLine = message.replaceAll(/\s+/g, ' ');
  return `${file.padEnd(width)}  ${said.padEnd(VERDICT_WIDTH)}  ${(world ?? '').padEnd(WORLD_WIDTH)}  ${oneLine}${known}`;
}

const VERDICT_WIDTH = 18;
const WORLD_WIDTH = 10;
