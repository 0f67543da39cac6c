import { closing, commonTableExpressions, commonTables } from '../../src/sql/common-table-expression.ts';
import { queryBlocks } from '../../src/sql/query-block.ts';
import { tableSources } from '../../src/sql/table-source.ts';
import { isSymbol, isWord, significantTokens, type Token, tokens } from '../../src/sql/token.ts';
import { bare, type Edit, edited, firstWord, isNamed, parts, reversed, segments } from './edit.ts';

/** Names that a rewrite must know to leave meaning alone, in lower case. */
export interface Known {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  /** How many columns an answer has. */
  readonly width: number;
}

/** A change of text that keeps the meaning; null where there is nothing to change. */
export type Rewrite = (sql: string, known: Known) => string | null;

const AFTER_CONDITION = [
  ...['group', 'having', 'order', 'qualify', 'window', 'limit', 'offset', 'union', 'intersect', 'except'],
  ...['where', 'join', 'left', 'right', 'full', 'inner', 'cross', 'asof', 'semi', 'anti', 'natural'],
];

/** Names of steps and aliases of tables, in lower case, that are neither tables nor columns. */
function ownNames(sql: string, { tables, columns }: Known): string[] {
  const read = significantTokens(sql);
  const names = new Set(commonTableExpressions(sql).map(({ name }) => name.toLowerCase()));
  for (const token of read) {
    for (const block of queryBlocks(read, token.from)) {
      for (const { alias } of tableSources(read, block)) names.add(alias.toLowerCase());
    }
  }
  return [...names].filter((name) => name !== '' && !tables.includes(name) && !columns.includes(name));
}

const renameAliases: Rewrite = (sql, known) => {
  const read = significantTokens(sql);
  const names = ownNames(sql, known);
  return edited(
    sql,
    read.flatMap((token, i): Edit[] => {
      const at = names.findIndex((name) => isNamed(token, name));
      if (at < 0 || isSymbol(read[i - 1], '.') || isSymbol(read[i + 1], '(')) return [];
      return [{ from: token.from, to: token.to, text: `renamed_${at}` }];
    }),
  );
};

/** Steps become subqueries where they are read, the last first. */
const stepsToSubqueries: Rewrite = (sql) => {
  let text = bare(sql).text;
  if (isWord(significantTokens(text)[1], 'recursive')) return null;
  for (;;) {
    const steps = commonTableExpressions(text);
    const step = steps.at(-1);
    if (!step) return text === bare(sql).text ? null : text;
    if (step.columns.length > 0) return null;
    const read = significantTokens(text);
    const { end } = commonTables(read, 0);
    const body = text.slice(step.from, step.to);
    const uses: Edit[] = [];
    for (let i = end; i < read.length; i++) {
      const token = read[i] as Token;
      if (!isNamed(token, step.name) || isSymbol(read[i - 1], '.') || isSymbol(read[i + 1], '.')) continue;
      if (!isWord(read[i - 1], 'from') && !isWord(read[i - 1], 'join')) continue;
      const alias = isWord(read[i + 1], 'as') ? '' : ` AS ${step.name}`;
      uses.push({ from: token.from, to: token.to, text: `(${body}\n)${alias}` });
    }
    const before = steps.at(-2);
    const cut = before
      ? { from: before.to + 1, to: step.to + 1, text: '' }
      : { from: 0, to: step.to + 1, text: '' };
    text = edited(text, [...uses, cut]) ?? text;
  }
};

/** `FROM a JOIN b ON c WHERE d` becomes `FROM a, b WHERE (c) AND (d)`, where it is the only join. */
const joinToComma: Rewrite = (sql) => {
  const read = significantTokens(sql);
  for (const { start, end } of segments(read)) {
    const join = firstWord(read, start, end, ['join']);
    const kind = ['left', 'right', 'full', 'outer', 'asof', 'semi', 'anti', 'cross', 'natural', 'positional'];
    if (join === end || kind.some((word) => isWord(read[join - 1], word))) continue;
    if (firstWord(read, join + 1, end, ['join']) < end) continue;
    const on = firstWord(read, join, end, ['on']);
    if (on === end) continue;
    const after = firstWord(read, on + 1, end, AFTER_CONDITION);
    const begin = isWord(read[join - 1], 'inner') ? join - 1 : join;
    const slice = (from: number, to: number) => sql.slice(read[from]?.from, read[to - 1]?.to);
    const condition = `(${slice(on + 1, after)})`;
    const hasWhere = isWord(read[after], 'where');
    const whereEnd = hasWhere ? firstWord(read, after + 1, end, AFTER_CONDITION) : after;
    const where = hasWhere ? ` AND (${slice(after + 1, whereEnd)})` : '';
    return edited(sql, [
      {
        from: read[begin - 1]?.to ?? 0,
        to: read[whereEnd - 1]?.to ?? sql.length,
        text: `, ${slice(join + 1, on)} WHERE ${condition}${where}`,
      },
    ]);
  }
  return null;
};

