import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { SqlFunction } from '../sql/function.ts';
import { KEYWORDS, RESERVED, TYPES } from '../sql/keyword.ts';
import { quoted } from '../sql/quoted.ts';
import { isSymbol, isWord, nameOf, type Token, tokens } from '../sql/token.ts';
import type { Schema, SchemaColumn } from './schema.ts';
import { type NamedColumns, type Scope, scopeAt } from './scope.ts';

const TABLE_PLACES = ['from', 'join', 'into', 'update', 'table', 'describe', 'summarize'];
const CLAUSES = [
  ...TABLE_PLACES,
  'select',
  'where',
  'on',
  'by',
  'having',
  'qualify',
  'using',
  'set',
  'values',
];

/**
 * What can stand at a place in SQL: after `o.` the columns of what `o` stands for; after FROM and JOIN the tables and
 * the steps of WITH; elsewhere the columns in scope first, then aliases, functions and keywords. Nothing in strings,
 * comments and numbers, nor where a new name is being given. `functions` is asked once anything is offered; where it
 * fails there are none.
 */
export async function completeSql(
  context: CompletionContext,
  schema: Schema,
  functions: () => Promise<readonly SqlFunction[]>,
): Promise<CompletionResult | null> {
  const { read, word, from } = readAt(context.state.doc.toString(), context.pos);
  if (!read) return null;
  const last = read.findLastIndex((token) => token.to <= from);
  const before = read[last];
  const typed = word ? context.state.sliceDoc(from, context.pos) : '';
  const found = (options: Completion[]): CompletionResult | null => {
    // A word that is there in full needs no list, which would take the next Enter for itself.
    const whole = new Set(
      options.filter(({ type }) => type !== 'function').map(({ label }) => label.toLowerCase()),
    );
    const isWhole = (word: string) => !context.explicit && whole.has(word.toLowerCase());
    if (options.length === 0 || isWhole(typed)) return null;
    const validFor = (word: string) => /^\w*$/.test(word) && !isWhole(word);
    return { from, options, ...(typed.startsWith('"') ? {} : { validFor }) };
  };

  const scope = scopeAt(read, from, schema);
  if (isSymbol(before, '.')) return found(membersOf(read[last - 1], scope, schema));
  if (!context.explicit && typed === '') return null;
  if (isWord(before, 'as') && !isCast(read, last)) return null;
  if (isSymbol(before, '::') || isWord(before, 'as'))
    return found([...TYPES].map((type) => keyword(type, typed)));
  if (isTablePlace(read, last)) {
    const tableFunctions = (await loaded(functions)).filter(({ kind }) => kind === 'table');
    return found([...tables(scope, schema), ...tableFunctions.map(functionOption)]);
  }
  return found([
    ...columnsInScope(scope),
    ...scope.sources.filter(({ name }) => name).map(({ name }) => named(name, 'alias', '', 'variable', 20)),
    ...tables(scope, schema),
    ...(await loaded(functions)).filter(({ kind }) => kind !== 'table').map(functionOption),
    ...[...KEYWORDS].map((word) => keyword(word, typed)),
  ]);
}

async function loaded(functions: () => Promise<readonly SqlFunction[]>): Promise<readonly SqlFunction[]> {
  return functions().catch(() => []);
}

/** The statement's tokens around a place, and the word that ends there; no tokens where nothing is to be offered. */
function readAt(sql: string, position: number): { read: Token[] | null; word: Token | null; from: number } {
  const all = tokens(sql);
  const at = all.find((token) => token.from < position && position <= token.to);
  const inside = at !== undefined && position < at.to;
  const isText = at?.kind === 'comment' || at?.kind === 'string';
  if (at?.kind === 'number' || (isText && (inside || isOpenEnded(at))))
    return { read: null, word: null, from: position };
  const word = at?.kind === 'word' || at?.kind === 'quoted-name' ? at : null;
  const start = all.findLastIndex((token) => token.to <= position && isSymbol(token, ';')) + 1;
  const end = all.findIndex((token) => token.from >= position && isSymbol(token, ';'));
  const read = all.slice(start, end < 0 ? undefined : end).filter(({ kind }) => kind !== 'comment');
  return { read, word, from: word?.from ?? position };
}

