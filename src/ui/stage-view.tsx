import { stageSentences } from '../grading/hint-message.ts';
import type { StageHint } from '../grading/stage-hint.ts';
import { CounterexampleTable } from './counterexample-table.tsx';
import './counterexample-view.css';
import { gotMarks, missingMarks } from './row-marks.ts';
import { Sentence } from './sentence.tsx';
import { whyText } from './text.ts';

/** Which step goes wrong, and its rows beside those of a solution's step. */
export function StageView({ hint }: { readonly hint: StageHint }) {
  return (
    <>
      {stageSentences(hint).map((sentence) => (
        <p key={sentence}>
          <Sentence text={sentence} />
        </p>
      ))}
      {hint.kind === 'diverges' && (
        <div class="counterexample-tables">
          <CounterexampleTable
            caption={whyText.stageExpected(hint.stage)}
            empty={whyText.noRows}
            relation={hint.expected}
            marks={missingMarks(hint.missing)}
          />
          <CounterexampleTable
            caption={whyText.stageGot(hint.step)}
            empty={whyText.noRows}
            relation={hint.got}
            marks={gotMarks(hint.got, hint.extra)}
          />
        </div>
      )}
    </>
  );
}
