import { type CommonTableExpression, commonTables } from '../sql/common-table-expression.ts';
import { firstBlock, type QueryBlock, queryBlocks } from '../sql/query-block.ts';
import { selectItems } from '../sql/select-item.ts';
import { type TableSource, tableSources } from '../sql/table-source.ts';
import { isSymbol, isWord, type Token } from '../sql/token.ts';
import type { Schema, SchemaColumn } from './schema.ts';

/** A table, step or subquery with the columns it has, under the name it is called by. */
export interface NamedColumns {
  readonly name: string;
  readonly columns: readonly SchemaColumn[];
}

/** The names that mean something at one place in a statement. */
export interface Scope {
  /** The sources of the SELECTs around the place, by alias: the innermost SELECT's first. */
  readonly sources: readonly NamedColumns[];
  /** How many of `sources` belong to the innermost SELECT. */
  readonly inner: number;
  /** The steps of the WITH clauses that can be read there. */
  readonly steps: readonly NamedColumns[];
}

// A step that reads another twice, and so on, has as many columns as one likes.
const MOST_COLUMNS = 500;
const DEEPEST = 30;
// About 100 kB of SQL. Past it there is no scope, so that every key stays quick.
const MOST_TOKENS = 20_000;

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The scope at a position of a statement. `read` holds its tokens without comments. */
export function scopeAt(read: readonly Token[], position: number, schema: Schema): Scope {
  if (read.length > MOST_TOKENS) return { sources: [], inner: 0, steps: [] };
  // Filled in the order of the text, so that a step sees the columns of those before it, and none of its own.
  const steps = new Map<Step, readonly SchemaColumn[]>();

  function columnsOf({ table, subquery, columns }: TableSource, depth: number): readonly SchemaColumn[] {
    if (depth > DEEPEST) return [];
    if (subquery)
      return renamed(outputOf(firstBlock(read, subquery.start, subquery.end), depth + 1), columns);
    if (table === null) return renamed([], columns);
    const step = [...steps].findLast(([{ name }]) => same(name, table))?.[1];
    return renamed(step ?? schema.find(({ name }) => same(name, table))?.columns ?? [], columns);
  }

  function outputOf(block: QueryBlock, depth: number): readonly SchemaColumn[] {
    const sources = tableSources(read, block).map((source) => ({
      name: source.alias,
      columns: columnsOf(source, depth),
    }));
    const output = selectItems(read, block).flatMap((item): readonly SchemaColumn[] => {
      if (item.kind === 'column') {
        return [{ type: '', meaning: '', ...columnAt(sources, item.path), name: item.name }];
      }
      const { of, exclude } = item;
      return sources
        .filter(({ name }) => of === null || same(name, of))
        .flatMap(({ columns }) => columns.filter(({ name }) => !exclude.some((left) => same(left, name))));
    });
    return output.slice(0, MOST_COLUMNS);
  }

  for (const step of allSteps(read)) {
    const start = read.findIndex((token) => token.from >= step.from);
    const end = read.findIndex((token) => token.from >= step.to);
    const body = start < 0 ? [] : outputOf(firstBlock(read, start, end < 0 ? read.length : end), 0);
    steps.set(step, renamed(body, step.columns));
  }
  const perBlock = queryBlocks(read, position).map((block) =>
    tableSources(read, block).map((source) => ({ name: source.alias, columns: columnsOf(source, 0) })),
  );
  return {
    sources: perBlock.flat(),
    inner: perBlock[0]?.length ?? 0,
    steps: [...steps]
      .filter(([step]) => step.to < position || (step.isRecursive && step.from <= position))
      .map(([{ name }, columns]) => ({ name, columns })),
  };
}

function columnAt(sources: readonly NamedColumns[], path: readonly string[]): SchemaColumn | undefined {
  const column = path[path.length - 1];
  const of = path[path.length - 2];
  if (column === undefined) return undefined;
  return sources
    .filter(({ name }) => of === undefined || same(name, of))
    .flatMap(({ columns }) => columns)
    .find(({ name }) => same(name, column));
}

function renamed(columns: readonly SchemaColumn[], names: readonly string[]): readonly SchemaColumn[] {
  if (names.length === 0) return columns;
  return names.map((name, i) => ({ type: '', meaning: '', ...columns[i], name }));
}

interface Step extends CommonTableExpression {
  /** True where it may read itself. */
  readonly isRecursive: boolean;
}

/** The steps of every WITH clause, the nested ones too. */
function allSteps(read: readonly Token[]): Step[] {
  return read.flatMap((token, i) => {
    const before = read[i - 1];
    // WITH also belongs to WITH ORDINALITY and TIMESTAMP WITH TIME ZONE.
    const begins = !before || isSymbol(before, '(') || isWord(before, 'as');
    if (!begins || !isWord(token, 'with')) return [];
    const isRecursive = isWord(read[i + 1], 'recursive');
    return commonTables(read, i).steps.map((step) => ({ ...step, isRecursive }));
  });
}
