import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../dataset/disk.ts';
import { ContentError } from '../dataset/fault.ts';
import { type Catalogue, readCatalogue } from '../exercise/read-pack.ts';
import { PackFault } from '../pack/fault.ts';
import { packFileName, sha256, writePackFile } from '../pack/pack-file.ts';
import { type PackContent, packContent } from '../pack/pack-folder.ts';
import { calledPath } from './called-path.ts';
import { engineName } from './engine-name.ts';
import { ROOT } from './install.mjs';
import { packProof } from './pack-gate.ts';
import { bytes } from './pack-inspect.ts';
import { refusePlaceholders } from './pack-placeholders.ts';
import { targetFault } from './pack-target.ts';
import { ORACLE_SEEDS } from './prove.ts';
import { refuse } from './refusal.ts';
import { lineOf } from './verify.ts';

const USAGE = 'usage: npm run --silent cli -- pack build <folder> [--pack ID] [-o FILE]';

/**
 * `pack build <folder> [--pack ID] [-o FILE]`: proves a pack and writes it as one file, NAME-VERSION.sqlpack unless FILE
 * names another. Resolves to 0, to 1 where the pack has faults or the gate refuses it, and to 2 where the folder or the
 * pack is not there, or something else than an earlier file of the pack is where it should be written. These write nothing.
 */
export async function packBuildCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' }, pack: { type: 'string' } },
  });
  const [asked, another] = positionals;
  if (asked === undefined || another !== undefined) return refuse(`Name one folder.\n${USAGE}`);
  const root = calledPath(asked);
  const files = filesBelow(root);
  try {
    const catalogue = readCatalogue(files);
    const id = values.pack ?? onlyPack(catalogue);
    if (!catalogue.packs.some((pack) => pack.id === id)) return refuse(unknownPack(asked, id, catalogue));
    const content = packContent(files, catalogue, id as string);
    refuseOtherText(root, content);
    refusePlaceholders(files, content.id);
    const file = values.output ?? packFileName(content);
    const fault = await targetFault(file, content);
    if (fault) return refuse(`${fault} Nothing was written.`);
    const oracleSeeds = root === ROOT ? ORACLE_SEEDS : 0;
    const { report, findings } = await packProof(catalogue, content.id, oracleSeeds, (proved) =>
      console.error(lineOf(proved)),
    );
    if (findings.length > 0) {
      for (const finding of findings) console.log(finding);
      return refuse(`\nNothing was written: mend what is named above, and build again.`, 1);
    }
    const { texts, ...about } = content;
    const made = await writePackFile({ ...about, engine: await engineName(), report }, texts);
    writeFileSync(calledPath(file), made);
    console.log(`${file}: ${bytes(made.length)}, SHA-256 ${await sha256(made)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof PackFault)) throw error;
    return refuse(error.message, 1);
  }
}

function onlyPack({ packs }: Catalogue): string | undefined {
  return packs.length === 1 ? packs[0]?.id : undefined;
}

function unknownPack(folder: string, id: string | undefined, { packs }: Catalogue): string {
  if (packs.length === 0) return `${folder} has no pack in exercises/. Make one with "pack new".`;
  const there = packs.map((pack) => pack.id).join(', ');
  if (id === undefined) return `${folder} has several packs; name one of them with --pack: ${there}.`;
  return `There is no pack ${id} in ${folder}. There are ${there}.`;
}

/** The reader takes a file of another encoding for UTF-8 with holes, so bytes are compared. */
function refuseOtherText(root: string, { texts }: PackContent): void {
  for (const path of texts.keys()) {
    const read = readFileSync(join(root, path));
    if (Buffer.from(read.toString('utf8')).equals(read)) continue;
    throw new PackFault('not-text', path, 'is not UTF-8; save it as UTF-8');
  }
}
