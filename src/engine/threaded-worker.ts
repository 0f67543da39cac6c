import moduleUrl, { byteLength } from 'virtual:duckdb-threads-module';
import threadUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-coi.pthread.worker.js?url';
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-coi.worker.js?url';
import { absolute } from './absolute.ts';
import pageBootUrl from './page-worker-boot.js?url';
import bootUrl from './threaded-worker-boot.js?url';
import type { WasmLink } from './wasm-link.ts';
import { linkTo } from './worker-link.ts';

/** Starts the worker of the build with threads, which the page must be cross-origin isolated for; it starts one for each thread. */
export function startThreadedWorker(): WasmLink {
  const boot = `${bootUrl}?${encodeURIComponent(absolute(pageBootUrl))}`;
  return { ...linkTo({ moduleUrl, byteLength, scriptUrl, bootUrl: boot }), threadUrl: absolute(threadUrl) };
}