function isOpenEnded({ text }: Token): boolean {
  return (
    text.startsWith('--') ||
    !(text.endsWith('*/') || text.endsWith("'") || text.endsWith('$')) ||
    text.length < 2
  );
}

/** True for the AS of CAST(x AS ...), which a type follows. */
function isCast(read: readonly Token[], as: number): boolean {
  let depth = 0;
  for (let i = as; i >= 0; i--) {
    if (isSymbol(read[i], ')')) depth++;
    else if (isSymbol(read[i], '(') && --depth < 0)
      return isWord(read[i - 1], 'cast') || isWord(read[i - 1], 'try_cast');
  }
  return false;
}

function isTablePlace(read: readonly Token[], last: number): boolean {
  const before = read[last];
  if (isSymbol(before, ',')) {
    let depth = 0;
    for (let i = last; i >= 0; i--) {
      if (isSymbol(read[i], ')')) depth++;
      else if (isSymbol(read[i], '(') && --depth < 0) return false;
      else if (depth === 0 && CLAUSES.some((word) => isWord(read[i], word))) {
        return isWord(read[i], 'from') || isWord(read[i], 'join');
      }
    }
    return false;
  }
  if (isWord(before, 'from')) return !isWord(read[last - 1], 'distinct');
  return TABLE_PLACES.some((word) => isWord(before, word));
}

function membersOf(owner: Token | undefined, scope: Scope, schema: Schema): Completion[] {
  const name = owner && nameOf(owner)?.toLowerCase();
  const candidates: readonly NamedColumns[] = [...scope.sources, ...scope.steps, ...schema];
  const source = candidates.find((source) => source.name.toLowerCase() === name);
  return (source?.columns ?? []).map((column) => columnOption(column, 0));
}

function columnsInScope({ sources, inner }: Scope): Completion[] {
  const seen = new Set<string>();
  return sources.flatMap(({ columns }, i) =>
    columns.flatMap((column) => {
      if (seen.has(column.name)) return [];
      seen.add(column.name);
      return [columnOption(column, i < inner ? 50 : 30)];
    }),
  );
}

function tables(scope: Scope, schema: Schema): Completion[] {
  return [
    ...scope.steps.map(({ name }) => named(name, 'step', '', 'type', 12)),
    ...schema.map(({ name, meaning }) => named(name, 'table', meaning, 'type', 10)),
  ];
}

function columnOption({ name, type, meaning }: SchemaColumn, boost: number): Completion {
  return named(name, type, meaning, 'property', boost);
}

function named(name: string, detail: string, info: string, type: string, boost: number): Completion {
  const [first, ...rest] = tokens(name);
  const isPlain = first?.kind === 'word' && rest.length === 0 && !RESERVED.has(name.toLowerCase());
  return {
    label: name,
    type,
    boost,
    ...(detail ? { detail } : {}),
    ...(info ? { info } : {}),
    ...(isPlain ? {} : { apply: quoted(name) }),
  };
}

function functionOption({ name, parameters, kind, description }: SqlFunction): Completion {
  return {
    label: name,
    type: 'function',
    detail: parameters,
    info: description || `${kind} function`,
    apply(view, _completion, from, to) {
      const call = view.state.sliceDoc(to, to + 1) === '(' ? name : `${name}()`;
      const inside = from + name.length + 1;
      view.dispatch({
        changes: { from, to, insert: call },
        selection: { anchor: parameters === '()' && call !== name ? inside + 1 : inside },
        userEvent: 'input.complete',
      });
    },
  };
}

/** A keyword in the case of what was typed: upper unless it began in lower case. */
function keyword(word: string, typed: string): Completion {
  const isLower = typed !== '' && typed === typed.toLowerCase();
  return { label: isLower ? word : word.toUpperCase(), type: 'keyword', boost: -10 };
}
