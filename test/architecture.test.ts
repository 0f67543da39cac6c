import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';

const CONTRACT = 'engine/engine.ts';

/** Which rooms, or files of a room, each room may import besides its own files. Type-only imports count. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  relation: [],
  sql: [],
  engine: ['relation', 'sql'],
  dataset: ['relation', CONTRACT, 'sql'],
  // Files that a reader brings, and files made of rows for them to take away.
  datafile: ['relation', 'sql', CONTRACT],
  exercise: ['dataset', 'sql', 'relation'],
  pack: ['exercise', 'dataset'],
  oracle: [],
  // A query in an address: what a link holds, and how it is written.
  share: ['dataset/dataset.ts'],
  // What `load` throws belongs to the contract.
  grading: ['exercise', 'dataset', CONTRACT, 'engine/load-error.ts', 'relation', 'sql', 'oracle'],
  benchmark: [CONTRACT, 'dataset', 'exercise', 'relation'],
  plan: ['relation', CONTRACT],
  laboratory: [CONTRACT, 'engine/load-error.ts', 'benchmark', 'relation'],
  // The service worker, which shares nothing with the page but messages and names.
  offline: [],
  editor: ['sql'],
  // The worker is started before the interface is built, so its starter is part of the first load.
  app: [
    ...['relation', 'sql', 'dataset', 'exercise', 'grading', 'benchmark', 'plan', 'editor', 'laboratory'],
    ...['share', 'pack', 'offline', 'datafile'],
    ...[CONTRACT, 'engine/page-worker.ts', 'engine/module-download.ts'],
  ],
  // What it shows: the nouns and the words for them, not the work of loading, judging or measuring.
  ui: [
    ...['app', 'editor', 'relation', 'sql', CONTRACT, 'dataset/dataset.ts', 'exercise/exercise.ts'],
    ...['exercise/catalogue.ts', 'exercise/contract-card.ts', 'exercise/appraisal.ts'],
    ...['exercise/story.ts', 'exercise/picture.ts', 'grading/picture-rows.ts'],
    ...['grading/verdict.ts', 'grading/message.ts', 'grading/reading.ts'],
    ...['grading/counterexample.ts', 'grading/stage-hint.ts', 'grading/hint-message.ts'],
    ...['benchmark/contestant.ts', 'benchmark/race.ts', 'benchmark/growth.ts', 'benchmark/standing.ts'],
    ...['benchmark/statistics.ts', 'benchmark/slope.ts', 'benchmark/growth-line.ts', 'laboratory'],
    ...['plan/operator.ts', 'plan/trouble.ts', 'share', 'pack/pack-file.ts', 'offline/message.ts'],
    ...['datafile/datafile.ts', 'datafile/target-type.ts'],
  ],
  cli: [
    ...['relation', 'sql', 'engine', 'dataset', 'exercise', 'grading', 'benchmark', 'plan', 'laboratory'],
    ...['pack', 'offline', 'datafile', 'ui/first-paint.tsx'],
  ],
  'main.tsx': [
    ...['relation', 'sql', 'engine', 'dataset', 'exercise', 'grading', 'benchmark', 'plan'],
    ...['editor', 'app', 'ui'],
  ],
};

/** What may be reached with `import()` only, so that it stays out of the first load. */
const MAY_LOAD_LATE: Readonly<Record<string, readonly string[]>> = { app: ['engine'] };

/** Packages that belong to rooms, or to files of them; all others are free. */
const PACKAGES: readonly (readonly [prefix: string, ...owners: string[]])[] = [
  ['@duckdb/', 'engine', 'cli'],
  // These three read Arrow's batches as text, cell by cell; nothing else may know of Arrow.
  [
    ...(['apache-arrow', 'engine', 'cli'] as const),
    ...['relation/arrow-relation.ts', 'relation/arrow-cell.ts', 'relation/arrow-scalar.ts'],
  ],
  ['@codemirror/', 'sql', 'editor'],
  ['@lezer/', 'sql', 'editor'],
  ['codemirror', 'editor'],
  ['sql-formatter', 'editor'],
  ['fflate', 'pack'],
  ['@preact/signals', 'app', 'ui', 'main.tsx'],
  ['preact', 'ui', 'main.tsx'],
  ['preact-render-to-string', 'ui/first-paint.tsx'],
  ['@observablehq/plot', 'ui'],
];

