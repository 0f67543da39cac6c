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

// The script of every worker, whose address stands behind `?`.
/** @type {any} */ (self).importScripts(decodeURIComponent(location.search.slice(1)));
