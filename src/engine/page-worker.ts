import moduleUrl, { byteLength } from 'virtual:duckdb-module';
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { absolute } from './absolute.ts';
import bootUrl from './page-worker-boot.js?url';
import { type Bundle, linkTo, type WorkerLink } from './worker-link.ts';

/** Null once a link has been handed out. */
let early: WorkerLink | null | undefined;

/**
 * Starts the worker that the first `startPageWorker` hands out. The script that calls this is not waited for: where it
 * comes after that, or the browser knows no WebAssembly, it does nothing.
 */
export function startEarly(): void {
  if (early === undefined && typeof WebAssembly === 'object') early = start();
}

/**
 * Starts DuckDB's worker in the page, and beside it fetches and compiles the module, once for all workers. Small and free of
 * DuckDB's own code, so that the page can call it before anything else.
 */
export function startPageWorker(): WorkerLink {
  const link = early ?? start();
  early = null;
  return link;
}

function start(): WorkerLink {
  return linkTo({ moduleUrl, byteLength, scriptUrl, bootUrl });
}

/** The build with whole addresses, for a worker of the page that starts an engine of its own. */
export function engineBundle(): Bundle {
  return {
    moduleUrl: absolute(moduleUrl),
    byteLength,
    scriptUrl: absolute(scriptUrl),
    bootUrl: absolute(bootUrl),
  };
}
