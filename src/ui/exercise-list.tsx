import type { ComponentChildren } from 'preact';
import type { Standing } from '../app/attempted.ts';
import { hrefOf } from '../app/route.ts';
import type { ExerciseCard, Pack } from '../exercise/exercise.ts';
import './exercise-list.css';
import { text } from './text.ts';

interface ExerciseListProps {
  readonly pack: Pack;
  readonly standingOf: (pack: string, slug: string) => Standing;
  readonly next: ExerciseCard | null;
  /** Stands in place of the pack's name, on the pack's own page; elsewhere the name leads there. */
  readonly title?: string;
  /** What stands below the summary. */
  readonly children?: ComponentChildren;
}

/** A pack as a list of links with difficulty, minutes and standing: the chart in words. */
export function ExerciseList({ pack, standingOf, next, title, children }: ExerciseListProps) {
  const solved = pack.exercises.filter((card) => standingOf(card.pack, card.slug) === 'accepted').length;
  return (
    <section class="exercise-list" aria-labelledby={`pack-${pack.id}`}>
      <h2 id={`pack-${pack.id}`}>
        {title ?? <a href={hrefOf({ name: 'pack', pack: pack.id })}>{pack.title}</a>}
      </h2>
      <p class="exercise-list-summary">{pack.summary}</p>
      {children}
      <ol>
        {pack.exercises.map((card) => {
          const standing = standingOf(card.pack, card.slug);
          return (
            <li key={card.slug} class={card === next ? 'exercise-next' : undefined}>
              <span class={`standing standing-${standing}`} aria-hidden="true" />
              <div>
                <a href={hrefOf({ name: 'exercise', pack: card.pack, slug: card.slug })}>{card.title}</a>
                <p>{card.summary}</p>
                <p class="exercise-list-facts">
                  {text.difficulty[card.difficulty]} · {text.minutes(card.minutes)} ·{' '}
                  {text.standing[standing]}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <p class="exercise-list-progress">{text.solvedOf(solved, pack.exercises.length)}</p>
    </section>
  );
}
