import { MutantNesting, type Stretch } from './mutant-nesting.ts';

const ENDS_OF_CLAUSE = words(
  'group having order qualify window limit offset union intersect except from where using sample',
);
const JOIN_WORDS = words('join inner left right full cross asof semi anti natural positional');
const ENDS_OF_KEYS = new Set([...ENDS_OF_CLAUSE, 'rows', 'range', 'groups', 'exclude']);
const ENDS_OF_TERM = new Set([...ENDS_OF_CLAUSE, ...JOIN_WORDS, ...words('then else when as on')]);
const STARTS_OF_TERM = words('where on having qualify when then else select distinct by from');
const CLAUSES = words('select from where by on having qualify using window limit offset values');

/** What stands where in one SELECT: its clauses, keys, conditions and calls. A term or a key ends where its own nesting does. */
export class MutantSource extends MutantNesting {
  /** The ANDs that belong to a BETWEEN, of a comparison or of a frame. */
  readonly #betweenAnds = new Set<number>();

  constructor(sql: string) {
    super(sql);
    for (const i of this.places('between')) {
      for (let at = i + 1; at < this.read.length; at = this.after(at)) {
        if (this.is(at, 'and') && !this.#betweenAnds.has(at)) {
          this.#betweenAnds.add(at);
          break;
        }
      }
    }
  }

  /** The keys after the BY at an index. */
  keys(by: number): Stretch[] {
    let i = by + 1;
    while (!this.closes(i) && (!ENDS_OF_KEYS.has(this.word(i)) || this.is(i + 1, '('))) i = this.after(i);
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
      if (this.opens(i) || this.is(i, ',') || STARTS_OF_TERM.has(this.word(i)) || this.is(i, 'or')) break;
      if (this.isLogical(i) && !pastAnd) break;
    }
    return i + 1;
  }

  /** Where the condition that begins at an index ends: before an AND too, unless `pastAnd`; before an OR unless `pastOr`. */
  termEnd(start: number, pastAnd = false, pastOr = false): number {
    let i = start;
    for (; !this.closes(i); i = this.after(i)) {
      const endsHere = ENDS_OF_TERM.has(this.word(i)) && !this.is(i + 1, '(') && !this.#comparesDistinct(i);
      if (endsHere || this.is(i, ',')) break;
      if (this.is(i, 'or') ? !pastOr : this.isLogical(i) && !pastAnd) break;
    }
    return i;
  }

  /** The clause that a token stands in: its first word, or an empty text where parentheses begin before any. */
  clause(i: number): string {
    for (let at = this.before(i); at >= 0; at = this.before(at)) {
      if (this.opens(at)) return '';
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

  /** IS DISTINCT FROM has a FROM that begins no clause. */
  #comparesDistinct(i: number): boolean {
    return this.is(i, 'from') && this.is(i - 1, 'distinct') && !this.is(i - 2, 'select');
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
