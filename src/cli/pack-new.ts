import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { calledPath } from './called-path.ts';
import { ROOT } from './install.mjs';
import { refuse } from './refusal.ts';

/** The folder that a new pack is copied from; its pack is called PACK. */
export const TEMPLATE = join(import.meta.dirname, 'pack-template');
const USAGE = 'usage: npm run --silent cli -- pack new <folder>';

/**
 * `pack new <folder>`: writes a pack of one exercise with a dataset of its own, which the gate accepts as it is. Resolves
 * to 0, or to 2 where the folder holds something already or its name gives no name of a pack.
 */
export async function packNewCommand(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [asked, another] = positionals;
  if (asked === undefined || another !== undefined) return refuse(`Name one folder.\n${USAGE}`);
  const folder = calledPath(asked);
  const id = idOf(folder);
  const wrong =
    id === '' ? `${asked} gives no name of a pack; name the folder with letters` : taken(folder, id);
  if (wrong) return refuse(`${wrong}.`);
  const title = id[0]?.toUpperCase() + id.slice(1).replaceAll('-', ' ');
  for (const path of filesIn(TEMPLATE)) {
    const text = readFileSync(join(TEMPLATE, path), 'utf8');
    const target = join(folder, path.replace('PACK', id));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      text.replace('title: TITLE', () => `title: ${title}`),
    );
  }
  console.log(`${asked} holds the pack ${id} with one exercise, which stands as it is.

  exercises/${id}/pack.md                what the pack is called, by whom and under which licence: fill it in
  exercises/${id}/01-last-seen/          the exercise: task, starter, solutions, wrong answers
  datasets/parcels/                      the tables it asks about

Change it with the page beside you, and make a file of it once pack.md is filled in:

  npm run --silent cli -- pack watch ${asked}
  npm run --silent cli -- pack build ${asked} -o ${id}.sqlpack

exercises/README.md of Archipelago says what each file holds.`);
  return 0;
}

/** The name a pack has by its folder: `My Pack` is my-pack. Empty where nothing of it can be used. */
function idOf(folder: string): string {
  const plain = basename(folder).normalize('NFKD').toLowerCase();
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function taken(folder: string, id: string): string | null {
  if (existsSync(join(ROOT, 'exercises', id))) {
    return `${id} is a pack that comes with Archipelago; choose another name`;
  }
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return `${folder} is a file; name a folder`;
  return readdirSync(folder).length > 0 ? `${folder} is not empty; name a new folder` : null;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}
