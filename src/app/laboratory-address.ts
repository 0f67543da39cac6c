import { type Draft, FIRST_DRAFT, KINDS, type Kind, NUMBERS } from './laboratory-setting.ts';

/** A draft read from an address, and the parts of it that say nothing. */
export interface AddressedDraft {
  readonly draft: Draft;
  /** As they stand in the address: `skew=steep`. */
  readonly unread: readonly string[];
}

const MOST_THREADS = 64;

/**
 * The draft that stands behind `#` in an address: `rows=1e6&skew=even&methods=exact,built-in`. What is left out is as at
 * first. Numbers are taken as written, right or wrong, so that their field can say what is wrong.
 */
export function draftOf(hash: string): AddressedDraft {
  const unread: string[] = [];
  let draft = FIRST_DRAFT;
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    const part = partOf(key, value);
    if (part) draft = { ...draft, ...part };
    else unread.push(`${key}=${value}`);
  }
  return { draft, unread };
}

function partOf(key: string, value: string): Partial<Draft> | null {
  if ((NUMBERS as readonly string[]).includes(key)) return { [key]: value.slice(0, 30) };
  if (key === 'skew' && (value === 'even' || value === 'skewed')) return { skew: value };
  if (key === 'keep' && (value === 'yes' || value === 'no')) return { keepsRows: value === 'yes' };
  if (key === 'threads' && /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_THREADS)
    return { threads: Number(value) };
  if (key !== 'methods') return null;
  const wanted = value === '' ? [] : value.split(',');
  return wanted.every((kind) => (KINDS as readonly string[]).includes(kind))
    ? { kinds: KINDS.filter((kind: Kind) => wanted.includes(kind)) }
    : null;
}

/** What stands behind `#` for a draft; empty for the first one. */
export function hashOf(draft: Draft): string {
  const hash = inFull(draft);
  return hash === inFull(FIRST_DRAFT) ? '' : hash;
}

function inFull(draft: Draft): string {
  const parts: readonly (readonly [key: string, value: string])[] = [
    ...NUMBERS.map((field) => [field, draft[field]] as const),
    ['skew', draft.skew],
    ['keep', draft.keepsRows ? 'yes' : 'no'],
    ['threads', String(draft.threads)],
    ['methods', draft.kinds.join()],
  ];
  return parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
}
