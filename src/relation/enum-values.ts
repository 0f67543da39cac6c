const QUOTED_NAME = /"(?:[^"]|"")*"/;
const ENUM = /ENUM\(('(?:[^']|'')*'(?:, '(?:[^']|'')*')*)\)/;

/** The values of each ENUM in DuckDB type names, in reading order: `STRUCT(e ENUM('a', 'b'))[]` has one, `['a', 'b']`. */
export function enumValues(types: readonly string[]): (readonly string[])[] {
  const parts = new RegExp(`${QUOTED_NAME.source}|${ENUM.source}`, 'g');
  return types.flatMap((type) =>
    [...type.matchAll(parts)].flatMap(([, values]) => (values === undefined ? [] : [literals(values)])),
  );
}

function literals(list: string): string[] {
  return Array.from(list.matchAll(/'((?:[^']|'')*)'/g), ([, value = '']) => value.replaceAll("''", "'"));
}
