import type { ResultFormat } from '../app/result-file.ts';
import { csv } from '../relation/csv.ts';
import { markdown } from '../relation/markdown.ts';
import type { Relation } from '../relation/relation.ts';
import { copyText } from './clipboard.ts';
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

const FILES: readonly (readonly [name: string, format: ResultFormat])[] = [
  ['CSV', 'csv'],
  ['Parquet', 'parquet'],
  ['Arrow', 'arrow'],
];

/** Writes all rows into a file and gives it to the reader; says what came of it. */
async function save(
  relation: Relation,
  rowAt: (shown: number) => number,
  format: ResultFormat,
): Promise<string> {
  const order = Uint32Array.from({ length: relation.rowCount }, (_, shown) => rowAt(shown));
  try {
    const [{ resultFile }, { download }] = await Promise.all([
      import('../app/result-file.ts'),
      import('./download.ts'),
    ]);
    const name = `result.${format}`;
    download(name, await resultFile(relation, order, format));
    return gridText.saved(relation.rowCount, name);
  } catch {
    return gridText.notSaved;
  }
}

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
          act: async () =>
            (await copyText(write(relation, rows())))
              ? gridText.copied(copied, rowCount, format)
              : text.copyRefused,
        }))}
      />
      <CopyMenu
        label={gridText.save}
        choices={FILES.map(([name, format]) => ({
          label: gridText.saveAs(name),
          detail: gridText.copyDetail(rowCount, rowCount),
          act: () => save(relation, rowAt, format),
        }))}
      />
    </footer>
  );
}
