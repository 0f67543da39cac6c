import { parseArgs } from 'node:util';
import { plainLine } from '../pack/fault.ts';
import type { PackFile } from '../pack/pack-file.ts';
import { exitCodeOf, packFromDisk } from './pack-from-disk.ts';
import { refuse } from './refusal.ts';

const USAGE = 'usage: npm run --silent cli -- pack inspect FILE [--json]';

/**
 * `pack inspect FILE [--json]`: says what a pack file holds, and runs nothing of it. Resolves to 0, to 1 where the file is
 * no sound pack, and to 2 where it is not there.
 */
export async function packInspectCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, another] = positionals;
  if (file === undefined || another !== undefined) {
    return refuse(`Name one file.\n${USAGE}`);
  }
  try {
    const pack = await packFromDisk(file);
    const { manifest, size, sha256 } = pack;
    console.log(values.json ? JSON.stringify({ size, sha256, manifest }, null, 2) : asText(pack));
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

/** What is in a pack, for people. All of it may come from a stranger, so that it is kept to plain lines. */
function asText({ manifest, size, sha256 }: PackFile): string {
  const { id, version, title, summary, authors, licence, languages, engine, report, files } = manifest;
  const facts = [
    ['pack', `${id} ${version}`],
    ['title', title],
    ['summary', summary],
    ['authors', authors.join(', ')],
    ['licence', licence],
    ['languages', languages.join(', ')],
    ['verified with', engine],
    ['size', `${bytes(size)}; ${bytes(files.reduce((sum, file) => sum + file.size, 0))} unpacked`],
    ['SHA-256', sha256],
  ] as const;
  const proved = report.map(
    (each) =>
      `  ${each.slug}: ${each.solutions} solutions in ${each.worlds} worlds; ${each.wrongAnswers} wrong answers; ` +
      `mutants: ${each.killed} killed, ${each.equivalent} equivalent, ${each.surviving} surviving`,
  );
  return [
    ...facts.map(([name, value]) => `${name.padEnd(14)} ${plainLine(value)}`),
    `\nWhat the gate said where it was built, of ${report.length} ${report.length === 1 ? 'exercise' : 'exercises'}`,
    ...proved,
    `\nFiles (${files.length})`,
    ...files.map((each) => `  ${String(each.size).padStart(7)}  ${plainLine(each.path)}`),
  ].join('\n');
}

/** `12,345 bytes`. */
export function bytes(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'byte' : 'bytes'}`;
}
