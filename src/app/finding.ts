/** Something that is looked for: not yet, under way, found, or known not to be there. */
export type Finding<T> =
  | { readonly state: 'open' }
  | { readonly state: 'looking' }
  | { readonly state: 'none' }
  | { readonly state: 'found'; readonly value: T };

export const OPEN = { state: 'open' } as const;
export const LOOKING = { state: 'looking' } as const;
export const NONE = { state: 'none' } as const;

/** The finding of a search that is over; null is nothing found. */
export function findingOf<T>(value: T | null): Finding<T> {
  return value === null ? NONE : { state: 'found', value };
}
