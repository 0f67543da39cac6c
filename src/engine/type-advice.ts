const TYPE_NAMES: Readonly<Record<string, string>> = {
  INT8: 'TINYINT',
  INT16: 'SMALLINT',
  INT32: 'INTEGER',
  INT64: 'BIGINT',
  INT128: 'HUGEINT',
  INTEGER_LITERAL: 'a whole number',
  STRING_LITERAL: 'a text',
};

/** What to do about values and types that don't fit, from the message; null where it is about something else. */
export function typeAdvice(detail: string): string | null {
  for (const [pattern, advice] of RULES) {
    const match = pattern.exec(detail);
    if (match) return advice(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  }
  return null;
}

const RULES: readonly (readonly [RegExp, (a: string, b: string, c: string) => string])[] = [
  [
    /No function matches the given name and argument types '([^(]+)\((.*?)\)'[\s\S]*?Candidate functions:\n([\s\S]*)/,
    (name, given, candidates) => callAdvice(name, given, candidates),
  ],
  [
    /Could not choose a best candidate function for the function call "([^(]+)\((.*?)\)"/,
    (name, given) => callAdvice(name, given, ''),
  ],
  [
    /Cannot compare values of type (.+?) and type (.+?) -/,
    (left, right) =>
      `Bring both sides to one type: here ${spelt(left)} meets ${spelt(right)}. ${example(left, right)}`,
  ],
  [
    /Cannot mix values of type (.+?) and (.+?) in (.+?) operator/,
    (left, right, where) =>
      `All values of ${where} need one type: cast the ${spelt(left)} or the ${spelt(right)}.`,
  ],
  [
    /Could not convert string '(.*)' to (\w+)/,
    (text, type) =>
      `'${text}' is not ${article(spelt(type))}. TRY_CAST gives NULL for such texts instead of an error.`,
  ],
  [
    /(?:date|timestamp) field|Could not parse string ".*" according to format/,
    () =>
      'Dates are written YYYY-MM-DD and times HH:MM:SS. strptime reads other formats; try_strptime gives NULL where one does not fit.',
  ],
  [/time field value/, () => 'Times are written HH:MM:SS, up to 24:00:00.'],
  [
    /Type (\w+) with value (\S+) can't be cast .* destination type (\w+)/,
    (_, value, type) => `${value} is too large or too small for ${spelt(type)}: take a wider type.`,
  ],
  [
    /Overflow in (\w+) of (\w+)/,
    (what, type) =>
      `The ${what} leaves the range of ${spelt(type)}: cast to HUGEINT, DECIMAL or DOUBLE first.`,
  ],
  [
    /Unimplemented type for cast \((.+) -> (.+)\)/,
    (from, to) =>
      `${from} has no cast to ${to}. Where a condition is wanted, compare: x > 0, d >= DATE '2024-01-31'.`,
  ],
  [
    /(\d+) columns but (\d+) values were supplied/,
    () => 'Name the columns that get values: INSERT INTO t (a, b) VALUES (1, 2).',
  ],
];

function callAdvice(name: string, given: string, candidates: string): string {
  const types = given.split(/, (?![^(]*\))/).map(spelt);
  if (/^[^\w]+$/.test(name)) return operatorAdvice(name, types);
  const taken = [
    ...new Set(Array.from(candidates.matchAll(/^\s*\w+(\(.*?\))(?: ->|$)/gm), ([, type = '']) => type)),
  ];
  const shown = taken.slice(0, 4).join(', ');
  const rest = taken.length > 4 ? ', ...' : '';
  return `${name} does not take (${types.join(', ')})${shown && `, but ${shown}${rest}`}. Check the number of arguments, or cast them: CAST(x AS type).`;
}

function operatorAdvice(name: string, types: readonly string[]): string {
  const [left = '', right = ''] = types;
  if (name === '~~') return 'LIKE compares texts: cast the other side to VARCHAR, or compare numbers with =.';
  if (/^[+-]$/.test(name) && left === 'DATE' && /^(?:U?BIGINT|U?HUGEINT|UINTEGER)$/.test(right)) {
    return `A DATE takes a number of days only as an INTEGER, and this is a ${right}: d ${name} CAST(n AS INTEGER).`;
  }
  if (/^[+-]$/.test(name) && /^(?:DATE|TIMESTAMP)/.test(left)) {
    return `To move a date or time use an interval: d ${name} INTERVAL 1 DAY.`;
  }
  const what = right ? `${left} and ${right}` : left;
  return `${name} does not work on ${what}: cast a text to a number first, as in CAST(x AS INTEGER); texts are joined with ||.`;
}

function example(left: string, right: string): string {
  return [left, right].some((type) => /^(?:DATE|TIMESTAMP)/.test(type))
    ? "A date is written DATE '2024-01-31'; the difference of two dates is a number of days."
    : 'Write CAST(x AS type).';
}

function spelt(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

function article(type: string): string {
  return /INT/.test(type) ? `a whole number (${type})` : `a ${type}`;
}
