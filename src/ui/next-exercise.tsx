import { packs } from '../app/library.ts';
import { hrefOf } from '../app/route.ts';
import { text } from './text.ts';

/**
 * A link to the exercise after `id` (`<pack>/<slug>`), across packs. After the last one of a pack there is first a link to the
 * pack's page, which tells the whole answer.
 */
export function NextExercise({ id }: { readonly id: string }) {
  const cards = packs.value.flatMap((pack) => pack.exercises);
  const at = cards.findIndex((card) => `${card.pack}/${card.slug}` === id);
  const [here, next] = [cards[at], cards[at + 1]];
  const pack = packs.value.find((each) => each.id === here?.pack);
  const isLast = pack !== undefined && next?.pack !== pack.id;
  return (
    <>
      {isLast && (
        <a class="button button-primary" href={hrefOf({ name: 'pack', pack: pack.id })}>
          {text.backToPack(pack.title)}
        </a>
      )}
      {next && (
        <a
          class={`button ${isLast ? 'button-quiet' : 'button-primary'}`}
          href={hrefOf({ name: 'exercise', pack: next.pack, slug: next.slug })}
        >
          {text.nextExercise(next.title)}
        </a>
      )}
    </>
  );
}
