import { attempted } from '../app/progress.ts';
import { hrefOf } from '../app/route.ts';
import { openStory } from '../app/story.ts';
import type { Pack } from '../exercise/exercise.ts';
import { ClosingView } from './closing-view.tsx';
import { ExerciseList } from './exercise-list.tsx';
import { IncidentView } from './incident-view.tsx';
import './pack-page.css';
import { packText } from './pack-text.ts';
import { Prose } from './prose.tsx';
import { text } from './text.ts';
import { Waiting } from './waiting.tsx';

const standingOf = (pack: string, slug: string) => attempted(`${pack}/${slug}`).standing;

/** A pack's own page: what it is about, or the incident as it was seen; its exercises in order; the answer at the end. */
export function PackPage({ pack }: { readonly pack: Pack }) {
  const telling = openStory(pack.id).value;
  const left = pack.exercises.filter(({ slug }) => standingOf(pack.id, slug) !== 'accepted');
  const story = telling.kind === 'ready' ? telling.story : null;
  return (
    <article class="pack-page">
      <p class="pack-crumbs">
        <a href={hrefOf({ name: 'catalogue' })}>{text.catalogue}</a>
      </p>
      <h1>{pack.title}</h1>
      {telling.kind === 'loading' && <Waiting label={text.loadingPart} share={null} />}
      {telling.kind === 'failed' && (
        <>
          <p role="alert">{packText.failed}</p>
          <button type="button" class="button" onClick={telling.retry}>
            {text.retry}
          </button>
        </>
      )}
      {story?.incident && <IncidentView incident={story.incident} />}
      {story && <Prose html={story.prose} />}
      {telling.kind !== 'loading' && (
        <ExerciseList pack={pack} standingOf={standingOf} next={left[0] ?? null} title={packText.exercises} />
      )}
      {story?.closing && <ClosingView closing={story.closing} left={left.length} />}
    </article>
  );
}
