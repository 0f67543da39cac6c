import { type Change, placeOf } from './mutant-change.ts';
import type { Stretch } from './mutant-nesting.ts';
import type { MutantSource } from './mutant-source.ts';

/** Keys lost: of PARTITION BY, GROUP BY, ORDER BY, USING and GROUPING SETS. */
export function keyChanges(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const by of source.places('by')) {
    if (!['partition', 'group', 'order'].includes(source.word(by - 1))) continue;
    const keys = source.keys(by);
    const last = keys.at(-1);
    if (keys.length === 1 && last) {
      changes.push({ kind: 'key', ...placeOf(source, { from: by - 1, to: last.to }), text: '' });
    }
    changes.push(...without(source, keys));
  }
  for (const i of source.places('using', 'sets')) {
    if (source.is(i + 1, '(')) changes.push(...without(source, source.parts(source.inside(i + 1))));
  }
  return changes;
}

/** The list with each of its items left out once; nothing where there is one only. */
function without(source: MutantSource, items: readonly Stretch[]): Change[] {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 2) return [];
  const place = placeOf(source, { from: first.from, to: last.to });
  return items.map((left) => ({
    kind: 'key',
    ...place,
    text: items
      .filter((item) => item !== left)
      .map((item) => source.text(item))
      .join(', '),
  }));
}
