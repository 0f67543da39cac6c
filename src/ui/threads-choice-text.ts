import type { WhyOneThread } from '../app/threads.ts';

const ISOLATION = 'Several threads share memory, which browsers allow only to an isolated page.';

/** The words of the choice of threads. */
export const threadsText = {
  label: 'Threads',
  option: (count: number) => (count === 1 ? '1 thread' : `${count} threads`),
  several:
    'Several threads need another build of DuckDB, which is fetched at the first use. A query that is stopped there ends its engine, and the data is made again.',
  why: {
    'not-secure': `${ISOLATION} This one came over plain HTTP; open it over HTTPS, or from localhost.`,
    'not-isolated': `${ISOLATION} Its host has to send these headers with every file:`,
    'no-shared-memory': `${ISOLATION} This browser has no shared memory; a newer one may.`,
    'one-core': 'This machine has one core for the page, so that a second thread would not be faster.',
  } satisfies Record<WhyOneThread, string>,
  headers: ['Cross-Origin-Opener-Policy: same-origin', 'Cross-Origin-Embedder-Policy: require-corp'],
};
