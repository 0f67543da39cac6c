import { isSymbol, isWord, significantTokens, type Token } from '../sql/token.ts';

/** A stretch of tokens by index: the first, and the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const ENDS_OF_CLAUSE = words(
  'group having order qualify window limit offset union intersect except from where using sample',
);
const JOIN_WORDS = words('join inner left right full cross asof semi anti natural positional');
const ENDS_OF_KEYS = new Set([...ENDS_OF_CLAUSE, 'rows', 'range', 'groups', 'exclude']);
const ENDS_OF_TERM = new Set([...ENDS_OF_CLAUSE, ...JOIN_WORDS, ...words('then else when as on')]);
const STARTS_OF_TERM = words('where on having qualify when then else select distinct by from');
const CLAUSES = words('select from where by on having qualify using window limit offset values');
const CLOSERS = new Map(Object.entries({ ')': '(', ']': '[', '}': '{' }));

/**
 * The tokens of one SELECT without its comments, and what stands where in them. Parentheses, brackets and CASE are
 * stepped over as a whole: a term or a key ends where its own nesting does.
 */
export class MutantSource {
  readonly sql: string;
  readonly read: readonly Token[];
  /** The token that closes what one opens, and the other way round. */
  readonly #partners = new Map<number, number>();
  /** The ANDs that belong to a BETWEEN, of a comparison or of a frame. */
  readonly #betweenAnds = new Set<number>();

  constructor(sql: string) {
    this.sql = sql;
    this.read = significantTokens(sql).filter((token) => !isSymbol(token, ';'));
    this.#pair();
    for (const i of this.places('between')) {
      for (let at = i + 1; at < this.read.length; at = this.after(at)) {
        if (this.is(at, 'and') && !this.#betweenAnds.has(at)) {
          this.#betweenAnds.add(at);
          break;
        }
      }
    }
  }

  /** True where the token is this word, in any case, or this symbol. */
  is(i: number, text: string): boolean {
    return isWord(this.read[i], text) || isSymbol(this.read[i], text);
  }

  /** The token's text in lower case where it is an unquoted word, else an empty text. */
  word(i: number): string {
    const token = this.read[i];
    return token?.kind === 'word' ? token.text.toLowerCase() : '';
  }

  /** The indices of a word. */
  places(...wanted: readonly string[]): number[] {
    return this.read.flatMap((_, i) => (wanted.includes(this.word(i)) ? [i] : []));
  }

  /** The indices of calls of these functions: of the name before the parenthesis. */
  calls(...wanted: readonly string[]): number[] {
    return this.places(...wanted).filter((i) => this.is(i + 1, '(') && !this.is(i - 1, '.'));
  }

  /** The index after a token, past all that it opens. */
  after(i: number): number {
    const partner = this.#partners.get(i);
    return partner !== undefined && partner > i ? partner + 1 : i + 1;
  }

  /** The index before a token, past all that it closes. */
  before(i: number): number {
    const partner = this.#partners.get(i);
    return partner !== undefined && partner < i ? partner - 1 : i - 1;
  }

  /** What an opening parenthesis encloses. */
  inside(open: number): Stretch {
    return { from: open + 1, to: this.after(open) - 1 };
  }

  /** The text of a stretch, as it stands; empty for an empty one. */
  text({ from, to }: Stretch): string {
    const [first, last] = [this.read[from], this.read[to - 1]];
    return first && last && from < to ? this.sql.slice(first.from, last.to) : '';
  }

  /** The parts of a stretch between commas that nothing encloses. */
  parts({ from, to }: Stretch): Stretch[] {
    if (from >= to) return [];
    const found: Stretch[] = [];
    let start = from;
    for (let i = from; i < to; i = this.after(i)) {
      if (!this.is(i, ',')) continue;
      found.push({ from: start, to: i });
      start = i + 1;
    }
    return [...found, { from: start, to }];
  }

