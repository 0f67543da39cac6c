import type { Catalogue } from '../exercise/read-pack.ts';
import { plainLine } from './fault.ts';
import type { PackFile } from './pack-file.ts';
import { MANIFEST_FILE } from './path.ts';

const NEXT = 'build the pack again';

/** Where a manifest says something else than the pack.md in the same file, as sentences with what to do; empty where they agree. */
export function disagreements({ manifest }: Pick<PackFile, 'manifest'>, catalogue: Catalogue): string[] {
  const { id } = manifest;
  const pack = catalogue.packs.find((each) => each.id === id);
  if (!pack) return [`${MANIFEST_FILE}: tells of the pack ${id}, which is not in the file; ${NEXT}`];
  const told = { title: pack.title, summary: pack.summary, ...catalogue.details.get(id) };
  const keys = ['title', 'summary', 'version', 'authors', 'licence', 'languages'] as const;
  return keys.flatMap((key) => {
    const [here, there] = [manifest[key], told[key] ?? ''].map((value) => [value].flat().join(', '));
    if (here === there) return [];
    return [
      `${MANIFEST_FILE}: says ${key} "${plainLine(here ?? '')}", exercises/${id}/pack.md says "${plainLine(there ?? '')}"; ${NEXT}`,
    ];
  });
}
