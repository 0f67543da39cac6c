/** What a pack file is refused for. */
export type PackFaultCode =
  | 'not-a-pack'
  | 'cut-off'
  | 'damaged'
  | 'not-plain'
  | 'encrypted'
  | 'link'
  | 'too-large'
  | 'too-many-entries'
  | 'path'
  | 'duplicate'
  | 'size'
  | 'hash'
  | 'not-text'
  | 'unlisted'
  | 'missing'
  | 'manifest'
  | 'newer-format';

/** A pack file that cannot be read, or written. The message says what is wrong, where, and what to do next. */
export class PackFault extends Error {
  override readonly name = 'PackFault';
  readonly code: PackFaultCode;
  /** The file inside the pack, as plain text of one short line; null where the whole is meant. */
  readonly where: string | null;

  constructor(code: PackFaultCode, where: string | null, sentence: string) {
    const named = where === null ? null : plainLine(where);
    super(named === null ? sentence : `${named}: ${sentence}`);
    this.code = code;
    this.where = named;
  }
}

/** What to do about bytes that are not those which were written. */
export const CHANGED =
  'the pack was changed or cut on its way; get it again from whom you have it (authors: build it again)';

/** What to do about a file that "pack build" does not write so, of which a changed byte may be the cause. */
export const NOT_AS_BUILT =
  'the pack may have been changed on its way; get it again from whom you have it (authors: build it again with "pack build")';

const MOST_SHOWN = 120;

/** A stranger's text as part of a sentence: no control characters, nothing that turns the direction of writing, not long. */
export function plainLine(text: string): string {
  const plain = text.slice(0, MOST_SHOWN).replace(UNPRINTABLE, escaped);
  return text.length > MOST_SHOWN ? `${plain}...` : plain;
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** True for a text without control characters and without marks that turn the direction of writing. */
export function isPlainLine(text: string): boolean {
  return text.search(UNPRINTABLE) < 0;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
