import * as v from 'valibot';
import type { Attempted } from './attempted.ts';
import type { Theme } from './kept-theme.ts';
import type { LastCheck } from './last-check.ts';

/** The format that is written, and the only one that is read. */
export const PROGRESS_FORMAT = 1;

/** Most bytes of a file that are read, and made. */
export const MOST_BYTES = 20_000_000;

/** What is kept between visits, as one JSON file takes it to another browser. */
export interface ProgressFile {
  /** When it was made, in milliseconds since 1970. */
  readonly exportedAt: number;
  readonly attempts: readonly Attempted[];
  readonly settings: { readonly theme: Theme | null };
}

/** Why a file cannot be read. */
export type ProgressFault =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no-json' }
  | { readonly kind: 'no-progress' }
  | { readonly kind: 'format'; readonly format: number; readonly reads: number }
  /** `where` is a place in the file: `attempts[3].hints`. */
  | { readonly kind: 'wrong'; readonly where: string; readonly problem: string }
  | { readonly kind: 'twice'; readonly id: string };

export type ReadProgress =
  | { readonly ok: true; readonly file: ProgressFile }
  | { readonly ok: false; readonly fault: ProgressFault };

/** The name of a file made on a day, by the reader's clock: `archipelago-progress-2026-11-26.json`. */
export function progressFileName(at: number): string {
  const day = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `archipelago-progress-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.json`;
}

/** The text of the file. */
export function writeProgress({ exportedAt, attempts, settings }: ProgressFile): string {
  const content = {
    format: PROGRESS_FORMAT,
    exportedAt: new Date(exportedAt).toISOString(),
    attempts: attempts.map(({ isBlind: _, ...entry }) => entry),
    settings: settings.theme ? { theme: settings.theme } : {},
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

const LONGEST_ID = 300;
const LATEST_MS = 8.64e15;

const text = v.string('must be a text');
const wholeNumber = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);
const moment = v.pipe(wholeNumber, v.maxValue(LATEST_MS, 'is no moment in time'));

const VERDICTS = [
  ...(['accepted', 'wrong', 'error', 'refused', 'not-deterministic', 'timed-out', 'too-large'] as const),
] satisfies LastCheck['verdict'][];

const attemptSchema = v.object(
  {
    id: v.pipe(
      text,
      v.maxLength(LONGEST_ID, 'is too long to name an exercise'),
      v.regex(/^[^\s/]+(\/[^\s/]+)?$/, 'names no exercise; it is written <pack>/<exercise>'),
    ),
    draft: text,
    setAside: v.array(text, 'must be a list of texts'),
    standing: v.picklist(['untouched', 'begun', 'accepted'], 'must be untouched, begun or accepted'),
    hints: wholeNumber,
    sawSolution: v.boolean('must be true or false'),
    lastCheck: v.nullable(
      v.object(
        {
          verdict: v.picklist(VERDICTS, 'is no verdict of this page'),
          message: text,
          sql: text,
          at: moment,
        },
        'must hold verdict, message, sql and at, or be null',
      ),
    ),
    changedAt: moment,
  },
  'must hold id, draft, setAside, standing, hints, sawSolution, lastCheck and changedAt',
);

const fileSchema = v.object(
  {
    exportedAt: v.pipe(text, v.isoTimestamp('must be a moment like 2026-11-26T10:00:00.000Z')),
    attempts: v.array(attemptSchema, 'must be a list'),
    settings: v.object(
      { theme: v.optional(v.picklist(['system', 'light', 'dark'], 'must be system, light or dark')) },
      'must be an object',
    ),
  },
  'must hold exportedAt, attempts and settings',
);

/** Reads the text of a file that anyone may have made; what it has beside what is known here is left out. Never throws. */
export function readProgress(json: string): ReadProgress {
  const fail = (fault: ProgressFault): ReadProgress => ({ ok: false, fault });
  const content = parsed(json);
  if (content === undefined) return fail({ kind: 'no-json' });
  const format = formatOf(content);
  if (format === null) return fail({ kind: 'no-progress' });
  if (format !== PROGRESS_FORMAT) return fail({ kind: 'format', format, reads: PROGRESS_FORMAT });
  const { success, output, issues } = v.safeParse(fileSchema, content, { abortEarly: true });
  if (!success) {
    const [{ message, type, expected, path = [] }] = issues;
    // What lacks a key is what is to be mended, and not the key.
    const isLacking = type === 'object' && expected !== 'Object';
    return fail({ kind: 'wrong', where: placeOf(isLacking ? path.slice(0, -1) : path), problem: message });
  }
  const ids = new Set<string>();
  for (const { id } of output.attempts) {
    if (ids.has(id)) return fail({ kind: 'twice', id });
    ids.add(id);
  }
  const attempts = output.attempts.map((entry) => ({ ...entry, isBlind: false }));
  const exportedAt = Date.parse(output.exportedAt);
  return { ok: true, file: { exportedAt, attempts, settings: { theme: output.settings.theme ?? null } } };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function formatOf(content: unknown): number | null {
  if (typeof content !== 'object' || content === null || !Object.hasOwn(content, 'format')) return null;
  const { format } = content as { readonly format: unknown };
  return typeof format === 'number' && Number.isInteger(format) && format > 0 ? format : null;
}

function placeOf(path: readonly { readonly key: unknown }[]): string {
  return path.reduce((place, { key }) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place === '' ? String(key) : `${place}.${key}`;
  }, '');
}