const commaToJoin: Rewrite = (sql, known) => {
  const read = significantTokens(sql);
  const withCommas = firstComma(read) < 0 ? joinToComma(sql, known) : sql;
  if (!withCommas) return null;
  const again = significantTokens(withCommas);
  const comma = again[firstComma(again)];
  return comma
    ? edited(withCommas, [{ from: comma.from, to: comma.to, text: ' INNER JOIN' }, ...onTrue(again)])
    : null;
};

function firstComma(read: readonly Token[]): number {
  for (const { start, end } of segments(read)) {
    const from = firstWord(read, start, end, ['from']);
    const where = firstWord(read, from, end, AFTER_CONDITION);
    const [first, second] = parts(read, from, where, (i) => isSymbol(read[i], ','));
    if (first && second) return first[1];
  }
  return -1;
}

function onTrue(read: readonly Token[]): Edit[] {
  const comma = firstComma(read);
  const where = firstWord(read, comma, read.length, ['where']);
  const place = read[where - 1]?.to ?? 0;
  return [{ from: place, to: place, text: ' ON 1 = 1' }];
}

/** The columns of the result in the opposite order, in each SELECT that makes up the outermost one. */
const reorderColumns: Rewrite = (sql) => {
  const read = significantTokens(sql);
  const edits = segments(read)
    .filter(({ isOutermost }) => isOutermost)
    .flatMap(({ start, end }) => {
      const list = start + (isWord(read[start + 1], 'distinct') ? 2 : 1);
      const from = firstWord(read, list, end, ['from']);
      return reversed(
        sql,
        read,
        parts(read, list, from, (i) => isSymbol(read[i], ',')),
      );
    });
  // A number in GROUP BY or ORDER BY names a column by its place.
  return /\b(group|order) by \d/i.test(sql) ? null : edited(sql, edits);
};

const reorderConjuncts: Rewrite = (sql) => {
  const read = significantTokens(sql);
  const edits: Edit[] = [];
  let after = 0;
  for (const [i, token] of read.entries()) {
    if (i < after || !['where', 'on', 'having', 'qualify'].some((word) => isWord(token, word))) continue;
    let depth = 0;
    let end = i + 1;
    for (; end < read.length; end++) {
      if (isSymbol(read[end], '(')) depth++;
      else if (isSymbol(read[end], ')') && --depth < 0) break;
      else if (
        depth === 0 &&
        (isSymbol(read[end], ';') || AFTER_CONDITION.some((word) => isWord(read[end], word)))
      )
        break;
    }
    if (firstWord(read, i + 1, end, ['or']) < end) continue;
    let between = 0;
    const found = parts(read, i + 1, end, (at) => {
      if (isWord(read[at], 'between')) between++;
      else if (isWord(read[at], 'and') && between > 0) between--;
      else return isWord(read[at], 'and');
      return false;
    });
    edits.push(...reversed(sql, read, found));
    // What stands inside has been moved as a whole.
    if (found.length > 1) after = end;
  }
  return edited(sql, edits);
};

const uselessOrder: Rewrite = (sql, { width }) => {
  const { text, read } = bare(sql);
  const last = segments(read)
    .filter(({ isOutermost }) => isOutermost)
    .at(-1);
  if (!last || firstWord(read, last.start, last.end, ['order', 'limit']) < last.end) return null;
  return `${text}\nORDER BY ${width > 1 ? '2 DESC NULLS FIRST, 1' : '1 DESC NULLS FIRST'}`;
};

const uselessOrderInSteps: Rewrite = (sql) => {
  if (isWord(significantTokens(sql)[1], 'recursive')) return null;
  const steps = commonTableExpressions(sql);
  return edited(
    sql,
    steps.map(({ to }) => ({ from: to, to, text: '\nORDER BY 1 DESC' })),
  );
};

