// The script of the bare page that `npm run bench` compares with. `benchModule` holds the module's address and imports.

/** @param {any} wanted An import as bench-imports.ts describes it. */
function standIn({ kind, limits, global }) {
  if (kind === 'function') return () => 0;
  if (kind === 'global') {
    const zero = global.type === 'i64' ? 0n : 0;
    return new WebAssembly.Global({ value: global.type, mutable: global.mutable }, zero);
  }
  const { initial, maximum, shared } = limits ?? {};
  const bounds = maximum === null ? { initial } : { initial, maximum };
  if (kind === 'memory') return new WebAssembly.Memory({ ...bounds, shared });
  if (kind === 'table') return new WebAssembly.Table({ ...bounds, element: 'anyfunc' });
  // C++ exceptions, the only tag there is, carry one pointer.
  return new /** @type {any} */ (WebAssembly).Tag({ parameters: ['i32'] });
}

/** Milliseconds to fetch, compile and instantiate the module with imports that do nothing, and nothing else. */
async function moduleAlone() {
  const { url, imports } = /** @type {any} */ (globalThis).benchModule;
  /** @type {Record<string, Record<string, any>>} */
  const standIns = {};
  for (const wanted of imports) {
    standIns[wanted.module] = { ...standIns[wanted.module], [wanted.name]: standIn(wanted) };
  }
  const began = performance.now();
  const module = await WebAssembly.compileStreaming(fetch(url));
  await WebAssembly.instantiate(module, standIns);
  return performance.now() - began;
}
/** @type {any} */ (globalThis).moduleAlone = moduleAlone;
