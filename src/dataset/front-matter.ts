import * as v from 'valibot';
import { isCollection, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Folder } from './folder.ts';

type Path = readonly (string | number)[];

/** A Markdown file with its frontmatter checked. */
export interface FrontMatter<Data> {
  readonly data: Data;
  readonly body: string;
  /** The line, from 1, on which the body starts. */
  readonly bodyLine: number;
  /** The line of a value in the frontmatter, or of the nearest thing around it that is there. */
  line(...path: Path): number;
}

/**
 * Reads a Markdown file that starts with YAML between two lines `---`. Null, with faults added, where the file is missing,
 * the YAML is broken or the data does not fit the schema.
 */
export function readFrontMatter<Schema extends v.GenericSchema>(
  folder: Folder,
  name: string,
  schema: Schema,
): FrontMatter<v.InferOutput<Schema>> | null {
  const text = folder.text(name);
  if (text === null) return null;
  const match = /^---\n([\s\S]*?\n)?---(?:\n|$)/.exec(text);
  if (!match) {
    folder.fault(name, 1, 'has no frontmatter; start the file with YAML between two lines ---');
    return null;
  }
  const counter = new LineCounter();
  const document = parseDocument(match[1] ?? '', { lineCounter: counter, prettyErrors: false });
  // the YAML starts on the file's second line
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  for (const error of document.errors) folder.fault(name, lineAt(error.pos[0]), `YAML: ${error.message}`);
  if (document.errors.length > 0) return null;

  const line = (...path: Path) => lineAt(nearestOffset(document.contents, path));
  const result = v.safeParse(schema, document.toJS() ?? {});
  if (!result.success) {
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      folder.fault(name, line(...path), explain(issue, path));
    }
    return null;
  }
  const bodyLine = match[0].split('\n').length;
  return { data: result.output, body: text.slice(match[0].length), bodyLine, line };
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
