declare module 'virtual:duckdb-module' {
  /** The address of the WebAssembly module, see lean-wasm.ts. */
  const url: string;
  export default url;
  /** Its bytes, as the engine reads them. */
  export const byteLength: number;
}

declare module 'virtual:duckdb-threads-module' {
  /** The address of the WebAssembly module that runs with several threads, see lean-wasm.ts. */
  const url: string;
  export default url;
  /** Its bytes, as the engine reads them. */
  export const byteLength: number;
}
