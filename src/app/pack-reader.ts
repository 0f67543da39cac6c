import { engineBundle } from '../engine/page-worker.ts';
import type { PackProof, ReadContent } from './pack-entry.ts';
import type { GateStep } from './pack-gate.ts';
import type { Reading } from './pack-reading.ts';
import type { PackJob, PackWord } from './pack-worker.ts';

/** The largest pack takes a tenth of it. */
const READ_WITHIN_MS = 20_000;

/** Reads a file in a worker. Rejects with the signal's reason where it is stopped. */
export async function readInWorker(file: Blob, signal: AbortSignal): Promise<Reading> {
  const late = AbortSignal.timeout(READ_WITHIN_MS);
  try {
    const word = await answer({ job: 'read', file }, AbortSignal.any([signal, late]), () => {});
    if (word.said === 'reading') return word.reading;
    const said = word.said === 'failed' ? word.message : word.said;
    return { kind: 'refused', message: `It could not be read: ${said}`, faults: [] };
  } catch (error) {
    if (!late.aborted || signal.aborted) throw error;
    const message = `Reading it was stopped after ${READ_WITHIN_MS / 1000} s. A pack that takes so long is broken, or made to be so.`;
    return { kind: 'refused', message, faults: [] };
  }
}

/** Runs the gate in a worker with an engine of its own. Rejects where that can't start, and with the signal's reason where it is stopped. */
export async function proveInWorker(
  content: ReadContent,
  signal: AbortSignal,
  onStep: (step: GateStep) => void,
): Promise<PackProof> {
  const word = await answer({ job: 'prove', content, engine: engineBundle() }, signal, onStep);
  if (word.said === 'proof') return word.proof;
  throw new Error(word.said === 'failed' ? word.message : word.said);
}

/** What a worker says last; it is ended then, and its engine with it. */
function answer(job: PackJob, signal: AbortSignal, onStep: (step: GateStep) => void): Promise<PackWord> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  const last = new Promise<PackWord>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PackWord>) => {
      if (data.said === 'step') onStep(data.step);
      else resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'A part of the page could not be loaded. Check the connection.'));
    };
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  worker.postMessage(job);
  return last.finally(() => worker.terminate());
}
