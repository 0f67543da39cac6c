/** A worker that runs DuckDB-Wasm's worker script, in a page or in Node. */
export interface WasmLink {
  /** What AsyncDuckDB needs of a Worker. */
  readonly worker: Worker;
  /** Where the worker finds the WebAssembly module. */
  readonly moduleUrl: string;
  /** The script of the workers that a build with threads starts; absent where the build has one thread. */
  readonly threadUrl?: string;
  /** Settles with a readable reason when the worker can't start or has ended by itself; never rejects. */
  readonly ended: Promise<string>;
  /** Ends the worker at once. */
  terminate(): void;
}
