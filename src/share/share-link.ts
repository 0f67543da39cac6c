import { SIZES, type Size } from '../dataset/dataset.ts';
import { base64url, bytesOf } from './base64url.ts';
import { deflated, inflated } from './deflate.ts';
import { SHARE_PREFIX } from './share-hash.ts';

/** The version that links are written in, and the only one that is read. */
export const LINK_VERSION = 1;

/** Longest part behind `#` that a link is made with: mail and chat programs cut what is much longer. */
export const LONGEST_LINK = 8000;

/** Longest part behind `#` that is looked at. */
export const LONGEST_READ = 300_000;

/** Longest query in a link, in UTF-16 units. */
export const LONGEST_QUERY = 200_000;

/** JSON writes a unit with at most six bytes, `\u0000`; the rest is for what stands around the query. */
const MOST_BYTES = 6 * LONGEST_QUERY + 1000;
const LONGEST_NAME = 200;

/** Generated data of the scratch page: a dataset at a size, or none. */
export interface SharedData {
  readonly dataset: string | null;
  readonly size: Size;
}

/** What a link holds beside the address of its exercise. */
export interface SharedQuery {
  readonly sql: string;
  /** Null in an exercise, which has its own. */
  readonly data: SharedData | null;
}

/** Why a link cannot be made or read. */
export type LinkFault =
  /** The part behind `#` would be, or is, longer than `most`. */
  | { readonly kind: 'too-long'; readonly characters: number; readonly most: number }
  /** The query is longer than `most`. */
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'version'; readonly version: number; readonly reads: number }
  | { readonly kind: 'broken' };

export type Encoded =
  | { readonly ok: true; readonly hash: string }
  | { readonly ok: false; readonly fault: LinkFault };

export type Decoded =
  | { readonly ok: true; readonly shared: SharedQuery }
  | { readonly ok: false; readonly fault: LinkFault };

/** `#q=1.<payload>`: what is put behind the address of an exercise, or of the scratch page, to share a query. */
export async function encode({ sql, data }: SharedQuery): Promise<Encoded> {
  if (sql.length > LONGEST_QUERY) return { ok: false, fault: { kind: 'too-large', most: LONGEST_QUERY } };
  const json = JSON.stringify(data ? { sql, data } : { sql });
  const payload = base64url(await deflated(new TextEncoder().encode(json)));
  const hash = `${SHARE_PREFIX}${LINK_VERSION}.${payload}`;
  if (hash.length <= LONGEST_LINK) return { ok: true, hash };
  return { ok: false, fault: { kind: 'too-long', characters: hash.length, most: LONGEST_LINK } };
}

/** What `encode` put behind `#`, read from an address that anyone may have made. Never rejects. */
export async function decode(hash: string): Promise<Decoded> {
  const fail = (fault: LinkFault): Decoded => ({ ok: false, fault });
  if (hash.length > LONGEST_READ)
    return fail({ kind: 'too-long', characters: hash.length, most: LONGEST_READ });
  const [, digits, payload = ''] = /^#q=([1-9]\d{0,5})\.(.*)$/s.exec(hash) ?? [];
  const version = Number(digits);
  if (version > LINK_VERSION) return fail({ kind: 'version', version, reads: LINK_VERSION });
  const bytes = version === LINK_VERSION ? bytesOf(payload) : null;
  const content = bytes ? await inflated(bytes, MOST_BYTES) : 'broken';
  if (content === 'too-large') return fail({ kind: 'too-large', most: LONGEST_QUERY });
  const shared = content === 'broken' ? null : sharedIn(content);
  if (!shared) return fail({ kind: 'broken' });
  if (shared.sql.length > LONGEST_QUERY) return fail({ kind: 'too-large', most: LONGEST_QUERY });
  return { ok: true, shared };
}

function sharedIn(content: Uint8Array): SharedQuery | null {
  try {
    const { sql, data } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    if (typeof sql !== 'string') return null;
    if (data === undefined) return { sql, data: null };
    const { dataset, size } = data;
    const isNamed = dataset === null || (typeof dataset === 'string' && dataset.length <= LONGEST_NAME);
    const isSize = typeof size === 'string' && Object.hasOwn(SIZES, size);
    return isNamed && isSize ? { sql, data: { dataset, size: size as Size } } : null;
  } catch {
    // No UTF-8, no JSON, or a value that holds nothing.
    return null;
  }
}