/** Tables of data, which may be long. */
const LONG_TABLES = ['src/sql/function-list.ts'];
const MOST_LINES = 300;
const EMPTY_NAMES = /(^|-)(util|utils|helper|helpers|common|manager|managers|misc|index)$/;

interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly late: boolean;
}

/** Every module that a source text names: imports, re-exports, `import()`, `import('x').T`, `new URL('./x', ...)`. */
function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (source: unknown, late: boolean) => {
    const { type, value, start } = source as { type: string; value?: unknown; start: number };
    if (type !== 'Literal' || typeof value !== 'string') return;
    found.push({ specifier: value, line: text.slice(0, start).split('\n').length, late });
  };
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  new Visitor({
    ImportDeclaration: (node) => add(node.source, false),
    ExportAllDeclaration: (node) => add(node.source, false),
    ExportNamedDeclaration: (node) => node.source && add(node.source, false),
    ImportExpression: (node) => add(node.source, true),
    TSImportType: (node) => add(node.source, false),
    NewExpression(node) {
      const [url] = node.arguments;
      const isRelativeUrl =
        url?.type === 'Literal' && typeof url.value === 'string' && /^\.\.?\/\w/.test(url.value);
      if (node.callee.type === 'Identifier' && node.callee.name === 'URL' && isRelativeUrl) add(url, true);
    },
  }).visit(program);
  return found;
}

/** What is wrong with an import, and what to do about it; null where it follows the table. `path` is within src. */
function fault(path: string, { specifier, line, late }: Import): string | null {
  const [room = ''] = path.split('/');
  const where = `src/${path}:${line}`;
  if (!specifier.startsWith('.')) {
    const owned = PACKAGES.find(
      ([prefix]) =>
        specifier === prefix || specifier.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`),
    );
    if (!owned || owned.slice(1).some((owner) => owner === room || owner === path)) return null;
    const owners = owned.slice(1).join(', ');
    return `${where} imports '${specifier}', which only ${owners} may; ask one of those rooms for what you need.`;
  }
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  if (target.startsWith('..'))
    return `${where} imports '${specifier}', outside src; move what it needs into a room.`;
  const [targetRoom = ''] = target.split('/');
  if (targetRoom === room) return null;
  const allows = (entries: readonly string[] = []) =>
    entries.includes(targetRoom) || entries.includes(target);
  if (allows(MAY_IMPORT[room])) return null;
  if (allows(MAY_LOAD_LATE[room])) {
    return late
      ? null
      : `${where} imports '${specifier}' at once; load it with import(), or import the contract.`;
  }
  if (!MAY_IMPORT[room]) {
    return `${where}: the room ${room} is not in test/architecture.test.ts; say there whom it may import.`;
  }
  return (
    `${where} imports '${specifier}', but ${room} may import only ${MAY_IMPORT[room].join(', ') || 'its own files'}; ` +
    `move the code to a room that both may import, or pass it in as an argument.`
  );
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const root = join(import.meta.dirname, '..');
const filesOf = (folder: string) =>
  filesUnder(join(root, folder)).map((path) => path.slice(root.length + 1).replaceAll('\\', '/'));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = filesOf('src').filter((path) => /\.(ts|tsx|js|mjs)$/.test(path));

test('rooms import only what the table allows', () => {
  const faults = sources.flatMap((path) =>
    importsOf(path, read(path)).map((found) => fault(path.slice('src/'.length), found)),
  );
  expect(faults.filter(Boolean)).toEqual([]);
});

test('every relative import names its file in full', () => {
  const missing = sources.flatMap((path) =>
    importsOf(path, read(path))
      .filter(({ specifier }) => specifier.startsWith('.') && specifier !== '.')
      .filter(({ specifier }) => !existsSync(join(root, dirname(path), specifier.replace(/\?.*$/, ''))))
      .map(
        ({ specifier, line }) => `${path}:${line} imports '${specifier}'; write the name with its extension.`,
      ),
  );
  expect(missing).toEqual([]);
});

test('the table has no circle', () => {
  const rooms = Object.keys(MAY_IMPORT);
  const placed = new Set<string>();
  const waitsFor = (room: string) =>
    [...(MAY_IMPORT[room] ?? []), ...(MAY_LOAD_LATE[room] ?? [])].map(
      (entry) => entry.split('/')[0] as string,
    );
  for (let left = rooms.length; left > 0; left--) {
    const next = rooms.find(
      (room) => !placed.has(room) && waitsFor(room).every((other) => placed.has(other)),
    );
    expect(next, `a circle among ${rooms.filter((room) => !placed.has(room))}`).toBeDefined();
    placed.add(next as string);
  }
});

test('no file is longer than 300 lines, tables of data excepted', () => {
  const long = filesOf('src')
    .filter((path) => !LONG_TABLES.includes(path))
    .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines; split it by noun.`);
  expect(long).toEqual([]);
});

