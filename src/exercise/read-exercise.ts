import type { InferOutput } from 'valibot';
import type { Dataset } from '../dataset/dataset.ts';
import type { Folder } from '../dataset/folder.ts';
import { readFrontMatter } from '../dataset/front-matter.ts';
import type { Replay } from './appraisal.ts';
import type { Equivalent } from './equivalent.ts';
import type { Exercise, Figure, NamedSql } from './exercise.ts';
import { references } from './figure.ts';
import { checkRefusals, REPLAY_FILE, readAppraisal } from './read-appraisal.ts';
import { EQUIVALENT_FILE, readEquivalents } from './read-equivalents.ts';
import { checkPicture } from './read-picture.ts';
import { readProse } from './read-prose.ts';
import { readQueries, readQuery, readWrongAnswers } from './read-sql.ts';
import { exerciseSchema } from './schema.ts';

const FILES = ['exercise.md', 'starter.sql', EQUIVALENT_FILE, REPLAY_FILE];
/** What measures and pictures call the learner's rows and the reference's. */
const RESERVED = ['answer', 'expected'];
const FOLDERS = ['solutions', 'wrong'];

/** An exercise, and what only its proof needs: the page gets none of it. */
export interface ReadExercise {
  readonly exercise: Exercise;
  /** `exercises/point-in-time/03-asof-join`. */
  readonly folder: string;
  readonly equivalents: readonly Equivalent[];
  /** Lines of exercise.md, by the names of its measures and invariants. */
  readonly lines: Lines;
}

/** Where in a file something is stated, by its name; from 1. */
export type Lines = ReadonlyMap<string, number>;

/**
 * The exercise in a folder `NN-<slug>`; null, with faults added, where it cannot be read. Names of tables are looked
 * up in the datasets given.
 */
export function exerciseIn(
  folder: Folder,
  pack: string,
  slug: string,
  datasets: ReadonlyMap<string, Dataset | null>,
  packReplay: Replay | null = null,
): ReadExercise | null {
  folder.refuseStrays(
    (entry) => (entry.kind === 'folder' ? FOLDERS.includes(entry.name) : FILES.includes(entry.name)),
    [...FILES, ...FOLDERS.map((name) => `${name}/`)].join(', '),
  );
  const starter = readQuery(folder, 'starter.sql');
  const solutions = readQueries(folder.within('solutions'));
  const wrong = readWrongAnswers(folder.within('wrong'));
  const equivalents = readEquivalents(folder, solutions);
  if (solutions.length < 2)
    folder.fault('solutions', 1, 'has fewer than two solutions; add an independent one');
  const file = readFrontMatter(folder, 'exercise.md', exerciseSchema);
  if (!file || starter === null) return null;

  const { data } = file;
  const fault = (path: (string | number)[], message: string) =>
    folder.fault('exercise.md', file.line(...path), message);
  checkTables(data.dataset, data.tables, datasets, fault);
  checkColumns(data, fault);
  if (data.reference && !solutions.some(({ name }) => name === data.reference)) {
    fault(['reference'], `solutions/${data.reference}.sql is not there; name one that is`);
  }
  const figures = Object.entries(data.figures).map(([name, sql]) => ({ name, sql }));
  checkReferences(figures, solutions, wrong, fault);

  const appraisal = readAppraisal(folder, packReplay, data, fault);
  checkRefusals(folder, wrong, appraisal, data.rows === 'plan');
  const { picture } = data;
  if (picture) checkPicture(picture, (key, message) => fault(['picture', key], `the picture's ${message}`));
  const taken = (datasets.get(data.dataset)?.tables ?? []).find(({ name }) => RESERVED.includes(name));
  if ((appraisal || picture) && taken) {
    fault(['dataset'], `has a table ${taken.name}, which is what measures call the rows they see; rename it`);
  }

  const { title, summary, dataset, tables, difficulty, minutes, stages } = data;
  const { grain, columns, rows, top, order, key, rules } = data;
  const exercise: Exercise = {
    ...{ pack, slug, title, summary, dataset, tables, difficulty, minutes },
    spec: {
      ...{ grain, columns, order, key, rules },
      ...{ rows: rows === 'topk' ? 'bag' : rows, ...(top ? { top } : {}) },
      ...(appraisal ? { appraisal } : {}),
    },
    ...{ stages, figures, ...(picture ? { picture } : {}) },
    ...readProse(folder, file, Object.keys(data.figures)),
    starter,
    solutions: referenceFirst(solutions, data.reference),
    wrong,
  };
  const lines = (list: 'measures' | 'invariants') =>
    data[list].map(({ name }, index) => [name, file.line(list, index)] as const);
  return {
    exercise,
    folder: folder.path,
    equivalents,
    lines: new Map([...lines('measures'), ...lines('invariants')]),
  };
}

type AddFault = (path: (string | number)[], message: string) => void;

function checkTables(
  name: string,
  tables: readonly string[],
  datasets: ReadonlyMap<string, Dataset | null>,
  fault: AddFault,
): void {
  const dataset = datasets.get(name);
  if (dataset === null) return; // its own faults are told
  if (!dataset) {
    fault(['dataset'], `there is no dataset ${name} in datasets/; add it or name another`);
    return;
  }
  tables.forEach((table, index) => {
    if (!dataset.tables.some((candidate) => candidate.name === table)) {
      fault(['tables', index], `dataset ${name} has no table ${table}`);
    }
  });
}

function checkColumns(
  { columns, rows, top, order, key }: InferOutput<typeof exerciseSchema>,
  fault: AddFault,
): void {
  const names = columns.map(({ name }) => name);
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) fault(['columns', index], `column ${name} is there twice; rename one`);
  });
  order.forEach(({ column }, index) => {
    if (!names.includes(column))
      fault(['order', index], `sorts by ${column}, which is no column of the answer`);
  });
  key.forEach((column, index) => {
    if (!names.includes(column)) fault(['key', index], `names ${column}, which is no column of the answer`);
  });
  if (rows === 'topk' && !top)
    fault(['rows'], 'is topk, so "top" has to say how many rows and which; add it');
  if (rows !== 'topk' && top) fault(['top'], 'counts for "rows: topk" only; write that, or remove it');
  const chosenBy = [...(top?.best.map(({ column }) => column) ?? []), ...(top?.per ?? [])];
  for (const column of chosenBy.filter((name) => !names.includes(name))) {
    fault(['top'], `chooses by ${column}, which is no column of the answer`);
  }
}

function checkReferences(
  figures: readonly Figure[],
  solutions: readonly NamedSql[],
  wrong: readonly NamedSql[],
  fault: AddFault,
): void {
  for (const figure of figures) {
    for (const { kind, name } of references(figure)) {
      const answers = kind === 'wrong' ? wrong : solutions;
      if (answers.some((answer) => answer.name === name)) continue;
      fault(
        ['figures', figure.name],
        `refers to ${kind} ${name}, which is not there; name a file without .sql`,
      );
    }
  }
}

function referenceFirst(solutions: readonly NamedSql[], reference: string | undefined): NamedSql[] {
  const first = solutions.filter(({ name }) => name === reference);
  return [...first, ...solutions.filter(({ name }) => name !== reference)];
}
