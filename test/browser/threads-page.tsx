import { signal } from '@preact/signals';
import { render } from 'preact';
import { type SpareOptions, startSpareEngine } from '../../src/app/spare-engine.ts';
import { startThreadedEngine, threadsOffer } from '../../src/app/threads.ts';
import type { Engine, Loadable, RunOptions } from '../../src/engine/engine.ts';
import '../../src/ui/base.css';
import { ThreadsChoice } from '../../src/ui/threads-choice.tsx';

export interface Asked extends Pick<RunOptions, 'timeoutMs' | 'rowLimit'> {
  /** Cancels the query after so long. */
  readonly stopAfterMs?: number;
}

export interface Answer {
  /** The rows as text, or the kind of the error. */
  readonly answer: readonly (readonly (string | null)[])[] | string;
  /** As a caller sees it. */
  readonly tookMs: number;
}

let engine: Engine;

/** What the page of threads-site.ts offers to tests, as the app's own pages offer nothing to scripts. */
const threadsPage = {
  threadsOffer,
  startThreadedEngine,
  /** Why the engine was replaced, each time. */
  replaced: [] as { fault: string; stopped: boolean }[],
  engine: () => engine,

  /** Starts the engine that the rest of this speaks of, and loads a database into it. */
  async start(options: SpareOptions, world: Loadable): Promise<Engine['build']> {
    engine = await startSpareEngine({
      ...options,
      onReplaced: (fault, stopped) => threadsPage.replaced.push({ fault: fault.message, stopped }),
    });
    await engine.load(world);
    return engine.build;
  },

  async ask(sql: string, database: string, { stopAfterMs, ...limits }: Asked): Promise<Answer> {
    const began = performance.now();
    const stop = stopAfterMs === undefined ? {} : { signal: AbortSignal.timeout(stopAfterMs) };
    const outcome = await engine.run(sql, { database, ...limits, ...stop });
    const tookMs = performance.now() - began;
    if (!outcome.ok) return { answer: outcome.error.kind, tookMs };
    const { relation } = outcome;
    const answer = Array.from({ length: relation.rowCount }, (_, row) =>
      relation.columns.map((_, column) => relation.text(row, column)),
    );
    return { answer, tookMs };
  },
};

export type ThreadsPage = typeof threadsPage;
Object.assign(globalThis, { threadsPage });

const threads = signal(1);

function Page() {
  return (
    <main>
      <h1>Threads</h1>
      <ThreadsChoice
        value={threads.value}
        onChange={(count) => {
          threads.value = count;
        }}
      />
      <output>{threads.value}</output>
    </main>
  );
}

render(<Page />, document.body);
