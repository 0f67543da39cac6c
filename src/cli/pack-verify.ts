import { parseArgs } from 'node:util';
import { ContentError } from '../dataset/fault.ts';
import { readCatalogue } from '../exercise/read-pack.ts';
import { disagreements } from '../pack/agreement.ts';
import type { ExerciseReport, PackManifest } from '../pack/manifest.ts';
import { exitCodeOf, packFromDisk } from './pack-from-disk.ts';
import { packProof } from './pack-gate.ts';
import { refuse } from './refusal.ts';
import { lineOf } from './verify.ts';

const USAGE = 'usage: npm run --silent cli -- pack verify FILE';

/**
 * `pack verify FILE`: reads a pack file within all limits, runs the gate on what is in it, and compares that with the report
 * inside. Resolves to 0 where all stands and agrees, to 1 where not, and to 2 where the file is not there.
 */
export async function packVerifyCommand(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [file, another] = positionals;
  if (file === undefined || another !== undefined) {
    return refuse(`Name one file.\n${USAGE}`);
  }
  try {
    const { manifest, files } = await packFromDisk(file);
    const catalogue = readCatalogue(files);
    const disagreeing = disagreements({ manifest }, catalogue);
    const { report, findings } = await packProof(catalogue, manifest.id, 0, (proved) =>
      console.log(lineOf(proved)),
    );
    for (const finding of findings) console.log(finding);
    const differences = [...disagreeing, ...(findings.length > 0 ? [] : differencesFrom(manifest, report))];
    for (const difference of differences) console.log(difference);
    if (findings.length + differences.length > 0) return 1;
    console.log(`${manifest.id} ${manifest.version} stands, and its report is true.`);
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) return exitCodeOf(error);
    console.log(error.message);
    return 1;
  }
}

/** Where the report in a manifest says something else than the gate does now. */
function differencesFrom(
  { report: told, engine }: PackManifest,
  proved: readonly ExerciseReport[],
): string[] {
  const slugs = new Set([...told, ...proved].map(({ slug }) => slug));
  return [...slugs].flatMap((slug) => {
    const [was, is] = [told, proved].map((report) => counts(report.find((each) => each.slug === slug)));
    return was === is ? [] : [`${slug}: the report in the pack says ${was} (${engine}); here it is ${is}`];
  });
}

function counts(report: ExerciseReport | undefined): string {
  if (!report) return 'nothing';
  const { solutions, wrongAnswers, killed, equivalent, surviving, worlds } = report;
  return `${solutions} solutions, ${wrongAnswers} wrong answers, ${killed} mutants killed, ${equivalent} equivalent, ${surviving} surviving, ${worlds} worlds`;
}
