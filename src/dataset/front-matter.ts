import type * as v from 'valibot';
import type { Folder } from './folder.ts';
import { readYaml, type YamlData } from './yaml-data.ts';

/** A Markdown file with its frontmatter checked. */
export interface FrontMatter<Data> extends YamlData<Data> {
  readonly body: string;
  /** The line, from 1, on which the body starts. */
  readonly bodyLine: number;
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
  // The YAML starts on the file's second line.
  const yaml = readYaml(folder, name, match[1] ?? '', 2, schema);
  if (!yaml) return null;
  const bodyLine = match[0].split('\n').length;
  return { ...yaml, body: text.slice(match[0].length), bodyLine };
}
