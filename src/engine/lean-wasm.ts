import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const EXPORT_SECTION = 7;

/** Reads and writes the unsigned LEB128 numbers of the WebAssembly binary format. */
function readNumber(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  let scale = 1;
  for (let next = at; ; next++) {
    const byte = bytes[next] ?? 0;
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) return { value, next: next + 1 };
  }
}

function numberBytes(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

/**
 * True for the exports that DuckDB's JavaScript calls. The others (C++ symbols, their `orig$` twins, the C API) are there
 * for extensions loaded at run time, which the sandbox refuses.
 */
function isCalled(name: string): boolean {
  if (name.startsWith('duckdb_')) return name.startsWith('duckdb_web_');
  return !name.startsWith('_Z') && !name.startsWith('orig$');
}

function leanExports(section: Uint8Array): Uint8Array {
  const decoder = new TextDecoder();
  const kept: Uint8Array[] = [];
  let { value: count, next: at } = readNumber(section, 0);
  for (; count > 0; count--) {
    const name = readNumber(section, at);
    const end = name.next + name.value;
    const entryEnd = readNumber(section, end + 1).next;
    if (isCalled(decoder.decode(section.subarray(name.next, end)))) kept.push(section.subarray(at, entryEnd));
    at = entryEnd;
  }
  return Buffer.concat([Uint8Array.from(numberBytes(kept.length)), ...kept]);
}

/**
 * The module without the exports that nothing calls; code and data stay as they are. For DuckDB 1.5.6 (eh) 78,150 exports
 * become 2,145 and 36.0 MB become 28.2 MB; the glue code links each export by name at start, so starting takes about
 * 0.4 s less on two cores. Throws where the bytes are no WebAssembly module.
 */
export function leanModule(wasm: Uint8Array): Uint8Array {
  if (wasm[0] !== 0 || wasm[1] !== 0x61) throw new Error('This is not a WebAssembly module.');
  const parts: Uint8Array[] = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length; ) {
    const { value: size, next: body } = readNumber(wasm, at + 1);
    const end = body + size;
    if (wasm[at] === EXPORT_SECTION) {
      const exports = leanExports(wasm.subarray(body, end));
      parts.push(Uint8Array.from([EXPORT_SECTION, ...numberBytes(exports.length)]), exports);
    } else {
      parts.push(wasm.subarray(at, end));
    }
    at = end;
  }
  return Buffer.concat(parts);
}

const MODULE = '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm';

/** Vite plugin: `import url from 'virtual:duckdb-module'` is the address of the lean module in a build, of the original in dev. */
export function leanWasm(): Plugin {
  let building = false;
  return {
    name: 'archipelago:lean-wasm',
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (id) => (id === 'virtual:duckdb-module' ? `\0${id}` : null),
    load(id) {
      if (id !== '\0virtual:duckdb-module') return null;
      if (!building) return `export { default } from '${MODULE}?url';`;
      const source = leanModule(readFileSync(createRequire(import.meta.url).resolve(MODULE)));
      const reference = this.emitFile({ type: 'asset', name: 'duckdb-eh.wasm', source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}
