import type { World } from '../dataset/world.ts';
import type { Measure } from '../exercise/appraisal.ts';
import { beyondLimit } from './measure-text.ts';
import { type Reading, readingOf, room } from './reading.ts';
import type { Wrong } from './verdict.ts';

/** What the readings of several worlds come to. */
export interface Conclusion {
  /** One of each measure: of a pooled one its share over all worlds, of any other the reading nearest to its limit. */
  readonly readings: readonly Reading[];
  /** The first pooled measure beyond its limit, and the world that has the largest part in it. */
  readonly refusal: { readonly wrong: Wrong; readonly world: World } | null;
}

/** Adds up what the measures said in one world after another. */
export function conclude(measures: readonly Measure[], worlds: readonly (readonly Reading[])[]): Conclusion {
  const readings = measures.flatMap((measure, index) => {
    const own = worlds.flatMap((said) => said[index] ?? []);
    return own.length === 0 ? [] : [measure.isPooled ? pooled(measure, own) : nearest(own)];
  });
  const beyond = readings.find(({ state, world }) => state === 'exceeded' && world === null);
  if (!beyond) return { readings, refusal: null };
  const shares = worlds.flatMap((said) => said.filter(({ name }) => name === beyond.name));
  const worst = shares.reduce((a, b) => (excess(b) > excess(a) ? b : a));
  if (!worst.world) return { readings, refusal: null };
  const wrong = { kind: 'measure', name: beyond.name, message: beyondLimit(beyond, worlds.length) } as const;
  return { readings, refusal: { wrong, world: worst.world } };
}

/** The readings of the world that ended a Check early, its shares added to those of the worlds before it. */
export function concludeEarly(
  measures: readonly Measure[],
  worlds: readonly (readonly Reading[])[],
): readonly Reading[] {
  const { readings } = conclude(measures, worlds);
  return (worlds.at(-1) ?? []).map((last, index) => (last.share ? (readings[index] ?? last) : last));
}

function pooled(measure: Measure, shares: readonly Reading[]): Reading {
  const sum = (of: 'part' | 'whole') => shares.reduce((total, { share }) => total + (share?.[of] ?? 0), 0);
  const [part, whole] = [sum('part'), sum('whole')];
  const value = whole === 0 ? null : (100 * part) / whole;
  return { ...readingOf(measure, value, Number(measure.limit), null, true), share: { part, whole } };
}

function nearest(own: readonly Reading[]): Reading {
  return own.reduce((a, b) => (room(b) < room(a) ? b : a));
}

/** How much a world adds to what is wrong with a share. */
function excess({ bound, share }: Reading): number {
  const { part, whole } = share ?? { part: 0, whole: 0 };
  return bound === 'atMost' ? part : whole - part;
}
