import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Attempt } from '../app/attempt.ts';
import { attempted } from '../app/progress.ts';
import type { Timing } from '../app/timing.ts';
import { copyText } from './clipboard.ts';
import { ErrorCard } from './error-card.tsx';
import { Sentence } from './sentence.tsx';
import { text } from './text.ts';
import './timing-frame.css';
import { timingText } from './timing-text.ts';

interface TimingFrameProps {
  readonly attempt: Attempt;
  readonly timing: Timing;
  /** What the button that begins says. */
  readonly start: string;
  /** What is chosen before it begins. */
  readonly choice: ComponentChildren;
  /** How far it is, or how it ended. */
  readonly state: string;
  /** What this is, for those who have not begun. */
  readonly intro: string;
  /** The text that was timed; null while there is nothing to show of it. */
  readonly timed: string | null;
  readonly markdown: () => string;
  /** What is shown while there is nothing yet. */
  readonly waiting: ComponentChildren;
  /** What was measured. */
  readonly children: ComponentChildren;
}

/** True where the last Check accepted exactly this text. */
function isAccepted({ id, verdict, checked }: Attempt, sql: string): boolean {
  if (verdict.value) return verdict.value.verdict === 'accepted' && checked.value === sql;
  const { lastCheck } = attempted(id);
  return lastCheck?.verdict === 'accepted' && lastCheck.sql === sql;
}

function Obstacle({ timing }: { readonly timing: Timing }) {
  const objection = timing.objection.value;
  const fault = timing.fault.value;
  if (objection?.kind === 'problem') return <ErrorCard error={objection.problem} />;
  if (objection) return <p class="evidence-empty">{timingText.starter}</p>;
  if (!fault) return null;
  return (
    <div class="error-card">
      <p class="error-message">
        <Sentence text={fault.message} />
      </p>
      <p class="error-advice">{timingText.smaller}</p>
    </div>
  );
}

/** What race and growth have in common: begin and stop, what stands in the way, what to know of the text, and a copy. */
export function TimingFrame(props: TimingFrameProps) {
  const { attempt, timing, timed } = props;
  const state = timing.isFruitless.value ? timingText.fruitless : props.state;
  const copied = useSignal('');
  const running = timing.isRunning.value;
  const busy = attempt.activity.value;
  const isBlocked = !running && busy !== null;
  const hasObstacle = timing.objection.value !== null || timing.fault.value !== null;
  const copy = async () => {
    copied.value = (await copyText(props.markdown())) ? text.copied : text.copyRefused;
  };
  return (
    <div class="timing">
      <div class="timing-bar">
        <button
          type="button"
          class="button"
          disabled={isBlocked}
          onClick={() => {
            copied.value = '';
            if (running) timing.stop();
            else void timing.start();
          }}
        >
          {running ? timingText.stop : props.start}
        </button>
        <fieldset class="timing-choice" disabled={running}>
          {props.choice}
        </fieldset>
        <span class="timing-state">{isBlocked ? timingText.busy : state}</span>
      </div>
      <p class="visually-hidden" role="status">
        {!running && state}
      </p>
      <Obstacle timing={timing} />
      {!running && timed === null && !hasObstacle && <p class="evidence-empty">{props.intro}</p>}
      {running && timed === null && props.waiting}
      {timed !== null && (
        <div class="timing-body">
          {timed !== attempt.draft.value && <p class="timing-note">{timingText.changed}</p>}
          {!isAccepted(attempt, timed) && <p class="timing-note">{timingText.notAccepted}</p>}
          {props.children}
          <div class="timing-copy">
            <button type="button" class="button" disabled={running} onClick={() => void copy()}>
              {timingText.copy}
            </button>
            <span role="status">{copied.value}</span>
          </div>
        </div>
      )}
    </div>
  );
}
