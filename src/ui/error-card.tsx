import type { SqlError } from '../engine/engine.ts';
import './error-card.css';
import { Sentence } from './sentence.tsx';
import { text } from './text.ts';

/** Where the error stands in the SQL, counted from 1. */
function place(sql: string, position: NonNullable<SqlError['position']>): string {
  const before = sql.slice(0, position.from).split('\n');
  return text.line(before.length, (before.at(-1)?.length ?? 0) + 1);
}

/** A query's error in words: where, what, and what to do next. */
export function ErrorCard({ error, sql }: { readonly error: SqlError; readonly sql: string }) {
  return (
    <div class="error-card">
      {error.position && <p class="error-place">{place(sql, error.position)}</p>}
      <p class="error-message">
        <Sentence text={error.message} />
      </p>
      {error.advice && (
        <p class="error-advice">
          <Sentence text={error.advice} />
        </p>
      )}
    </div>
  );
}