test('every long table named here is still there and long', () => {
  expect(LONG_TABLES.filter((path) => read(path).split('\n').length <= MOST_LINES)).toEqual([]);
});

test('no folder or file is named after nothing', () => {
  const named = (path: string) => path.split('/').map((part) => basename(part, extname(part)));
  const empty = [...filesOf('src'), ...filesOf('test')].filter((path) =>
    named(path).some((name) => EMPTY_NAMES.test(name.replace(/\.(d|test)$/, ''))),
  );
  expect(empty.map((path) => `${path}: name it after what it holds.`)).toEqual([]);
});

test('imports of every form are found, and where they stand', () => {
  const text = [
    "import type { A } from './a.ts';",
    "import { type B } from './b.ts'; export { c } from './c.ts'; export * from './d.ts';",
    "type E = import('./e.ts').E; const f = () => import('./f.ts');",
    "import './g.css'; new Worker(new URL('./h.ts', import.meta.url));",
    "// import './i.ts'",
    'const j = "import \'./j.ts\'";',
  ].join('\n');
  const found = importsOf('x.ts', text).map(
    ({ specifier, line, late }) => `${line} ${specifier}${late ? ' late' : ''}`,
  );
  expect(found.sort()).toEqual([
    ...[
      '1 ./a.ts',
      '2 ./b.ts',
      '2 ./c.ts',
      '2 ./d.ts',
      '3 ./e.ts',
      '3 ./f.ts late',
      '4 ./g.css',
      '4 ./h.ts late',
    ],
  ]);
});

test.each([
  [
    'grading/grade.ts',
    '../engine/duckdb-wasm.ts',
    'grading may import only exercise, dataset, engine/engine.ts',
  ],
  ['relation/relation.ts', '../engine/engine.ts', 'relation may import only its own files'],
  ['app/session.ts', '../engine/duckdb-wasm-page.ts', 'load it with import()'],
  ['app/lesson.ts', '../ui/app.tsx', 'move the code to a room that both may import'],
  ['app/lesson.ts', 'preact/hooks', 'which only ui, main.tsx may'],
  ['ui/app.tsx', '@codemirror/view', 'which only sql, editor may'],
  ['ui/app.tsx', '../grading/grade.ts', 'ui may import only'],
  ['relation/csv.ts', 'apache-arrow', 'which only engine, cli, relation/arrow-relation.ts'],
  ['sql/token.ts', '../../test/x.ts', 'outside src'],
  ['shop/cart.ts', '../sql/token.ts', 'the room shop is not in test/architecture.test.ts'],
])('a new arrow is refused with what to do: %s imports %s', (path, specifier, message) => {
  const complaint = fault(path, { specifier, line: 3, late: false });
  expect(complaint).toContain(`src/${path}:3`);
  expect(complaint).toContain(message);
});

test.each([
  ['grading/grade.ts', '../engine/engine.ts'],
  ['engine/duckdb-native.ts', '@duckdb/node-api'],
  ['sql/dialect.ts', '@lezer/lr'],
  ['main.tsx', './ui/app.tsx'],
  ['app/route.ts', '@preact/signals'],
])('an arrow of the table is let through: %s imports %s', (path, specifier) => {
  expect(fault(path, { specifier, line: 1, late: false })).toBeNull();
});
