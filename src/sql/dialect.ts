import { SQLDialect } from '@codemirror/lang-sql';
import { ExternalTokenizer, type InputStream } from '@lezer/lr';
import { KEYWORDS, RESERVED, TYPES } from './keyword.ts';
import { type Scanned, scan } from './scan.ts';

/**
 * DuckDB's SQL for CodeMirror, on the scanner that the rest of the program reads SQL with. lang-sql's own scanner
 * gets DuckDB wrong where it hurts: a comment straight after an operator, a dollar or a leading underscore in a
 * name, a doubled quote in an E'' string, `1_000`, `b'..;..'`. After such a place it takes strings for code.
 */
export const duckdb: SQLDialect = dialect();

// The grammar's token for white space has no node, and so no name to look it up by. A test holds it in place.
const WHITE_SPACE = 36;

function dialect(): SQLDialect {
  const base = SQLDialect.define({
    keywords: [...KEYWORDS].join(' '),
    types: [...TYPES].join(' '),
    caseInsensitiveIdentifiers: true,
  });
  const { parser } = base.language;
  const terms = new Map(parser.nodeSet.types.map((type) => [type.name, type.id]));
  const term = (name: string) => terms.get(name) ?? 0;
  const to = new ExternalTokenizer((input) => {
    if (input.next < 0) return;
    const scanned = scan((offset) => input.peek(offset));
    const found = scanned.kind === 'space' ? WHITE_SPACE : term(nodeName(input, scanned));
    input.acceptToken(found, scanned.length);
  });
  // Not in the type declarations: the tokenizers of the grammar, of which one is lang-sql's scanner.
  const { tokenizers } = parser as unknown as { tokenizers: readonly unknown[] };
  const from = tokenizers.find((tokenizer) => tokenizer instanceof ExternalTokenizer);
  return from ? base.configureLanguage({ tokenizers: [{ from, to }] }) : base;
}

function nodeName(input: InputStream, { kind, length }: Scanned): string {
  switch (kind) {
    case 'word':
      return wordNode(input, length);
    case 'quoted-name':
      return 'QuotedIdentifier';
    case 'string':
      return 'String';
    case 'number':
      return 'Number';
    case 'operator':
      return 'Operator';
    case 'parameter':
      return 'SpecialVar';
    case 'comment':
      return input.next === 45 ? 'LineComment' : 'BlockComment';
    default: {
      const character = String.fromCharCode(input.next);
      return '(){}[];.'.includes(character) ? character : 'Punctuation';
    }
  }
}

const LONGEST_WORD = 16;

function wordNode(input: InputStream, length: number): string {
  const before = input.peek(-1);
  const after = input.peek(length);
  let word = '';
  if (length <= LONGEST_WORD) {
    for (let i = 0; i < length; i++) word += String.fromCharCode(input.peek(i));
    word = word.toLowerCase();
  }
  if (before === 46) return after === 40 ? 'Builtin' : 'Identifier';
  if (after === 46) return 'Identifier';
  if (word === 'null') return 'Null';
  if (word === 'true' || word === 'false') return 'Bool';
  if (RESERVED.has(word)) return 'Keyword';
  if (TYPES.has(word)) return 'Type';
  if (after === 40) return 'Builtin';
  return KEYWORDS.has(word) ? 'Keyword' : 'Identifier';
}
