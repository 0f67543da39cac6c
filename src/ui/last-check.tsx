import type { Attempt } from '../app/attempt.ts';
import { attempted } from '../app/progress.ts';
import { NextExercise } from './next-exercise.tsx';
import { Sentence } from './sentence.tsx';
import { text } from './text.ts';
import { whenText } from './when-text.ts';

/** What the last Check of an earlier visit said, until this visit has a verdict of its own; null where there is none. */
export function LastCheck({ attempt }: { readonly attempt: Attempt }) {
  const kept = attempted(attempt.id).lastCheck;
  if (!kept || kept.at >= performance.timeOrigin) return null;
  const when = whenText(kept.at, Date.now());
  const said = kept.verdict === 'accepted' ? text.lastAccepted(when) : text.lastCheck(when, kept.message);
  const isSame = kept.sql === attempt.draft.value;
  return (
    <div class="verdict-last">
      <p>
        <Sentence text={said} /> {isSame ? text.checkAgain : text.changedSince}
      </p>
      {isSame && kept.verdict === 'accepted' && <NextExercise id={attempt.id} />}
    </div>
  );
}
