import { createRequire } from 'node:module';
import { Worker as NodeWorker } from 'node:worker_threads';
import { deferred } from './deferred.ts';
import { startWasm, type WasmOptions } from './duckdb-wasm.ts';
import type { Engine } from './engine.ts';
import type { WasmLink } from './wasm-link.ts';

const resolve = createRequire(import.meta.url).resolve;

// DuckDB's worker script expects a web worker's globals.
const WEB_GLOBALS = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
console.log = console.error = () => {};
require(workerData);
`;

export interface NodeWasmOptions extends WasmOptions {
  /** Called with each worker as it starts, for tests that end it. */
  readonly onWorker?: (worker: NodeWorker) => void;
}

/** DuckDB-Wasm in a Node worker thread: the page's engine and adapter, for tests. */
export function openWasmInNode(options: NodeWasmOptions = {}): Promise<Engine> {
  return startWasm(() => linkInNode(options.onWorker), options);
}

function linkInNode(onWorker?: (worker: NodeWorker) => void): WasmLink {
  const worker = new NodeWorker(WEB_GLOBALS, {
    eval: true,
    workerData: resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs'),
  });
  const { promise: ended, resolve: end } = deferred<string>();
  const target = new EventTarget();
  worker.on('message', (data) => target.dispatchEvent(new MessageEvent('message', { data })));
  worker.on('error', (error) => end(`the engine's worker failed: ${error.message}`));
  worker.on('exit', () => end("the engine's worker ended"));
  onWorker?.(worker);
  const terminate = () => void worker.terminate();
  const postMessage = (message: unknown, transfer: readonly ArrayBuffer[]) =>
    worker.postMessage(message, transfer);
  return {
    worker: Object.assign(target, { postMessage, terminate }) as unknown as Worker,
    moduleUrl: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
    ended,
    terminate,
  };
}