const quoteNames: Rewrite = (sql, known) => {
  const read = significantTokens(sql);
  const names = new Set([...known.tables, ...known.columns, ...ownNames(sql, known)]);
  return edited(
    sql,
    read.flatMap((token, i): Edit[] => {
      const isName = token.kind === 'word' && names.has(token.text.toLowerCase());
      const isUnit = read[i - 1]?.kind === 'number' || read[i - 1]?.kind === 'string';
      if (!isName || isUnit || isSymbol(read[i + 1], '(')) return [];
      return [{ from: token.from, to: token.to, text: `"${token.text}"` }];
    }),
  );
};

const inCase =
  (change: (word: string, at: number) => string): Rewrite =>
  (sql) =>
    edited(
      sql,
      significantTokens(sql).flatMap(({ kind, from, to, text }, at) =>
        kind === 'word' && change(text, at) !== text ? [{ from, to, text: change(text, at) }] : [],
      ),
    );

const commentsEverywhere: Rewrite = (sql) =>
  edited(
    sql,
    tokens(sql)
      .filter(({ kind }) => kind !== 'comment' && kind !== 'string')
      .map(({ to }) => ({ from: to, to, text: " /* ; -- ) ' */\r\n\t" })),
  );

/** `t AS (SELECT * FROM main.t)` before everything else, for each table that the query reads. */
const shadowTables: Rewrite = (sql, { tables }) => {
  const read = significantTokens(sql);
  const steps = commonTableExpressions(sql).map(({ name }) => name.toLowerCase());
  const used = tables.filter((name) => read.some((token) => isNamed(token, name)) && !steps.includes(name));
  if (used.length === 0) return null;
  const shadows = used.map((name) => `${name} AS (SELECT * FROM main.${name})`).join(', ');
  if (!isWord(read[0], 'with')) return `WITH ${shadows}\n${sql}`;
  const place = (isWord(read[1], 'recursive') ? read[1] : read[0])?.to ?? 0;
  return edited(sql, [{ from: place, to: place, text: ` ${shadows},` }]);
};

const answerNamedLikeATable: Rewrite = (sql, { tables }) =>
  tables[0] ? `WITH ${tables[0]} AS (\n${bare(sql).text}\n)\nSELECT * FROM ${tables[0]}` : null;

const redundantParentheses: Rewrite = (sql) => {
  const read = significantTokens(sql);
  return edited(
    sql,
    read.flatMap((token, i): Edit[] => {
      if (!isWord(token, 'where') || isSymbol(read[i + 1], '(')) return [];
      let end = i + 1;
      while (end < read.length && !isSymbol(read[end], ')') && !isSymbol(read[end], ';')) {
        if (AFTER_CONDITION.some((word) => isWord(read[end], word))) break;
        end = isSymbol(read[end], '(') ? closing(read, end) + 1 : end + 1;
      }
      const [from, to] = [read[i + 1]?.from ?? 0, read[end - 1]?.to ?? 0];
      // One that is inside another WHERE is left alone.
      if (sql.slice(from, to).toLowerCase().includes('where')) return [];
      return [
        { from, to: from, text: '((' },
        { from: to, to, text: ') AND true)' },
      ];
    }),
  );
};

/** All rewrites by what they do. */
export const REWRITES: Readonly<Record<string, Rewrite>> = {
  'aliases renamed': renameAliases,
  'steps as subqueries': stepsToSubqueries,
  'JOIN as comma': joinToComma,
  'comma as JOIN': commaToJoin,
  'columns reordered': reorderColumns,
  'conjuncts reordered': reorderConjuncts,
  'a useless ORDER BY': uselessOrder,
  'a useless ORDER BY in each step': uselessOrderInSteps,
  'names quoted': quoteNames,
  'upper case': inCase((word) => word.toUpperCase()),
  'lower case': inCase((word) => word.toLowerCase()),
  'mixed case': inCase((word, at) => (at % 2 ? word.toUpperCase() : word.toLowerCase())),
  'comments everywhere': commentsEverywhere,
  'a trailing comment and semicolons': (sql) => `${sql.trimEnd()} -- done; or is it?\n ; /* yes ; */ ; -- '`,
  'a leading comment': (sql) => `-- it's mine ;\n/* "ours */\n${sql}`,
  'tables shadowed by steps': shadowTables,
  'the answer named like a table': answerNamedLikeATable,
  'wrapped in a SELECT': (sql) => `SELECT * FROM (\n${bare(sql).text}\n) AS wrapped`,
  'FROM first': (sql) => `FROM (${bare(sql).text}\n)`,
  'in parentheses': (sql) => `((${bare(sql).text}\n))`,
  'redundant conditions': redundantParentheses,
};
