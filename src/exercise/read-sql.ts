import type { Folder } from '../dataset/folder.ts';
import { leadingKeyword, splitStatements } from '../sql/statement.ts';
import type { NamedSql, WrongAnswer } from './exercise.ts';

const FILE_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.sql$/;

/** The queries of a folder of `.sql` files, by name in alphabetical order; anything else in it is a fault. */
export function readQueries(folder: Folder): NamedSql[] {
  folder.refuseStrays(
    (entry) => entry.kind === 'file' && FILE_NAME.test(entry.name),
    'files like lag-and-sum.sql',
  );
  return folder.entries().flatMap((entry) => {
    const name = FILE_NAME.exec(entry.name)?.[1];
    const sql = name && entry.kind === 'file' ? readQuery(folder, entry.name) : null;
    return name && sql !== null ? [{ name, sql }] : [];
  });
}

/** The SQL of a file that holds one SELECT; null, with a fault, where it does not. */
export function readQuery(folder: Folder, name: string): string | null {
  const sql = folder.text(name);
  if (sql === null) return null;
  const statements = splitStatements(sql);
  const [first, second] = statements;
  if (!first) {
    folder.fault(name, 1, 'has no statement; write one SELECT');
    return null;
  }
  const keyword = leadingKeyword(first.text);
  if (!['select', 'with', 'from'].includes(keyword)) {
    folder.fault(name, lineAt(sql, first.from), `starts with ${keyword || 'a symbol'}; write one SELECT`);
  }
  if (second) {
    folder.fault(name, lineAt(sql, second.from), 'has a second statement; write one SELECT');
  }
  return sql.trimEnd();
}

const REFUSED_BY = /^--\s*refused by:\s*(\S+)[ \t]*(?:\n|$)/i;

/**
 * Wrong answers with their diagnosis, the first comment of each file; a file without one is a fault. A first line
 * `-- refused by: NAME` is no part of it.
 */
export function readWrongAnswers(folder: Folder): WrongAnswer[] {
  return readQueries(folder).flatMap(({ name, sql }) => {
    const refusedBy = REFUSED_BY.exec(sql)?.[1];
    const query = { name, sql: refusedBy === undefined ? sql : sql.replace(REFUSED_BY, '') };
    const diagnosis = firstComment(query.sql);
    if (diagnosis !== '') return [{ ...query, diagnosis, ...(refusedBy === undefined ? {} : { refusedBy }) }];
    folder.fault(
      `${query.name}.sql`,
      1,
      'starts without a diagnosis; tell the learner in lines of -- what is wrong and why',
    );
    return [];
  });
}

/** The lines of `--` a text starts with, joined by blanks; empty where it starts otherwise. */
export function firstComment(sql: string): string {
  const lines: string[] = [];
  for (const line of sql.trimStart().split('\n')) {
    const text = /^\s*--(.*)$/.exec(line)?.[1];
    if (text === undefined) break;
    lines.push(text.trim());
  }
  return lines.join(' ').trim();
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
