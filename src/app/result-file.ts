import { csv } from '../relation/csv.ts';
import type { Relation } from '../relation/relation.ts';
import { reordered } from '../relation/stacked.ts';

export type ResultFormat = 'csv' | 'parquet' | 'arrow';

/** A turn for everything else that the page has to do. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The rows of a relation, in the order given, as a file. */
export async function resultFile(
  relation: Relation,
  order: ArrayLike<number>,
  format: ResultFormat,
): Promise<Blob> {
  const ordered = reordered(relation, order);
  if (format === 'csv') return new Blob([csv(relation, Array.from(order))], { type: 'text/csv' });
  if (format === 'parquet') {
    const { parquetFile } = await import('../datafile/parquet-file.ts');
    return blobOf(await parquetFile(ordered, pause), 'application/vnd.apache.parquet');
  }
  const { arrowFile } = await import('../engine/arrow-file.ts');
  return blobOf(await arrowFile(ordered, pause), 'application/vnd.apache.arrow.file');
}

function blobOf(bytes: Uint8Array, type: string): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}
