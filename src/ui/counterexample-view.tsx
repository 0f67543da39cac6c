import { type Counterexample, recreation } from '../grading/counterexample.ts';
import { CounterexampleTable, type MarkedRow } from './counterexample-table.tsx';
import './counterexample-view.css';

interface CounterexampleViewProps {
  readonly counterexample: Counterexample;
  /** Called with SQL that makes the input tables in an empty database. */
  readonly onOpenInScratch: (sql: string) => void;
}

/** "The smallest table that shows it has 3 rows", for one table or more; no claim to the smallest where it is not sure. */
function title({ tables, inputRows, isMinimal }: Counterexample): string {
  const count = inputRows === 0 ? 'no' : inputRows.toLocaleString('en');
  const rows = `${count} ${inputRows === 1 ? 'row' : 'rows'}`;
  if (tables.length === 1) return `${isMinimal ? 'The smallest' : 'A'} table that shows it has ${rows}`;
  return `${isMinimal ? 'The smallest tables' : 'Tables'} that show it have ${rows} in all`;
}

function missingRows({ missing }: Counterexample): MarkedRow[] {
  return missing.map(({ row, counterpart, columns }) => ({
    row,
    columns,
    word: counterpart === null ? 'missing' : 'differs',
  }));
}

function extraRows({ extra, outOfOrder, got }: Counterexample): MarkedRow[] {
  if (outOfOrder !== null) {
    return [{ row: outOfOrder, word: 'too late', columns: got.columns.map((_, at) => at) }];
  }
  return extra.map(({ row, counterpart, columns }) => ({
    row,
    columns,
    word: counterpart === null ? 'extra' : 'differs',
  }));
}

/** The input tables of a counterexample, and below them what is expected and what the answer gives, the differing cells marked. */
export function CounterexampleView({ counterexample, onOpenInScratch }: CounterexampleViewProps) {
  const { tables, expected, got, isMinimal } = counterexample;
  return (
    <section class="counterexample" aria-labelledby="counterexample-title">
      <header>
        <h3 id="counterexample-title">{title(counterexample)}</h3>
        <button type="button" class="button" onClick={() => onOpenInScratch(recreation(counterexample))}>
          Open in scratch
        </button>
      </header>
      {!isMinimal && <p>The search ended with its time. Fewer rows may do.</p>}
      <div class="counterexample-tables">
        {tables.map(({ name, rows }) => (
          <CounterexampleTable key={name} caption={name} empty="No row is needed." relation={rows} />
        ))}
      </div>
      <div class="counterexample-tables counterexample-results">
        <CounterexampleTable
          caption="Expected"
          empty="No rows."
          relation={expected}
          marks={missingRows(counterexample)}
        />
        <CounterexampleTable
          caption="Your answer"
          empty="No rows."
          relation={got}
          marks={extraRows(counterexample)}
        />
      </div>
    </section>
  );
}
