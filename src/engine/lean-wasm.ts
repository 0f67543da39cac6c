import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const CUSTOM_SECTION = 0;
const EXPORT_SECTION = 7;
/** The part of the section `dylink.0` that names exports; see the tool conventions for dynamic linking of WebAssembly. */
const EXPORT_INFO = 3;

const decoder = new TextDecoder();

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

/** The exports that the section `dylink.0` names, which the glue code looks up in each thread: its thread-local variables. */
function threadLocals(section: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const nameEnd = ({ value, next }: { value: number; next: number }) => value + next;
  const title = readNumber(section, 0);
  if (decoder.decode(section.subarray(title.next, nameEnd(title))) !== 'dylink.0') return names;
  for (let at = nameEnd(title); at < section.length; ) {
    const size = readNumber(section, at + 1);
    if (section[at] === EXPORT_INFO) {
      let { value: count, next } = readNumber(section, size.next);
      for (; count > 0; count--) {
        const name = readNumber(section, next);
        names.add(decoder.decode(section.subarray(name.next, nameEnd(name))));
        next = readNumber(section, nameEnd(name)).next;
      }
    }
    at = nameEnd(size);
  }
  return names;
}

function leanExports(section: Uint8Array, isNeeded: (name: string) => boolean): Uint8Array {
  const kept: Uint8Array[] = [];
  let { value: count, next: at } = readNumber(section, 0);
  for (; count > 0; count--) {
    const name = readNumber(section, at);
    const end = name.next + name.value;
    const entryEnd = readNumber(section, end + 1).next;
    if (isNeeded(decoder.decode(section.subarray(name.next, end)))) kept.push(section.subarray(at, entryEnd));
    at = entryEnd;
  }
  return Buffer.concat([Uint8Array.from(numberBytes(kept.length)), ...kept]);
}

/**
 * The module without the exports that nothing calls; code and data stay as they are. For DuckDB 1.5.6 (eh) 78,150 exports
 * become 2,145 and 36.0 MB become 28.2 MB, much the same for the build with threads (coi); the glue code links each export by name at start, so starting takes about
 * 0.4 s less on two cores. Throws where the bytes are no WebAssembly module.
 */
export function leanModule(wasm: Uint8Array): Uint8Array {
  if (wasm[0] !== 0 || wasm[1] !== 0x61) throw new Error('This is not a WebAssembly module.');
  const parts: Uint8Array[] = [wasm.subarray(0, 8)];
  const locals = new Set<string>();
  const isNeeded = (name: string) => isCalled(name) || locals.has(name);
  for (let at = 8; at < wasm.length; ) {
    const { value: size, next: body } = readNumber(wasm, at + 1);
    const end = body + size;
    if (wasm[at] === CUSTOM_SECTION) {
      for (const name of threadLocals(wasm.subarray(body, end))) locals.add(name);
    }
    if (wasm[at] === EXPORT_SECTION) {
      const exports = leanExports(wasm.subarray(body, end), isNeeded);
      parts.push(Uint8Array.from([EXPORT_SECTION, ...numberBytes(exports.length)]), exports);
    } else {
      parts.push(wasm.subarray(at, end));
    }
    at = end;
  }
  return Buffer.concat(parts);
}

/** The modules by the name under which the page asks for their address. */
const MODULES: Readonly<Record<string, string>> = {
  'virtual:duckdb-module': 'duckdb-eh.wasm',
  'virtual:duckdb-threads-module': 'duckdb-coi.wasm',
};

/**
 * Vite plugin: `import url, { byteLength } from 'virtual:duckdb-module'` is the address of the lean module in a build, of the
 * original in dev, and its length as the engine reads it, which no header says of what travels compressed.
 */
export function leanWasm(): Plugin {
  let building = false;
  return {
    name: 'archipelago:lean-wasm',
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    load(id) {
      const name = MODULES[id.slice(1)];
      if (!name || !id.startsWith('\0')) return null;
      const path = `@duckdb/duckdb-wasm/dist/${name}`;
      const file = createRequire(import.meta.url).resolve(path);
      if (!building) {
        return `export { default } from '${path}?url';\nexport const byteLength = ${statSync(file).size};`;
      }
      const source = leanModule(readFileSync(file));
      const reference = this.emitFile({ type: 'asset', name, source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};\nexport const byteLength = ${source.length};`;
    },
  };
}
