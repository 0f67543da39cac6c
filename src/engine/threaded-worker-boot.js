// The first script of the worker with threads. Where one thread makes the memory larger, the others go on with the view that
// they have: what DuckDB's script then reads is cut short, and what it writes ends in a RangeError. So all of the memory
// is there from the start, less one page, as its size has to fit into 32 bits; what is never touched takes none.
WebAssembly.Memory = class extends WebAssembly.Memory {
  /** @param {WebAssembly.MemoryDescriptor} descriptor */
  constructor(descriptor) {
    const { maximum = descriptor.initial } = descriptor;
    super({ ...descriptor, initial: Math.min(maximum, 65535) });
  }
};

// A thread's script that cannot be fetched is an error of its worker. DuckDB's script listens for it only once the module is
// instantiated; where the error comes sooner, nobody would hear of it, and the start would wait for ever.
self.Worker = class extends Worker {
  /**
   * @param {string | URL} url
   * @param {WorkerOptions} [options]
   */
  constructor(url, options) {
    super(url, options);
    this.addEventListener('error', ({ message }) => self.reportError(new Error(message || 'a thread ended')));
  }
};

// The script of every worker, whose address stands behind `?`.
/** @type {any} */ (self).importScripts(decodeURIComponent(location.search.slice(1)));
