import * as v from 'valibot';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { Folder } from './folder.ts';

/** Five times what any exercise has. A stranger's text may be made to be slow: the check for repeated keys is quadratic. */
const MOST_CHARACTERS = 40_000;

type Path = readonly (string | number)[];

/** A text of YAML with its data checked. */
export interface YamlData<Data> {
  readonly data: Data;
  /** The line in the file of a value, or of the nearest thing around it that is there. */
  line(...path: Path): number;
}

/**
 * Reads YAML that starts on a line, from 1, of a file. Null, with faults added, where it is broken or does not fit the
 * schema.
 */
export function readYaml<Schema extends v.GenericSchema>(
  folder: Folder,
  name: string,
  text: string,
  firstLine: number,
  schema: Schema,
): YamlData<v.InferOutput<Schema>> | null {
  if (text.length > MOST_CHARACTERS) {
    folder.fault(name, firstLine, `has YAML of more than ${MOST_CHARACTERS} characters; make it shorter`);
    return null;
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  for (const error of document.errors) folder.fault(name, lineAt(error.pos[0]), `YAML: ${error.message}`);
  if (document.errors.length > 0) return null;

  const line = (...path: Path) => lineAt(nearestOffset(document.contents, path));
  const values = valuesOf(document);
  if (typeof values === 'string') {
    folder.fault(name, firstLine, `YAML: ${values}; write it out`);
    return null;
  }
  const result = v.safeParse(schema, values.all ?? {});
  if (!result.success) {
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      folder.fault(name, line(...path), explain(issue, path));
    }
    return null;
  }
  return { data: result.output, line };
}

/** The values of a document; a sentence where aliases multiply without end. */
function valuesOf(document: Document): { readonly all: unknown } | string {
  try {
    return { all: document.toJS() };
  } catch (error) {
    return (error as Error).message;
  }
}

function nearestOffset(contents: Node | null, path: Path): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (isNode(pair?.key)) offset = pair.key.range?.[0] ?? offset;
    }
    node = isCollection(node) ? node.get(step, true) : null;
    if (!isNode(node)) return offset;
    if (typeof step === 'number') offset = node.range?.[0] ?? offset;
  }
  return offset;
}

function explain(issue: v.BaseIssue<unknown>, path: Path): string {
  const key = path.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `unknown key "${key}"; correct its spelling or remove it`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') return `"${key}" is missing; add it`;
  return key === '' ? issue.message : `"${key}": ${issue.message}`;
}
