import type { Counterexample } from '../grading/counterexample.ts';
import { CounterexampleTable } from './counterexample-table.tsx';
import './counterexample-view.css';
import { gotMarks, missingMarks } from './row-marks.ts';
import { whyText } from './text.ts';

/** The input tables of a counterexample, and below them what is expected and what the answer gives, the differing cells marked. */
export function CounterexampleView({ counterexample }: { readonly counterexample: Counterexample }) {
  const { tables, expected, got, isMinimal, missing, extra, outOfOrder } = counterexample;
  return (
    <div class="counterexample">
      {!isMinimal && <p>{whyText.notMinimal}</p>}
      <div class="counterexample-tables">
        {tables.map(({ name, rows }) => (
          <CounterexampleTable key={name} caption={name} empty={whyText.noInput} relation={rows} />
        ))}
      </div>
      <div class="counterexample-tables counterexample-results">
        <CounterexampleTable
          caption={whyText.expected}
          empty={whyText.noRows}
          relation={expected}
          marks={missingMarks(missing)}
        />
        <CounterexampleTable
          caption={whyText.got}
          empty={whyText.noRows}
          relation={got}
          marks={gotMarks(got, extra, outOfOrder)}
        />
      </div>
    </div>
  );
}
