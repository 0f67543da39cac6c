import { Field, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, Utf8 } from 'apache-arrow';
import type { TextBatch } from '../relation/text-batch.ts';

/** The batch as an Arrow stream with one record batch, in memory of its own. */
export function textStream({ rowCount, columns }: TextBatch): Uint8Array {
  const type = new Utf8();
  const schema = new Schema(columns.map((_, at) => new Field(`c${at}`, type, true)));
  const children = columns.map(({ bytes, offsets, validity }) =>
    makeData({ type, length: rowCount, nullBitmap: validity, valueOffsets: offsets, data: bytes }),
  );
  const data = makeData({ type: new Struct(schema.fields), length: rowCount, nullCount: 0, children });
  return RecordBatchStreamWriter.writeAll([new RecordBatch(schema, data)]).toUint8Array(true);
}
