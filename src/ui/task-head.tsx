import type { Standing } from '../app/attempted.ts';
import { hrefOf } from '../app/route.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { Prose } from './prose.tsx';
import './task-pane.css';
import { text } from './text.ts';

interface TaskHeadProps {
  readonly exercise: Pick<Exercise, 'pack' | 'title' | 'difficulty' | 'minutes' | 'prose'>;
  /** Missing where a pack was removed meanwhile. */
  readonly packTitle: string | undefined;
  readonly standing: Standing;
}

/** What an exercise asks for: where it stands, its title and its prose. */
export function TaskHead({ exercise, packTitle, standing }: TaskHeadProps) {
  return (
    <>
      <p class="task-crumbs">
        <a href={hrefOf({ name: 'catalogue' })}>{text.catalogue}</a> /{' '}
        <a href={hrefOf({ name: 'pack', pack: exercise.pack })}>{packTitle}</a>
      </p>
      <h1>{exercise.title}</h1>
      <p class="task-facts">
        {text.difficulty[exercise.difficulty]} · {text.minutes(exercise.minutes)} · {text.standing[standing]}
      </p>
      <Prose html={exercise.prose} />
    </>
  );
}
