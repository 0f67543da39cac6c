import { packs } from '../app/library.ts';
import { hrefOf } from '../app/route.ts';
import { text } from './text.ts';

/** A link to the exercise after `id` (`<pack>/<slug>`), across packs; null after the last. */
export function NextExercise({ id }: { readonly id: string }) {
  const cards = packs.value.flatMap((pack) => pack.exercises);
  const next = cards[cards.findIndex((card) => `${card.pack}/${card.slug}` === id) + 1];
  if (!next) return null;
  return (
    <a class="button button-primary" href={hrefOf({ name: 'exercise', pack: next.pack, slug: next.slug })}>
      {text.nextExercise(next.title)}
    </a>
  );
}
