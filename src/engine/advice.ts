import type { SqlError } from './engine.ts';
import { tokensAt } from './error-position.ts';
import { FOREIGN_FUNCTIONS, WINDOW_FUNCTIONS } from './foreign-function.ts';
import { typeAdvice } from './type-advice.ts';

interface Found {
  /** The pattern's groups, from 1. */
  readonly group: readonly (string | undefined)[];
  readonly sql: string;
  readonly position: SqlError['position'];
}

type Rule = readonly [pattern: RegExp, advice: string | ((found: Found) => string | null)];

/** What to do next about an error of DuckDB, in plain words; null where the message says all there is. */
export function adviceFor(detail: string, sql: string, position: SqlError['position']): string | null {
  for (const [pattern, advice] of RULES) {
    const match = pattern.exec(detail);
    if (match) return typeof advice === 'string' ? advice : advice({ group: [...match], sql, position });
  }
  return typeAdvice(detail);
}

const EARLIER = 'compute it in a CTE and filter in the query around it';

const RULES: readonly Rule[] = [
  [
    /exists? in the (\w+) extension|required extension '(\w+)'/,
    ({ group }) => extensionAdvice(group[1] ?? group[2]),
  ],
  [/argument types '[^']*TIMESTAMP WITH TIME ZONE/, () => extensionAdvice('icu')],
  [
    /Referenced column "?(.+?)"? (?:not found|was not found)[^\n]*(?:\n\s*Candidate bindings: (.*))?/,
    ({ group, sql, position }) => columnAdvice(group[1] ?? '', group[2], sql, position),
  ],
  [
    /Referenced table "(.+?)" not found!(?:\s*Candidate tables: (.*))?/,
    ({ group }) =>
      group[2]
        ? `Here the tables are called ${listed(group[2])}. A table with an alias is known by its alias only.`
        : `Add ${group[1]} to FROM, or take it out of the column's name.`,
  ],
  [
    /does not have a column named "(.+?)"/,
    ({ group }) => `Check the spelling of ${group[1]}, and which table it is in.`,
  ],
  [
    /Column "(.+?)" does not exist on (\w+) side of join/,
    () => 'USING needs the column in both tables. Otherwise write ON a.x = b.y.',
  ],
  [
    /Ambiguous reference to column name "(.+?)" \(use: (.+)\)/,
    ({ group }) => `More than one table has ${group[1]}. Say which you mean: ${listed(group[2])}.`,
  ],
  [
    /(?:Scalar|Aggregate|Table)?\s*(?:Macro )?Function with name (\S+) (?:does not exist|is not)(?:!\s*Did you mean "(.+?)")?/,
    ({ group }) => functionAdvice(group[1] ?? '', group[2]),
  ],
  [/Table with name (\S+) does not exist!(?:\s*Did you mean "(.+?)")?/, ({ group }) => tableAdvice(group[2])],
  [
    /Type with name (\S+) does not exist!/,
    ({ group }) =>
      `DuckDB has no type ${group[1]}. Common ones: INTEGER, BIGINT, DECIMAL(18,2), DOUBLE, VARCHAR, DATE, TIMESTAMP.`,
  ],
  [
    /column "?([^"\s]+)"? must appear in the GROUP BY clause/,
    ({ group }) =>
      `A group becomes one row, so ${group[1]} needs one value for each group: add it to GROUP BY, or aggregate it (min, max, any_value).`,
  ],
  [
    /WHERE clause cannot contain aggregates/,
    'WHERE keeps rows before they are grouped. To keep groups use HAVING.',
  ],
  [
    /(?:WHERE|HAVING) clause cannot contain window functions/,
    `Windows are computed after WHERE and HAVING. Filter with QUALIFY, or ${EARLIER}.`,
  ],
  [
    /window functions? (?:calls )?(?:are not allowed in|cannot be nested)/,
    `A window can't hold another one here: ${EARLIER}.`,
  ],
  [/aggregate function calls cannot be nested/, 'Aggregate in a CTE first, then aggregate its rows.'],
  [
    /GROUP BY clause cannot contain (?:aggregates|window)/,
    'Group by columns of the rows; compute the rest in a CTE first.',
  ],
  [/(?:GROUP BY|ORDER) (?:BY )?term out of range/, 'A number here counts the columns after SELECT, from 1.'],
  [
    /More than one row returned by a subquery/,
    'A subquery used as a value may return one row. Aggregate it, or compare with IN.',
  ],
  [
    /Subquery returns (\d+) columns - expected (\d+)/,
    ({ group }) => `Here the subquery has to return ${group[2]} column${group[2] === '1' ? '' : 's'}.`,
  ],
  [
    /Set operations can only apply to expressions with the same number/,
    'Both sides of UNION, EXCEPT or INTERSECT need the same number of columns.',
  ],
  [
    /UNNEST not supported here/,
    'unnest works after SELECT or in FROM. Unnest in a CTE, then filter its rows.',
  ],
  [
    /Missing ASOF JOIN inequality/,
    'ASOF JOIN needs one inequality beside the equalities, such as a.at >= b.valid_from.',
  ],
  [/\* expression without FROM clause/, 'FROM is missing before the table.'],
  [
    /Values were not provided for the following prepared statement parameters/,
    'Nobody fills in a parameter ($1, ?) here: write the value itself.',
  ],
  [
    /configuration has been locked|Cannot change configuration/,
    'Settings are fixed here, so that all queries run under the same conditions.',
  ],
  [
    /file system operations are disabled|Loading external extensions is disabled/,
    'Queries see the tables of this page only, no files, addresses or extensions. On the scratch page a file dropped in becomes a table: CSV, JSON lines or Parquet.',
  ],
  [
    /could not allocate|failed to (?:allocate|pin)|Allocation failure|out of memory/i,
    'The query needs more memory than the engine may use. Filter or aggregate earlier, or take a smaller size of the data.',
  ],
];

