import type { Attempt } from '../app/attempt.ts';
import { openInScratch } from '../app/scratch-handover.ts';
import { CounterexampleView } from './counterexample-view.tsx';
import { Sentence } from './sentence.tsx';
import { text } from './text.ts';
import { Waiting } from './waiting.tsx';
import './why.css';

/** A counterexample of more rows explains nothing; the difference then says more. */
const MOST_ROWS = 150;

/** After a wrong verdict: the smallest table that shows the mistake and, for who wants to know, the mistake's name. */
export function Why({ attempt }: { readonly attempt: Attempt }) {
  const { searching, counterexample, misconception } = attempt.diagnosis;
  const query = attempt.draft.value;
  const small =
    counterexample.value && counterexample.value.inputRows <= MOST_ROWS ? counterexample.value : null;
  if (searching.value && !small) return <Waiting label={text.searchingWhy} share={null} />;
  if (!small && !misconception.value) return <p class="evidence-empty">{text.emptyWhy}</p>;
  return (
    <div class="why">
      {small && (
        <CounterexampleView
          counterexample={small}
          onOpenInScratch={(setup) => openInScratch({ setup, query })}
        />
      )}
      {misconception.value && (
        <details class="why-mistake">
          <summary>{text.misconception}</summary>
          <p>
            <Sentence text={misconception.value.diagnosis} />
          </p>
        </details>
      )}
    </div>
  );
}