  /** The keys after the BY at an index. */
  keys(by: number): Stretch[] {
    let i = by + 1;
    while (!this.#closes(i) && (!ENDS_OF_KEYS.has(this.word(i)) || this.is(i + 1, '('))) i = this.after(i);
    return this.parts({ from: by + 1, to: i });
  }

  /** True for an AND or OR that joins conditions. */
  isLogical(i: number): boolean {
    return this.is(i, 'or') || (this.is(i, 'and') && !this.#betweenAnds.has(i));
  }

  /** Where the condition that ends before an index begins: at an AND too, unless `pastAnd`. */
  termStart(end: number, pastAnd = false): number {
    let i = end - 1;
    for (; i >= 0; i = this.before(i)) {
      if (this.#opens(i) || this.is(i, ',') || STARTS_OF_TERM.has(this.word(i)) || this.is(i, 'or')) break;
      if (this.isLogical(i) && !pastAnd) break;
    }
    return i + 1;
  }

  /** Where the condition that begins at an index ends: before an AND too, unless `pastAnd`; before an OR unless `pastOr`. */
  termEnd(start: number, pastAnd = false, pastOr = false): number {
    let i = start;
    for (; !this.#closes(i); i = this.after(i)) {
      const endsHere = ENDS_OF_TERM.has(this.word(i)) && !this.is(i + 1, '(') && !this.#comparesDistinct(i);
      if (endsHere || this.is(i, ',')) break;
      if (this.is(i, 'or') ? !pastOr : this.isLogical(i) && !pastAnd) break;
    }
    return i;
  }

  /** The clause that a token stands in: its first word, or an empty text where parentheses begin before any. */
  clause(i: number): string {
    for (let at = this.before(i); at >= 0; at = this.before(at)) {
      if (this.#opens(at)) return '';
      if (CLAUSES.has(this.word(at)) && !this.#comparesDistinct(at)) return this.word(at);
    }
    return '';
  }

  /** True where a stretch is all of an item of a SELECT list, and has no alias. */
  isBareItem({ from, to }: Stretch): boolean {
    const begins = ['select', 'distinct', 'all', ','].some((text) => this.is(from - 1, text));
    const ends = to >= this.read.length || this.is(to, ',') || this.is(to, ')') || this.is(to, 'from');
    return begins && (ends || this.is(to, 'union')) && this.clause(from) === 'select';
  }

  /** All of a call: the name, its arguments, and FILTER, WITHIN GROUP and OVER after it. */
  call(name: number): Stretch {
    let to = this.after(name + 1);
    for (;;) {
      if ((this.is(to, 'filter') || this.is(to, 'over')) && this.is(to + 1, '(')) to = this.after(to + 1);
      else if (this.is(to, 'over')) to += 2;
      else if (this.is(to, 'within') && this.is(to + 1, 'group')) to = this.after(to + 2);
      else return { from: name, to };
    }
  }

  /** The first token of the column that ends at an index: of `o` for `o.id`. */
  pathStart(i: number): number {
    return this.is(i - 1, '.') ? this.pathStart(i - 2) : i;
  }

  #pair(): void {
    const open: number[] = [];
    for (let i = 0; i < this.read.length; i++) {
      if (this.#begins(i)) open.push(i);
      else if (this.#ends(i)) {
        const opened = open.pop();
        if (opened === undefined) continue;
        this.#partners.set(opened, i);
        this.#partners.set(i, opened);
      }
    }
  }

  #begins(i: number): boolean {
    return this.is(i, '(') || this.is(i, '[') || this.is(i, '{') || this.is(i, 'case');
  }

  #ends(i: number): boolean {
    return this.is(i, 'end') || (this.read[i]?.kind === 'punctuation' && CLOSERS.has(this.read[i].text));
  }

  #opens(i: number): boolean {
    return this.#begins(i);
  }

  /** True at what closes an enclosing parenthesis or CASE, and past the last token. */
  #closes(i: number): boolean {
    return i >= this.read.length || this.#ends(i);
  }

  /** IS DISTINCT FROM has a FROM that begins no clause. */
  #comparesDistinct(i: number): boolean {
    return this.is(i, 'from') && this.is(i - 1, 'distinct') && !this.is(i - 2, 'select');
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
