import type { engineBundle } from '../engine/page-worker.ts';
import type { PackProof, ReadContent } from './pack-entry.ts';
import type { GateStep } from './pack-gate.ts';
import type { Reading } from './pack-reading.ts';

/*
 * Everything of a stranger's file is read and proved here, in a worker that is ended where it takes too long: a text that
 * makes a parser hang must not make the page hang. One worker does one job.
 */

export type PackJob =
  | { readonly job: 'read'; readonly file: Blob }
  | {
      readonly job: 'prove';
      readonly content: ReadContent;
      readonly engine: ReturnType<typeof engineBundle>;
    };

export type PackWord =
  | { readonly said: 'reading'; readonly reading: Reading }
  | { readonly said: 'step'; readonly step: GateStep }
  | { readonly said: 'proof'; readonly proof: PackProof }
  | { readonly said: 'failed'; readonly message: string };

const say = (word: PackWord) => postMessage(word);

async function work(job: PackJob): Promise<void> {
  if (job.job === 'read') {
    const { readPack } = await import('./pack-reading.ts');
    say({ said: 'reading', reading: await readPack(job.file) });
    return;
  }
  const [{ provePack }, { startWasm }, { linkTo }] = await Promise.all([
    import('./pack-gate.ts'),
    import('../engine/duckdb-wasm.ts'),
    import('../engine/worker-link.ts'),
  ]);
  const engine = await startWasm(() => linkTo(job.engine), { memoryLimit: '1GB' });
  const proof = await provePack(engine, job.content, (step) => say({ said: 'step', step }));
  await engine.close();
  say({ said: 'proof', proof });
}

addEventListener(
  'message',
  ({ data }: MessageEvent<PackJob>) => {
    work(data).catch((error: unknown) =>
      say({ said: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  },
  { once: true },
);
