/** One operator as `EXPLAIN (ANALYZE, FORMAT JSON)` describes it, in the engine's words. */
export interface ProfileNode {
  readonly type: string;
  /** A more exact name where there is one: `SEQ_SCAN` of the type `TABLE_SCAN`. */
  readonly name: string;
  readonly ownMs: number;
  readonly rows: number;
  readonly rowsScanned: number;
  /** By label; one value is a list of one, none is an empty list. */
  readonly info: ReadonlyMap<string, readonly string[]>;
  readonly children: readonly ProfileNode[];
}

/** The whole of an answer: what was measured of the query, and its operators. */
export interface Profile {
  readonly elapsedMs: number;
  readonly root: ProfileNode;
}

/** The engine's answer is not a profile as this version knows it. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown, where: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new ProfileError(`${where} should be an object and is ${JSON.stringify(value)?.slice(0, 40)}`);
}

function list(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new ProfileError(`${where} should be a list and is ${JSON.stringify(value)?.slice(0, 40)}`);
}

function amount(from: Fields, key: string, where: string): number {
  const value = from[key];
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw new ProfileError(`${where}.${key} should be a number and is ${JSON.stringify(value)?.slice(0, 40)}`);
}

function word(from: Fields, key: string, where: string): string {
  const value = from[key];
  if (typeof value === 'string') return value.trim();
  throw new ProfileError(`${where}.${key} should be a text and is ${JSON.stringify(value)?.slice(0, 40)}`);
}

function infoOf(value: unknown, where: string): Map<string, readonly string[]> {
  const info = new Map<string, readonly string[]>();
  for (const [label, said] of Object.entries(fields(value, where))) {
    const values = (Array.isArray(said) ? said : [said]).map((each) => String(each));
    info.set(
      label,
      values.filter((each) => each !== ''),
    );
  }
  return info;
}

function nodeOf(value: unknown, where: string): ProfileNode {
  const from = fields(value, where);
  return {
    type: word(from, 'operator_type', where),
    name: word(from, 'operator_name', where),
    ownMs: amount(from, 'operator_timing', where) * 1000,
    rows: amount(from, 'operator_cardinality', where),
    rowsScanned: amount(from, 'operator_rows_scanned', where),
    info: infoOf(from['extra_info'], `${where}.extra_info`),
    children: list(from['children'], `${where}.children`).map((child, at) =>
      nodeOf(child, `${where}.children[${at}]`),
    ),
  };
}

/** Reads the text of a profile. Throws `ProfileError`, which says where it is not as expected. */
export function parseProfile(json: string): Profile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ProfileError(`the profile is not JSON; it begins with ${JSON.stringify(json.slice(0, 40))}`);
  }
  const from = fields(value, 'profile');
  // What VALUES without a SELECT is answered with.
  if (from['result'] === 'error') throw new ProfileError('the engine made no profile of this query');
  const [top] = list(from['children'], 'profile.children');
  const explain = nodeOf(top, 'profile.children[0]');
  const root = explain.type === 'EXPLAIN_ANALYZE' ? explain.children[0] : explain;
  if (!root) throw new ProfileError('the profile has no operators');
  return { elapsedMs: amount(from, 'latency', 'profile') * 1000, root };
}
