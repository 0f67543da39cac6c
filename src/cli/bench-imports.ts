/** What a WebAssembly module asks for, with the limits and types that `WebAssembly.Module.imports` leaves out. */
export interface WasmImport {
  readonly module: string;
  readonly name: string;
  readonly kind: 'function' | 'table' | 'memory' | 'global' | 'tag';
  /** Of a table or memory: elements or pages; `maximum` is null where there is none. */
  readonly limits: {
    readonly initial: number;
    readonly maximum: number | null;
    readonly shared: boolean;
  } | null;
  /** Of a global. */
  readonly global: { readonly type: 'i32' | 'i64' | 'f32' | 'f64'; readonly mutable: boolean } | null;
}

const IMPORT_SECTION = 2;
const KINDS = ['function', 'table', 'memory', 'global', 'tag'] as const;
const VALUE_TYPES: Readonly<Record<number, 'i32' | 'i64' | 'f32' | 'f64'>> = {
  127: 'i32',
  126: 'i64',
  125: 'f32',
  124: 'f64',
};

/** Reads the import section of a module; empty where it has none. Throws where it holds a type that is not known here. */
export function importsOf(wasm: Uint8Array): WasmImport[] {
  const bytes = readerOf(wasm, 8);
  while (bytes.at() < wasm.length) {
    const section = bytes.byte();
    const size = bytes.number();
    if (section === IMPORT_SECTION) {
      return Array.from({ length: bytes.number() }, () => readImport(bytes));
    }
    bytes.skip(size);
  }
  return [];
}

type Reader = ReturnType<typeof readerOf>;

function readerOf(bytes: Uint8Array, from: number) {
  let at = from;
  const byte = () => bytes[at++] ?? 0;
  function number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const part = byte();
      value += (part & 127) * scale;
      if (part < 128) return value;
    }
  }
  return {
    at: () => at,
    byte,
    number,
    skip: (count: number) => {
      at += count;
    },
    text: () => {
      const length = number();
      at += length;
      return new TextDecoder().decode(bytes.subarray(at - length, at));
    },
  };
}

function readImport(bytes: Reader): WasmImport {
  const [module, name] = [bytes.text(), bytes.text()];
  const kind = KINDS[bytes.byte()];
  const plain = { module, name, limits: null, global: null };
  switch (kind) {
    case 'function':
      bytes.number();
      return { ...plain, kind };
    case 'tag':
      bytes.byte();
      bytes.number();
      return { ...plain, kind };
    case 'table':
      if (bytes.byte() !== 0x70)
        throw new Error(`${module}.${name} is a table of something else than functions`);
      return { ...plain, kind, limits: readLimits(bytes) };
    case 'memory':
      return { ...plain, kind, limits: readLimits(bytes) };
    case 'global': {
      const type = VALUE_TYPES[bytes.byte()];
      if (!type) throw new Error(`${module}.${name} is a global of an unknown type`);
      return { ...plain, kind, global: { type, mutable: bytes.byte() === 1 } };
    }
    default:
      throw new Error(`${module}.${name} is an import of an unknown kind`);
  }
}

function readLimits(bytes: Reader): NonNullable<WasmImport['limits']> {
  const flags = bytes.byte();
  const initial = bytes.number();
  return { initial, maximum: flags & 1 ? bytes.number() : null, shared: (flags & 2) !== 0 };
}
