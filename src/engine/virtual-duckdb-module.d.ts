declare module 'virtual:duckdb-module' {
  /** The address of the WebAssembly module, see lean-wasm.ts. */
  const url: string;
  export default url;
}
