import type { Attempt } from '../app/attempt.ts';
import { screenIsNarrow } from '../app/screen.ts';
import { choiceOf, failedWorld, isOpen } from '../app/tables.ts';
import { worldMessage } from '../grading/message.ts';
import type { Verdict, Wrong } from '../grading/verdict.ts';
import { useChanges } from './changes.ts';
import { LastCheck } from './last-check.tsx';
import { useAppraisal } from './late-appraisal.ts';
import { NextExercise } from './next-exercise.tsx';
import { Sentence } from './sentence.tsx';
import { text, whyText } from './text.ts';
import './verdict-card.css';

/** The heading, the sentences under it and the tone of a verdict. */
function worded(verdict: Verdict): {
  title: string;
  tone: 'accepted' | 'note' | 'wrong';
  sentences: string[];
} {
  switch (verdict.verdict) {
    case 'accepted': {
      const notes = verdict.notes.map((note) => note.message);
      const title = notes.length > 0 ? text.acceptedWith : text.accepted;
      const tone = notes.length > 0 ? 'note' : 'accepted';
      return { title, tone, sentences: [text.acceptedOn(verdict.worlds), ...notes] };
    }
    case 'wrong': {
      const notes = verdict.notes.map((note) => note.message);
      return {
        title: text.wrong,
        tone: 'wrong',
        sentences: [
          verdict.wrong.message,
          ...(verdict.wrong.kind === 'rows' && verdict.wrong.nearMiss ? [verdict.wrong.nearMiss] : []),
          // Of a measure all is said: its table is below.
          ...(hasWorld(verdict.wrong) && verdict.wrong.kind !== 'measure'
            ? [worldMessage(verdict.world)]
            : []),
          ...notes,
        ],
      };
    }
    case 'error':
    case 'refused': {
      const { message, advice } = verdict.error;
      const title = verdict.verdict === 'error' ? text.error : text.refused;
      return { title, tone: 'wrong', sentences: advice ? [message, advice] : [message] };
    }
    case 'not-deterministic':
      return { title: text.notDeterministic, tone: 'wrong', sentences: [verdict.message] };
    case 'timed-out':
      return { title: text.timedOut, tone: 'wrong', sentences: [verdict.message] };
    case 'too-large':
      return { title: text.tooLarge, tone: 'wrong', sentences: [verdict.message] };
  }
}

/** True where the rows of a world decided, and not the columns alone. */
function hasWorld({ kind }: Wrong): boolean {
  return kind !== 'columns' && kind !== 'types';
}

interface VerdictCardProps {
  readonly attempt: Attempt;
  readonly onDifference: () => void;
  /** Asked to explain what is wrong with the rows. */
  readonly onWhy: () => void;
  /** Asked to race the answer against the solutions. */
  readonly onRace: () => void;
  readonly onExplanation: () => void;
}

/** The live region "Verdict": what the last Check said, and the one thing to do next. */
export function VerdictCard({ attempt, onDifference, onWhy, onRace, onExplanation }: VerdictCardProps) {
  const activity = attempt.activity.value;
  const verdict = attempt.verdict.value;
  const said = verdict && worded(verdict);
  const isOld = said !== null && attempt.checked.value !== attempt.draft.value;
  const turn = useChanges(verdict);
  const wrong = verdict?.verdict === 'wrong' ? verdict.wrong : null;
  const hasRows = wrong?.kind === 'rows' || (wrong?.kind === 'invariant' && wrong.offenders !== null);
  const { query, ladder } = attempt.diagnosis;
  const isPlan = wrong?.kind === 'invariant' || wrong?.kind === 'measure';
  // Of a plan there may be nothing more to say than what refused it.
  const canExplain =
    wrong !== null &&
    hasWorld(wrong) &&
    (!isPlan || ladder.offered.value.length + ladder.pulled.value.length > 0);
  const readings = verdict && 'readings' in verdict ? verdict.readings : undefined;
  const measures = useAppraisal(readings !== undefined);
  // Further steps stand below those that were pulled; a text that was changed is to be run first.
  const isNext = query.value === attempt.draft.value && ladder.pulled.value.length === 0;
  const world = verdict && failedWorld(verdict);
  const otherWorld = world && !isOpen(attempt.tables, world) ? world : null;
  return (
    <section
      class={`verdict ${said ? `verdict-${isOld ? 'old' : said.tone}` : 'verdict-none'}`}
      aria-label={text.verdict}
      aria-live="polite"
      aria-busy={activity?.kind === 'check'}
    >
      {activity?.kind === 'check' && activity.worlds > 0 && (
        <p class="verdict-checking">
          {text.checking(activity.world, activity.worlds)}
          {screenIsNarrow.value && (
            <button type="button" class="button" onClick={attempt.stop}>
              {text.stop}
            </button>
          )}
        </p>
      )}
      {!said && activity?.kind !== 'check' && <LastCheck attempt={attempt} />}
      {said && (
        <div key={turn}>
          <h2>{said.title}</h2>
          {said.sentences.map((sentence) => (
            <p key={sentence}>
              <Sentence text={sentence} />
            </p>
          ))}
          {isOld && <p>{text.changedSince}</p>}
          {measures && readings && <measures.MeasureTable readings={readings} />}
        </div>
      )}
      {(canExplain || hasRows || otherWorld) && (
        <div class="verdict-actions">
          {canExplain && (
            <button type="button" class={isNext ? 'button button-primary' : 'button'} onClick={onWhy}>
              {whyText.open}
            </button>
          )}
          {hasRows && (
            <button type="button" class="button" onClick={onDifference}>
              {text.showDifference}
            </button>
          )}
          {otherWorld && (
            <button
              type="button"
              class="button"
              onClick={() => {
                attempt.clear();
                void attempt.tables.choose(choiceOf(otherWorld)).catch(() => undefined);
              }}
            >
              {text.useFailedWorld}
            </button>
          )}
        </div>
      )}
      {verdict?.verdict === 'accepted' && !isOld && (
        <div class="verdict-actions">
          <NextExercise id={attempt.id} />
          <button type="button" class="button" onClick={onExplanation}>
            {text.readExplanation}
          </button>
          <button type="button" class="button" onClick={onRace}>
            {text.raceIt}
          </button>
        </div>
      )}
    </section>
  );
}
