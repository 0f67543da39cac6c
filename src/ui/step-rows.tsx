import type { Peek } from '../app/peek.ts';
import { ErrorCard } from './error-card.tsx';
import { ResultGrid } from './result-grid.tsx';
import { Sentence } from './sentence.tsx';
import './step-rows.css';
import { stepText } from './text.ts';

/** An option's value for NULL and for no choice, which no text is. */
const ALL = 'all';
const NULL = 'null';
const optionOf = (value: string | null) => (value === null ? NULL : `=${value}`);

/** Narrows the rows to one value of a column, which stays chosen from step to step. */
function Follow({ peek, columns }: { readonly peek: Peek; readonly columns: readonly string[] }) {
  const choice = peek.choice.value;
  const followed = peek.followed.value;
  if (!choice) return null;
  const { column, values } = choice;
  const mine = followed?.column === column ? followed : null;
  const isKnown = !mine || values.includes(mine.value);
  return (
    <div class="step-follow">
      {columns.length > 1 ? (
        <label>
          <span>{stepText.follow}</span>
          <select
            aria-label={stepText.followColumn}
            value={column}
            onChange={(event) => void peek.offer(event.currentTarget.value)}
          >
            {columns.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span aria-hidden="true">{stepText.followValue(column)}</span>
      )}
      <select
        aria-label={stepText.followValue(column)}
        value={mine ? optionOf(mine.value) : ALL}
        onChange={(event) => {
          const picked = event.currentTarget.value;
          const value = picked === NULL ? null : picked.slice(1);
          void peek.follow(picked === ALL ? null : { column, value });
        }}
      >
        <option value={ALL}>{stepText.all}</option>
        {mine && !isKnown && <option value={optionOf(mine.value)}>{mine.value ?? 'NULL'}</option>}
        {values.map((value) => (
          <option key={optionOf(value)} value={optionOf(value)}>
            {value ?? 'NULL'}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The rows of the step that was looked into last, or why it does not run. */
export function StepRows({ peek }: { readonly peek: Peek }) {
  const shown = peek.shown.value;
  if (!shown) return null;
  const { name, outcome, columns, followed } = shown;
  if (!outcome.ok) return <ErrorCard error={outcome.error} />;
  const wanted = peek.followed.value;
  return (
    <div class="step-rows">
      <div class="step-rows-bar">
        <code>{name}</code>
        {wanted && !followed && (
          <p>
            <Sentence text={stepText.without(name, wanted.column)} />
          </p>
        )}
        <Follow peek={peek} columns={columns} />
      </div>
      <ResultGrid relation={outcome.relation} elapsedMs={outcome.elapsedMs} label={name} />
    </div>
  );
}
