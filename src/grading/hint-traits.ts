import type { Side } from './bag-difference.ts';
import type { Differing } from './hint.ts';
import type { CommonTrait, TraitSource } from './hint-count.ts';
import { inputTraits } from './hint-input-traits.ts';
import { ownTraits } from './hint-own-traits.ts';
import type { Trait } from './hint-trait.ts';

const MOST_TRAITS = 2;
/** Nearly all: an answer may be wrong in a second way here and there. */
const NEARLY_ALL = 0.9;
/** A trait of this share of the other rows, or more, tells nothing. */
const COMMON = 0.5;
/** How likely it may be that as many rows, drawn from the others, share the trait by chance. */
const BY_CHANCE = 0.05;
/** A second trait is told only where hardly more of the other rows have it than have the first. */
const SECOND = 2;

/**
 * The traits of the differing rows of one side that its other rows clearly do not share, the most telling first and at
 * most two. Looked for in the result's own columns and in the input rows that belong to each row.
 */
export async function commonTraits(
  differing: Differing,
  side: Side,
  source: TraitSource,
): Promise<CommonTrait[]> {
  const found = await ownTraits(differing, side, source);
  for (const table of source.dataset.tables.filter(({ name }) => source.exercise.tables.includes(name))) {
    found.push(...(await inputTraits(differing, side, table, source)));
  }
  const telling = found
    .filter(isTelling)
    .sort((a, b) => share(a) - share(b) || RANKS.indexOf(a.trait.kind) - RANKS.indexOf(b.trait.kind));
  const [best] = telling;
  return telling
    .filter((each) => best && share(each) <= SECOND * share(best))
    .filter((each, at) => !telling.slice(0, at).some((other) => says(other, each)))
    .slice(0, MOST_TRAITS);
}

/** Of traits that hold equally often, the one that says most comes first. */
const RANKS: readonly Trait['kind'][] = [
  ...(['on-bound', 'pause', 'no-partner', 'null', 'input-null', 'over-year', 'over-month'] as const),
  ...(['over-midnight', 'repeated', 'tied', 'same-day', 'unlinked', 'input-midnight', 'midnight'] as const),
  ...(['value', 'only', 'first', 'last', 'input-month-end', 'month-end', 'month-start'] as const),
];

/** The share of the other rows with the trait, by Laplace's rule: of few rows nothing is quite sure. */
function share({ others, othersWith }: CommonTrait): number {
  return (othersWith + 1) / (others + 2);
}

/** True where a trait holds for nearly all differing rows and the others make it unlikely that chance is at work. */
export function isTelling(trait: CommonTrait): boolean {
  const { differing, differingWith, others, othersWith } = trait;
  if (differing === 0 || others === 0 || differingWith < NEARLY_ALL * differing) return false;
  // One row has some value in every column.
  if (trait.trait.kind === 'value' && differing < 2) return false;
  return othersWith <= COMMON * others && share(trait) ** differing <= BY_CHANCE;
}

/** True where one trait leaves nothing for the other to say: the same column, or rows of one table counted out alike. */
function says(one: CommonTrait, other: CommonTrait): boolean {
  const column = (trait: Trait) => ('column' in trait ? trait.column : null);
  const table = (trait: Trait) => ('table' in trait ? trait.table : null);
  const isSameCount = one.differingWith === other.differingWith && one.othersWith === other.othersWith;
  const isSameColumn = column(one.trait) !== null && column(one.trait) === column(other.trait);
  return (isSameCount && table(one.trait) === table(other.trait)) || isSameColumn;
}
