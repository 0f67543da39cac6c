import { useEffect } from 'preact/hooks';
import { openLesson } from '../app/lesson.ts';
import { ExercisePage } from './exercise-page.tsx';
import './message-page.css';
import { NotFoundPage } from './not-found-page.tsx';
import { fetchEditor } from './sql-editor.tsx';
import { text } from './text.ts';

/** `/<pack>/<slug>`: waits for the exercise, then shows it; says what to do where it cannot be had. */
export function ExerciseRoute({ pack, slug }: { readonly pack: string; readonly slug: string }) {
  const lesson = openLesson(pack, slug).value;
  const title = lesson.kind === 'ready' ? lesson.attempt.exercise.title : null;
  useEffect(() => {
    void fetchEditor().catch(() => undefined);
  }, []);
  useEffect(() => {
    document.title = title ? `${title} · ${text.product}` : text.product;
    return () => {
      document.title = text.product;
    };
  }, [title]);
  if (lesson.kind === 'ready') return <ExercisePage key={lesson.attempt.id} attempt={lesson.attempt} />;
  if (lesson.kind === 'unknown') return <NotFoundPage pack={pack} />;
  if (lesson.kind === 'loading') {
    return (
      <main class="message-page message-loading" id="content" tabIndex={-1} aria-busy="true">
        <p role="status">{text.loadingExercise}</p>
      </main>
    );
  }
  return (
    <main class="message-page" id="content" tabIndex={-1}>
      <h1>{text.loadFailed}</h1>
      <p>{lesson.message ?? text.loadFailedAdvice}</p>
      <button type="button" class="button button-primary" onClick={lesson.retry}>
        {text.retry}
      </button>
    </main>
  );
}
