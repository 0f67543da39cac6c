// The first script of DuckDB's worker. The page fetches and compiles the module meanwhile, as no script here may keep it
// from being read, and sends it in the first message. DuckDB's own script, whose address stands behind `#`, then finds
// it compiled.
/** @type {Promise<WebAssembly.Module>} */
const compiled = new Promise((resolve) => {
  /** @param {MessageEvent} event */
  const take = (event) => {
    if (!(event.data instanceof WebAssembly.Module)) return;
    self.removeEventListener('message', take);
    // DuckDB's script must not see a message that is not its own.
    event.stopImmediatePropagation();
    resolve(event.data);
  };
  self.addEventListener('message', take);
});

// A page hears nothing of the end of a worker; then this lock, of the worker's own name, passes to the page.
navigator.locks?.request(self.name, () => {
  self.postMessage({ lock: self.name });
  return new Promise(() => {});
});

// The script fetches the module's address, which is read already; with external access off it fetches nothing else.
self.fetch = async () => new Response();
WebAssembly.instantiateStreaming = async (_source, imports) => {
  const module = await compiled;
  return { module, instance: await WebAssembly.instantiate(module, imports) };
};

/** @type {any} */ (self).importScripts(decodeURIComponent(location.hash.slice(1)));
