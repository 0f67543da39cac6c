import { isSymbol, isWord, significantTokens, type Token } from '../sql/token.ts';

/** A stretch of tokens by index: the first, and the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const CLOSERS = new Map(Object.entries({ ')': '(', ']': '[', '}': '{' }));

/**
 * The tokens of one SELECT without its comments and semicolons, with parentheses, brackets and CASE paired: what they
 * enclose can be stepped over as a whole.
 */
export class MutantNesting {
  readonly sql: string;
  readonly read: readonly Token[];
  /** The token that closes what one opens, and the other way round. */
  readonly #partners = new Map<number, number>();

  constructor(sql: string) {
    this.sql = sql;
    this.read = significantTokens(sql).filter((token) => !isSymbol(token, ';'));
    this.#pair();
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

  /** True at what opens a parenthesis, a bracket or CASE. */
  opens(i: number): boolean {
    return this.is(i, '(') || this.is(i, '[') || this.is(i, '{') || this.is(i, 'case');
  }

  /** True at what closes one of them, and past the last token. */
  closes(i: number): boolean {
    return i >= this.read.length || this.#ends(i);
  }

  #pair(): void {
    const open: number[] = [];
    for (let i = 0; i < this.read.length; i++) {
      if (this.opens(i)) open.push(i);
      else if (this.#ends(i)) {
        const opened = open.pop();
        if (opened === undefined) continue;
        this.#partners.set(opened, i);
        this.#partners.set(i, opened);
      }
    }
  }

  #ends(i: number): boolean {
    return this.is(i, 'end') || (this.read[i]?.kind === 'punctuation' && CLOSERS.has(this.read[i].text));
  }
}
