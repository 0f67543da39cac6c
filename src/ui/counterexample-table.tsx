import type { Relation } from '../relation/relation.ts';
import './counterexample-table.css';

/** What is to be said of a row, in a word that stands beside it, and which of its cells it is about. */
export interface MarkedRow {
  readonly row: number;
  readonly word: string;
  readonly columns: readonly number[];
}

interface CounterexampleTableProps {
  readonly caption: string;
  /** What stands in place of rows where there are none. */
  readonly empty: string;
  readonly relation: Relation;
  readonly marks?: readonly MarkedRow[];
}

/** Most rows that are shown. */
const MOST_ROWS = 30;

const NUMBERS = new Set(['integer', 'decimal', 'float']);

/** All rows of a small relation; of a larger one the marked rows first. */
function shownRows(rowCount: number, marks: readonly MarkedRow[]): number[] {
  const all = Array.from({ length: rowCount }, (_, row) => row);
  if (rowCount <= MOST_ROWS) return all;
  const marked = new Set(marks.map(({ row }) => row));
  const first = [...all.filter((row) => marked.has(row)), ...all.filter((row) => !marked.has(row))];
  return first.slice(0, MOST_ROWS).sort((a, b) => a - b);
}

function Cell({ text, numeric, marked }: { text: string | null; numeric: boolean; marked: boolean }) {
  const shown = text ?? 'NULL';
  const kind = text === null ? 'is-null' : numeric ? 'is-number' : '';
  return <td class={`${kind} ${marked ? 'is-marked' : ''}`}>{marked ? <mark>{shown}</mark> : shown}</td>;
}

/** A few rows as a plain table with a caption; a marked row begins with its word, and its cells in question are underlined. */
export function CounterexampleTable({ caption, empty, relation, marks = [] }: CounterexampleTableProps) {
  const rows = shownRows(relation.rowCount, marks);
  const hidden = relation.rowCount - rows.length;
  const { columns } = relation;
  return (
    <figure class="small-table">
      <figcaption>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="small-table-scroll" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {marks.length > 0 && (
                <td>
                  <span class="visually-hidden">Mark</span>
                </td>
              )}
              {columns.map(({ name, family }, at) => (
                <th key={`${at} ${name}`} scope="col" class={NUMBERS.has(family) ? 'is-number' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const mark = marks.find((each) => each.row === row);
              return (
                <tr key={row} class={mark ? 'is-marked' : ''}>
                  {marks.length > 0 && (mark ? <th scope="row">{mark.word}</th> : <td />)}
                  {columns.map(({ family }, at) => (
                    <Cell
                      key={at}
                      text={relation.text(row, at)}
                      numeric={NUMBERS.has(family)}
                      marked={mark?.columns.includes(at) ?? false}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        {relation.rowCount === 0 && <p class="small-table-rest">{empty}</p>}
        {hidden > 0 && (
          <p class="small-table-rest">
            {relation.truncated ? 'And more than' : 'And'} {hidden.toLocaleString('en')} rows not shown.
          </p>
        )}
      </section>
    </figure>
  );
}
