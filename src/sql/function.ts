/** A function of DuckDB, as completion shows it. */
export interface SqlFunction {
  readonly name: string;
  /** `(x, precision)`: its longest form, with the type in lower case where DuckDB has no name for a parameter. */
  readonly parameters: string;
  readonly kind: 'aggregate' | 'scalar' | 'table' | 'window';
  /** DuckDB's own first sentence on it; empty where it has none. */
  readonly description: string;
}

/** The functions that a learner can call, by name. They are fetched on the first call: the page starts without them. */
export async function loadFunctions(): Promise<readonly SqlFunction[]> {
  const { FUNCTION_LIST } = await import('./function-list.ts');
  return FUNCTION_LIST.trim()
    .split('\n')
    .map((line) => {
      const [signature = '', kind = '', description = ''] = line.split(' | ');
      const open = signature.indexOf('(');
      return {
        name: signature.slice(0, open),
        parameters: signature.slice(open),
        kind: kind as SqlFunction['kind'],
        description,
      };
    });
}