function columnAdvice(
  name: string,
  candidates: string | undefined,
  sql: string,
  position: SqlError['position'],
): string {
  if (tokensAt(sql, position).at?.kind === 'quoted-name') {
    return `Double quotes make a name of a column. For a text write '${name}'.`;
  }
  if (candidates) return `No column is called ${name} here. Similar names: ${listed(candidates)}.`;
  return /\bfrom\b/i.test(sql)
    ? `Check the spelling of ${name}, and that its table is in FROM.`
    : 'Add FROM and the table that has the column.';
}

function tableAdvice(suggestion: string | undefined): string {
  // DuckDB suggests tables of its own catalog where nothing else is near.
  if (!suggestion || /^(?:pg_|duckdb_|sqlite_|information_schema)/.test(suggestion))
    return 'Check the name against the list of tables.';
  return `Did you mean ${suggestion}?`;
}

function functionAdvice(written: string, suggestion: string | undefined): string {
  const name = written.toLowerCase();
  if (name.endsWith('__postfix'))
    return 'An operator is not known here. Names are quoted with double quotes, not with backticks.';
  if (WINDOW_FUNCTIONS.has(name)) return `${name} needs a window: write ${name}(...) OVER (ORDER BY ...).`;
  const here = FOREIGN_FUNCTIONS[name];
  if (here) return `DuckDB has no ${name}; write ${here}.`;
  return suggestion && !suggestion.includes('__')
    ? `The nearest name is ${suggestion}, which may be something else.`
    : 'Check the name of the function.';
}

function extensionAdvice(extension: string | undefined): string {
  if (extension === 'icu') {
    return 'Time zones, now() and current_date need an extension that is not there offline. Use TIMESTAMP without zone and a fixed date or an as_of value.';
  }
  if (extension === 'json')
    return 'JSON needs an extension that is not there offline. Lists, structs and maps work.';
  return 'This needs an extension that is not there offline.';
}

function listed(names: string | undefined): string {
  return (names ?? '').replaceAll('"', '').split(', ').slice(0, 5).join(', ');
}
