declare module 'virtual:duckdb-module' {
  /** The address of the WebAssembly module, see lean-wasm.ts. */
  const url: string;
  export default url;
}

declare module 'virtual:duckdb-threads-module' {
  /** The address of the WebAssembly module that runs with several threads, see lean-wasm.ts. */
  const url: string;
  export default url;
}
