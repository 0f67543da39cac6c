import { openNative } from '../engine/duckdb-native.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Catalogue } from '../exercise/read-pack.ts';
import { type GateReport, SECRET_SEEDS } from '../grading/exercise-gate.ts';
import { gate } from '../grading/gate.ts';
import { storyFindings } from '../grading/story-gate.ts';

/** What the gate said of one exercise. */
export interface Proved extends GateReport {
  readonly pack: string;
  /** From the repository's top: `exercises/point-in-time/03-asof-join`. */
  readonly folder: string;
}

/** Seeds for the oracles of the exercises that come with the program. */
export const ORACLE_SEEDS = 200;
/** Each works on one core. */
const ENGINES = 2;

/**
 * Runs the gate on exercises of a catalogue, two at a time and each on a native engine of its own, and calls
 * `said` for each in their order. With `oracleSeeds` above 0 each exercise needs an oracle. Throws where an engine fails.
 */
export async function prove(
  { datasets, folders, equivalents, lines }: Catalogue,
  exercises: readonly Exercise[],
  oracleSeeds: number,
  said: (proved: Proved) => void = () => {},
): Promise<Proved[]> {
  const all: Proved[] = [];
  let [begun, told] = [0, 0];
  const work = async () => {
    while (begun < exercises.length) {
      const index = begun++;
      const exercise = exercises[index] as Exercise;
      const { pack, slug } = exercise;
      const dataset = datasets.find(({ name }) => name === exercise.dataset);
      if (!dataset) throw new Error(`${pack}/${slug} has no dataset ${exercise.dataset}`);
      const folder = folders.get(`${pack}/${slug}`) ?? `exercises/${pack}/${slug}`;
      const options = { seeds: SECRET_SEEDS, oracleSeeds, folder };
      const mine = equivalents.get(`${pack}/${slug}`) ?? [];
      const where = lines.get(`${pack}/${slug}`) ?? new Map<string, number>();
      // One engine for all held 14 GB after sixty exercises: what it frees it keeps for itself until it is closed.
      const engine = await openNative();
      try {
        const report = await gate(engine, exercise, dataset, { ...options, equivalents: mine, lines: where });
        all[index] = { pack, folder, ...report };
      } finally {
        await engine.close();
      }
      for (let next = all[told]; next; next = all[told]) {
        said(next);
        told++;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(ENGINES, exercises.length) }, work));
  return all;
}

/** What is wrong with the numbers that packs tell around their exercises, each sentence beginning with the file. */
export async function proveStories(
  { stories, datasets }: Catalogue,
  packs: readonly string[],
): Promise<string[]> {
  const engine = await openNative();
  const found: string[] = [];
  for (const story of stories.filter(({ pack }) => packs.includes(pack))) {
    const findings = await storyFindings(engine, story, datasets);
    found.push(...findings.map((finding) => `exercises/${story.pack}/${finding}`));
  }
  await engine.close();
  return found;
}
