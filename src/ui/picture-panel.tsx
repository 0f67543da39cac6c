import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { picturesOf } from '../app/pictures.ts';
import { MOST_MARKS, type Picture } from '../exercise/picture.ts';
import type { Drawn } from '../grading/picture-rows.ts';
import { pictureChart } from './picture-chart.ts';
import { descriptionOf, type Mark, marksOf, tableOf } from './picture-marks.ts';
import './picture-panel.css';
import { packText } from './pack-text.ts';
import { pictureText } from './picture-text.ts';
import { PlotFigure } from './plot-figure.tsx';
import { Waiting } from './waiting.tsx';

interface SideProps {
  readonly title: string;
  readonly picture: Picture;
  readonly drawn: Drawn;
  readonly marks: readonly Mark[];
  readonly beside: readonly Mark[];
}

function Side({ title, picture, drawn, marks, beside }: SideProps) {
  const limit = drawn.kind === 'rows' ? drawn.limit : null;
  const plotFor = useCallback(
    (width: number) => pictureChart({ picture, marks, limit, beside }, width),
    [picture, marks, limit, beside],
  );
  if (drawn.kind === 'fault')
    return (
      <section class="picture-side" aria-label={title}>
        <h3>{title}</h3>
        <p>{drawn.message}</p>
      </section>
    );
  return (
    <section class="picture-side" aria-label={title}>
      {drawn.rows.truncated && <p>{pictureText.truncated(MOST_MARKS)}</p>}
      {marks.length === 0 ? (
        <>
          <h3>{title}</h3>
          <p>{pictureText.nothing}</p>
        </>
      ) : (
        <PlotFigure
          caption={title}
          description={descriptionOf(marks, picture)}
          tableLabel={packText.figures}
          table={tableOf(marks, picture)}
          plotFor={plotFor}
        />
      )}
    </section>
  );
}

const NO_MARKS: readonly Mark[] = [];

function useMarks(drawn: Drawn | null | undefined, picture: Picture): readonly Mark[] {
  return useMemo(
    () => (drawn?.kind === 'rows' ? marksOf(drawn.rows, picture.kind) : NO_MARKS),
    [drawn, picture],
  );
}

/** An exercise's picture, drawn from the learner's rows, and from the expected ones under it on the same axes. */
export function PicturePanel({ attempt, picture }: { readonly attempt: Attempt; readonly picture: Picture }) {
  const pictures = picturesOf(attempt);
  const { make, stop } = pictures;
  useEffect(() => {
    void make();
    // The engine is one for all: what runs on would keep others waiting.
    return stop;
  }, [pictures]);
  const drawing = pictures.drawing.value;
  const isRunning = pictures.isRunning.value;
  const own = useMarks(drawing?.own, picture);
  const expected = useMarks(drawing?.expected, picture);
  const beside = useMemo(() => [...own, ...expected], [own, expected]);
  const isStale = {
    query: drawing !== null && drawing.sql !== attempt.draft.value,
    data: drawing !== null && drawing.choice !== attempt.tables.choice.value,
  };
  const failure = pictures.failure.value;
  if (isRunning) return <Waiting label={pictureText.drawing} share={null} onStop={stop} isOnlyStop />;
  return (
    <div class="picture-panel">
      <h2>{picture.title}</h2>
      {(isStale.query || isStale.data || !drawing) && (
        <p class="picture-stale">
          <span>
            {isStale.query
              ? pictureText.staleQuery
              : isStale.data
                ? pictureText.staleData
                : (failure ?? pictureText.stopped)}
          </span>
          <button type="button" class="button" onClick={() => void make()}>
            {pictureText.again}
          </button>
        </p>
      )}
      {drawing?.own && (
        <Side title={pictureText.yours} picture={picture} drawn={drawing.own} marks={own} beside={beside} />
      )}
      {drawing && !drawing.own && <p>{pictureText.unwritten}</p>}
      {drawing && (
        <Side
          title={attempt.exercise.spec.rows === 'plan' ? pictureText.onePlan : pictureText.expected}
          picture={picture}
          drawn={drawing.expected}
          marks={expected}
          beside={beside}
        />
      )}
    </div>
  );
}
