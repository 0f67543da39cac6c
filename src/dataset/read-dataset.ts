import { leadingKeyword, splitStatements } from '../sql/statement.ts';
import { checksumSql } from './checksum.ts';
import { type Dataset, SIZES, type Size, type Table } from './dataset.ts';
import { Faults, MOST_ALIKE } from './fault.ts';
import type { Files } from './files.ts';
import { Folder } from './folder.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { renderMarkdown } from './markdown.ts';
import { datasetSchema } from './schema.ts';

const FILES = ['dataset.md', 'generate.sql', 'boundary.sql'];

export interface ReadDatasetOptions {
  /** True for a dataset still being written: missing checksums are no fault and read as empty. */
  readonly draft?: boolean;
}

/** The dataset in `datasets/<name>/`. Throws a ContentError that names every fault's file and line. */
export function readDataset(files: Files, name: string, options: ReadDatasetOptions = {}): Dataset {
  const faults = new Faults();
  const dataset = datasetIn(new Folder(files, `datasets/${name}`, faults), name, options);
  faults.throwIfAny();
  // without faults there is a dataset
  return dataset as Dataset;
}

/** All datasets by name; null, with faults added, for those that cannot be read. */
export function datasetsIn(files: Files, faults: Faults): Map<string, Dataset | null> {
  const folder = new Folder(files, 'datasets', faults);
  folder.refuseStrays(
    (entry) => entry.kind === 'folder' || entry.name === 'README.md',
    'folders of datasets',
  );
  const folders = folder.entries().filter((entry) => entry.kind === 'folder');
  return new Map(folders.map(({ name }) => [name, datasetIn(folder.within(name), name, {})]));
}

/** All datasets, by name. Throws a ContentError with the faults of all of them. */
export function readDatasets(files: Files): Dataset[] {
  const faults = new Faults();
  const datasets = datasetsIn(files, faults);
  faults.throwIfAny();
  return [...datasets.values()].filter((dataset) => dataset !== null);
}

function datasetIn(folder: Folder, name: string, { draft = false }: ReadDatasetOptions): Dataset | null {
  folder.refuseStrays((entry) => entry.kind === 'file' && FILES.includes(entry.name), FILES.join(', '));
  const file = readFrontMatter(folder, 'dataset.md', datasetSchema);
  const generate = insertsIn(folder, 'generate.sql');
  const boundary = insertsIn(folder, 'boundary.sql');
  if (!file || generate === null || boundary === null) return null;

  const { data } = file;
  data.tables.forEach((table, index) => {
    checkTable(folder, file, table, index, data.entity);
  });
  checkTies(folder, file, data.tables);
  if (!draft) checkChecksums(folder, file, data.checksums, data.tables);
  const { html: prose, refusedLinks } = renderMarkdown(file.body);
  for (const { address, line } of refusedLinks) {
    folder.fault('dataset.md', file.bodyLine + line - 1, `links to ${address}; link to https: only`);
  }
  return { name, ...data, generate, boundary, prose };
}

function insertsIn(folder: Folder, name: string): string | null {
  const sql = folder.text(name);
  if (sql === null) return null;
  const statements = splitStatements(sql);
  if (statements.length === 0) folder.fault(name, 1, 'has no statements; write INSERT INTO ... SELECT');
  const others = statements.filter(({ text }) => leadingKeyword(text) !== 'insert');
  for (const { from } of others.slice(0, MOST_ALIKE)) {
    folder.fault(
      name,
      sql.slice(0, from).split('\n').length,
      'is not an INSERT; only INSERT INTO ... SELECT is allowed',
    );
  }
  return sql;
}

type DatasetFile = FrontMatter<unknown>;

function checkTable(folder: Folder, file: DatasetFile, table: Table, index: number, entity: string): void {
  const fault = (path: (string | number)[], message: string) =>
    folder.fault('dataset.md', file.line('tables', index, ...path), message);
  const names = table.columns.map((column) => column.name);
  if (table.settings && index === 0) {
    fault(
      ['settings'],
      `${table.name} comes first, so it is the main table, whose rows are counted; put another first`,
    );
  }
  if (!table.settings && !names.includes(entity))
    fault([], `table ${table.name} has no column ${entity}, the entity; add it`);
  names.forEach((name, at) => {
    if (names.indexOf(name) !== at) fault(['columns', at], `column ${name} is there twice; rename one`);
  });
  table.key.forEach((name, at) => {
    if (!names.includes(name)) fault(['key', at], `key column ${name} is not a column of ${table.name}`);
  });
  try {
    checksumSql(table);
  } catch (error) {
    fault(['columns'], (error as Error).message);
  }
}

function checkTies(folder: Folder, file: DatasetFile, tables: readonly Table[]): void {
  const tied = tables.flatMap(({ tie }, index) => (tie === undefined ? [] : [index]));
  if (tied.length !== 1) return;
  folder.fault(
    'dataset.md',
    file.line('tables', ...tied, 'tie'),
    'ties the rows of no other table; give a tie to the table they go with, or drop this one',
  );
}

function checkChecksums(
  folder: Folder,
  file: DatasetFile,
  checksums: Dataset['checksums'],
  tables: readonly Table[],
): void {
  const names = tables.map((table) => table.name);
  for (const size of Object.keys(SIZES) as Size[]) {
    const given = Object.keys(checksums[size]);
    if (size === 'XL' && given.length === 0) continue;
    const line = file.line('checksums', size);
    for (const name of names) {
      if (given.includes(name)) continue;
      folder.fault(
        'dataset.md',
        line,
        `has no checksum of ${name} at ${size}; write it with "pack checksums"`,
      );
    }
    for (const name of given) {
      if (!names.includes(name))
        folder.fault('dataset.md', line, `has a checksum of ${name}, which is no table`);
    }
  }
}
