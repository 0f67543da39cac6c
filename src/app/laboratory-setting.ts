import { bottomK } from '../laboratory/bottom-k.ts';
import { BUILT_IN, EXACT } from '../laboratory/exact.ts';
import { hyperLogLog, PRECISIONS } from '../laboratory/hyperloglog.ts';
import { countingBytes } from '../laboratory/memory.ts';
import type { Method } from '../laboratory/method.ts';
import { type Population, populationFault } from '../laboratory/population.ts';
import { hashSample } from '../laboratory/sample.ts';
import { wholeNumber } from './whole-number.ts';

/** The ways of counting that can be chosen, in the order in which they are shown. */
export const KINDS = ['exact', 'built-in', 'hyperloglog', 'bottom-k', 'sample'] as const;
export type Kind = (typeof KINDS)[number];

/** The fields that take a whole number. */
export const NUMBERS = [
  'rows',
  'cardinality',
  'groups',
  'nullPercent',
  'seed',
  'precision',
  'k',
  'share',
  'memoryMb',
] as const;
export type NumberField = (typeof NUMBERS)[number];

/** What the reader has written and chosen, right or wrong. */
export interface Draft extends Readonly<Record<NumberField, string>> {
  readonly skew: Population['skew'];
  readonly kinds: readonly Kind[];
  /** False where rows are counted as they are made, and forgotten. */
  readonly keepsRows: boolean;
  readonly threads: number;
}

export const FIRST_DRAFT: Draft = {
  rows: '1000000',
  cardinality: '100000',
  groups: '1',
  nullPercent: '0',
  seed: '1',
  precision: '12',
  k: '1024',
  share: '20',
  memoryMb: '3000',
  skew: 'even',
  kinds: KINDS,
  keepsRows: true,
  threads: 1,
};

/** What is wrong with a field. */
export type FieldFault =
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'below' | 'above'; readonly limit: number };

/** What an experiment is made with. */
export interface Setting {
  readonly population: Population;
  /** In the order of `KINDS`; at least one. */
  readonly methods: readonly Method[];
  readonly keepsRows: boolean;
  readonly threads: number;
  /** What the engine may hold. */
  readonly memoryBytes: number;
}

/** The same text for the same setting. */
export function settingKey({ population, methods, keepsRows, threads, memoryBytes }: Setting): string {
  return JSON.stringify([population, methods.map(({ id }) => id), keepsRows, threads, memoryBytes]);
}

/** A draft as it was understood. */
export type Understood =
  | { readonly ok: true; readonly setting: Setting }
  | {
      readonly ok: false;
      readonly faults: ReadonlyMap<NumberField, FieldFault>;
      /** True where no way of counting is chosen. */
      readonly countsNothing: boolean;
    };

/** What is no part of the rows; settings of methods count whether they are chosen or not. */
const RANGES = {
  precision: [PRECISIONS.least, PRECISIONS.most],
  k: [3, 1_000_000],
  share: [2, 1_000_000],
  // Less is needed by the engine itself; with more, running out may break it, see `SPARE_MEMORY_LIMIT`.
  memoryMb: [100, 3000],
} as const;

/** Reads a draft; all that is wrong with it is told at once, as far as it can be. */
export function understood(draft: Draft): Understood {
  const faults = new Map<NumberField, FieldFault>();
  const values = Object.fromEntries(NUMBERS.map((field) => [field, readNumber(draft[field])])) as Record<
    NumberField,
    number
  >;
  for (const field of NUMBERS) if (Number.isNaN(values[field])) faults.set(field, { kind: 'not-whole' });
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const field = name as keyof typeof RANGES;
    if (values[field] < least) faults.set(field, { kind: 'below', limit: least });
    if (values[field] > most) faults.set(field, { kind: 'above', limit: most });
  }
  const { rows, cardinality, groups, nullPercent, seed } = values;
  const population: Population = { rows, cardinality, groups, nullPercent, seed, skew: draft.skew };
  const fault = populationFault(population);
  if (fault && fault.field !== 'skew' && !faults.has(fault.field)) faults.set(fault.field, fault);
  const countsNothing = draft.kinds.length === 0;
  if (faults.size > 0 || countsNothing) return { ok: false, faults, countsNothing };
  const { keepsRows, threads } = draft;
  const methods = KINDS.filter((kind) => draft.kinds.includes(kind)).map((kind) => methodOf(kind, values));
  const memoryBytes = values.memoryMb * 1e6;
  return { ok: true, setting: { population, methods, keepsRows, threads, memoryBytes } };
}

/** As `wholeNumber`; what is too large to be exact is above every limit, and its field says what the most is. */
function readNumber(text: string): number {
  const value = wholeNumber(text);
  if (!Number.isNaN(value)) return value;
  const plain = text.trim().replaceAll(/[, _]/g, '').replace(/^10\^/, '1e');
  return /^\d+(\.\d+)?(e\d+)?$/i.test(plain) && Number(plain) > Number.MAX_SAFE_INTEGER
    ? Number.MAX_SAFE_INTEGER
    : Number.NaN;
}

function methodOf(kind: Kind, { precision, k, share }: Readonly<Record<NumberField, number>>): Method {
  switch (kind) {
    case 'exact':
      return EXACT;
    case 'built-in':
      return BUILT_IN;
    case 'hyperloglog':
      return hyperLogLog(precision);
    case 'bottom-k':
      return bottomK(k);
    case 'sample':
      return hashSample(share);
  }
}

/** The methods in the order in which their peaks tell most: those that need least memory first. */
export function leastMemoryFirst({ methods, population }: Setting): Method[] {
  return [...methods].sort((a, b) => countingBytes(a, population) - countingBytes(b, population));
}
