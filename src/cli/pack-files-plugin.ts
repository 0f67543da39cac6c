import type { Plugin } from 'vite';
import { filesBelow } from '../dataset/disk.ts';
import { readCatalogue } from '../exercise/read-pack.ts';
import type { BuiltInFile } from '../pack/built-in.ts';
import { sha256, writePackFile } from '../pack/pack-file.ts';
import { packContent } from '../pack/pack-folder.ts';
import { engineName } from './engine-name.ts';
import { reportsIn } from './proof-table.ts';

const INDEX = 'packs/index.json';

/**
 * Puts a file of each pack below a root folder beside the page, `packs/<id>.sqlpack`, and `packs/index.json`, a list of
 * BuiltInFile. The gate's reports are those that `verify --readme` wrote, as a build does not run it.
 */
export function packFiles(root: string): Plugin {
  return {
    name: 'archipelago-pack-files',
    async generateBundle() {
      for (const [fileName, source] of await filesOf(root))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer({ middlewares }) {
      middlewares.use((req, res, next) => {
        const path = req.url?.replace(/^\/|\?.*$/g, '') ?? '';
        if (path !== INDEX && !path.endsWith('.sqlpack')) return next();
        filesOf(root).then((files) => {
          const content = files.get(path);
          if (content) res.end(content);
          else next();
        }, next);
      });
    },
  };
}

async function filesOf(root: string): Promise<Map<string, Uint8Array | string>> {
  const files = filesBelow(root);
  const catalogue = readCatalogue(files);
  const engine = await engineName();
  const made = new Map<string, Uint8Array | string>();
  const index: BuiltInFile[] = [];
  const reports = reportsIn(files.text('README.md') ?? '');
  for (const { id, exercises } of catalogue.packs) {
    const { texts, ...about } = packContent(files, catalogue, id);
    const proved = reports.get(id) ?? [];
    const report = exercises.every(({ slug }) => proved.some((each) => each.slug === slug)) ? proved : [];
    const bytes = await writePackFile({ ...about, engine, report }, texts);
    const { version, authors, licence, languages } = about;
    made.set(`packs/${id}.sqlpack`, bytes);
    index.push({
      ...{ id, version, authors, licence, languages },
      ...{ size: bytes.length, sha256: await sha256(bytes) },
    });
  }
  return made.set(INDEX, JSON.stringify(index));
}
