import { csv } from '../relation/csv.ts';
import { markdown } from '../relation/markdown.ts';
import type { Relation } from '../relation/relation.ts';
import { CopyMenu } from './copy-menu.tsx';
import { duration } from './count-text.ts';
import { copiedRows } from './result-grid-cells.ts';
import { gridText, text } from './text.ts';

interface FooterProps {
  readonly relation: Relation;
  readonly rowAt: (shown: number) => number;
  readonly elapsedMs: number | undefined;
  /** What sorting has just done, for the reader and for screen readers. */
  readonly message: string;
}

const FORMATS = [
  ['CSV', csv],
  ['Markdown', markdown],
] as const;

/** How many rows there are and how long they took, whether more were cut off, and the rows as text to copy. */
export function GridFooter({ relation, rowAt, elapsedMs, message }: FooterProps) {
  const { rowCount, truncated, columns } = relation;
  const copied = copiedRows(rowCount, columns.length);
  const rows = () => Array.from({ length: copied }, (_, shown) => rowAt(shown));
  return (
    <footer class="grid-footer">
      <span class={truncated ? 'grid-count grid-truncated' : 'grid-count'}>
        {gridText.count(relation)}
        {elapsedMs !== undefined && ` · ${duration(elapsedMs)}`}
      </span>
      <span role="status" class="grid-message">
        {message}
      </span>
      <CopyMenu
        label={text.copy}
        choices={FORMATS.map(([format, write]) => ({
          label: gridText.copyAs(format),
          detail: gridText.copyDetail(copied, rowCount),
          done: gridText.copied(copied, rowCount, format),
          text: () => write(relation, rows()),
        }))}
      />
    </footer>
  );
}
