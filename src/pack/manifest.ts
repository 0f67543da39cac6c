import * as v from 'valibot';
import { authors, languages, licence, type PackDetails, version } from '../exercise/pack-details.ts';
import { isPlainLine, PackFault } from './fault.ts';
import { LIMITS } from './limits.ts';
import { MANIFEST_FILE } from './path.ts';

/** The version of the format that is written and read here. */
export const PACK_FORMAT = 1;

/** What the gate said of an exercise where the pack was built. */
export interface ExerciseReport {
  readonly slug: string;
  readonly solutions: number;
  readonly wrongAnswers: number;
  /** Mutants of the solutions, by what became of them. */
  readonly killed: number;
  readonly equivalent: number;
  readonly surviving: number;
  /** In which the solutions were run. */
  readonly worlds: number;
}

/** A file of the pack, as the manifest knows it. */
export interface ListedFile {
  /** From the pack's top, with `/`: `exercises/harbour/pack.md`. */
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** 64 digits in lower case. */
  readonly sha256: string;
}

/** `manifest.json`: what a pack file says of itself. All texts are a stranger's, and plain. */
export interface PackManifest extends PackDetails {
  readonly format: typeof PACK_FORMAT;
  /** Folder name of the pack: `gaps-and-islands`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What it was verified with: `DuckDB v1.5.6`. */
  readonly engine: string;
  /** One of each exercise; empty where the pack was not verified. */
  readonly report: readonly ExerciseReport[];
  /** All files but the manifest, in the order of their paths' code units. */
  readonly files: readonly ListedFile[];
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function line(most: number) {
  return v.pipe(
    v.string('is no text'),
    v.regex(/\S/, 'is empty'),
    v.maxLength(most, `has more than ${most} characters`),
    v.check(isPlainLine, 'has a control character'),
  );
}

const name = v.pipe(
  v.string('is no text'),
  v.maxLength(60, 'has more than 60 characters'),
  v.regex(NAME, 'is no name like gaps-and-islands'),
);
const count = v.pipe(
  v.number('is no number'),
  v.integer('is no whole number'),
  v.minValue(0, 'is below 0'),
  v.maxValue(1_000_000_000, 'is above 1000000000'),
);

/** The schema of `manifest.json`; manifest.schema.json says the same as a JSON Schema. */
export const manifestSchema = v.strictObject({
  format: v.literal(PACK_FORMAT, `is not ${PACK_FORMAT}`),
  id: name,
  title: line(120),
  summary: line(400),
  version,
  authors: v.pipe(
    authors,
    v.check((names) => names.every(isPlainLine), 'has a control character'),
  ),
  licence,
  languages,
  engine: line(60),
  report: v.pipe(
    v.array(
      v.strictObject({
        ...{ slug: name, solutions: count, wrongAnswers: count },
        ...{ killed: count, equivalent: count, surviving: count, worlds: count },
      }),
      'is no list',
    ),
    v.maxLength(200, 'has more than 200 exercises'),
  ),
  files: v.pipe(
    v.array(
      v.strictObject({
        path: line(LIMITS.pathLength),
        size: count,
        sha256: v.pipe(v.string('is no text'), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256 of 64 digits')),
      }),
      'is no list',
    ),
    v.maxLength(LIMITS.entries, `has more than ${LIMITS.entries} files`),
  ),
});

/** Reads the text of a manifest. Throws a PackFault that names the key, or the format that is too new. */
export function readManifest(text: string): PackManifest {
  const data = parsed(text);
  const format = formatOf(data);
  if (format !== null && format > PACK_FORMAT) {
    throw new PackFault(
      'newer-format',
      MANIFEST_FILE,
      `needs a newer Archipelago: format ${format}, this one reads ${PACK_FORMAT}; update it, or ask for the pack in format ${PACK_FORMAT}`,
    );
  }
  const result = v.safeParse(manifestSchema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const key = (issue.path ?? []).map((step) => String(step.key)).join('.');
  const said = issue.type === 'strict_object' ? strictness(issue.received) : issue.message;
  throw new PackFault('manifest', MANIFEST_FILE, `${key === '' ? said : `"${key}" ${said}`}; ${NEXT}`);
}

const NEXT = 'ask the author of the pack to build it again';

function strictness(received: string): string {
  return received === 'undefined' ? 'is missing' : 'is not known, or no map of keys';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PackFault('manifest', MANIFEST_FILE, `is no JSON; ${NEXT}`);
  }
}

function formatOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('format' in data)) return null;
  return typeof data.format === 'number' ? data.format : null;
}

/** The text of a manifest: the same for the same manifest, whatever the order of its keys in memory. */
export function manifestText(manifest: PackManifest): string {
  const { format, id, title, summary, version, authors, licence, languages, engine } = manifest;
  const report = manifest.report.map(
    ({ slug, solutions, wrongAnswers, killed, equivalent, surviving, worlds }) => ({
      ...{ slug, solutions, wrongAnswers, killed, equivalent, surviving, worlds },
    }),
  );
  const files = manifest.files.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  const ordered = { format, id, title, summary, version, authors, licence, languages, engine, report, files };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
