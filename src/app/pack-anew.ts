import * as v from 'valibot';
import { manifestSchema } from '../pack/manifest.ts';
import { LostPack, lostBy, type UnreadPack } from './lost-pack.ts';
import type { PackEntry, PackProof, ReadPack } from './pack-entry.ts';
import { readInWorker } from './pack-reader.ts';
import { keepAnew, keptFile, type OlderEntry } from './pack-store.ts';
import { sentenceOf } from './problem.ts';

/** Reads an installed pack from its file, which the browser keeps. Rejects with a LostPack where that can't be. */
export async function readKept(id: string, title: string): Promise<ReadPack> {
  const bytes = await keptFile(id);
  if (!bytes) throw lostBy(title);
  const reading = await readInWorker(new Blob([bytes]), new AbortController().signal);
  if (reading.kind === 'read') return reading.read;
  const [fault] = reading.faults;
  const place = fault ? ` ${fault.file}, line ${fault.line}: ${fault.message}.` : '';
  throw new LostPack(`This version of the page cannot read the pack ${title}. ${reading.message}${place}`);
}

/** What came of packs that an earlier release of the page has read. */
export interface ReadAnew {
  readonly read: readonly PackEntry[];
  readonly unread: readonly UnreadPack[];
}

/**
 * Reads packs from their files once more, and has what this release makes of them kept. What can't be read stays as it is
 * kept, for the reader or a later release. Never rejects.
 */
export async function readAnew(packs: readonly OlderEntry[]): Promise<ReadAnew> {
  const read: PackEntry[] = [];
  const unread: UnreadPack[] = [];
  for (const { id, written } of packs) {
    const title = v.is(v.string(), written.manifest?.title) ? written.manifest.title : id;
    try {
      const pack = await readKept(id, title);
      const installedAt = v.is(v.number(), written.installedAt) ? written.installedAt : 0;
      const entry = { ...pack.entry, installedAt, proof: proofOf(written), isKept: true };
      read.push(entry);
      // Where that fails it is read anew at the next visit, too.
      void keepAnew({ ...pack, entry }).catch(() => undefined);
    } catch (error) {
      const why = error instanceof LostPack ? error.message : sentenceOf(error);
      unread.push({ id, title, why, hasFile: await hasFile(id) });
    }
  }
  return { read, unread };
}

async function hasFile(id: string): Promise<boolean> {
  return (await keptFile(id).catch(() => undefined)) !== undefined;
}

const proofSchema = v.object({
  reports: manifestSchema.entries.report,
  findings: v.array(v.string()),
  engine: v.string(),
  at: v.number(),
});

/** What the gate said in an earlier release, where this one can still tell it. */
function proofOf({ proof }: OlderEntry['written']): PackProof | null {
  return v.is(proofSchema, proof) ? proof : null;
}
