import type { Dataset } from '../dataset/dataset.ts';
import type { World } from '../dataset/world.ts';

/**
 * Boundary worlds an answer must pass; five expose 99 % of wrong queries where one exposes 90 %. A dataset that plants
 * its edges by the seed has six to share them out.
 */
export const BOUNDARY_SEEDS: readonly number[] = [1, 2, 3, 4, 5, 6];

/** Boundary worlds that no Check uses, in which the gate of an exercise looks for what refutes a claim. */
export const FURTHER_BOUNDARY_SEEDS: readonly number[] = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/** Rows asked of the generator for a secret world: enough that a constant cannot pass, cheap enough for every Check. */
export const SECRET_ROWS = 2000;

/** The worlds whose rows are the same in every attempt, in the order they judge: typical, boundary, empty, single row. */
export function fixedWorlds(dataset: Dataset): World[] {
  const rows = dataset.typicalRows;
  return [
    { dataset, profile: 'typical', seed: 1, rows },
    ...BOUNDARY_SEEDS.map((seed) => boundaryWorld(dataset, seed)),
    { dataset, profile: 'empty', seed: 1, rows },
    { dataset, profile: 'single-row', seed: 1, rows },
  ];
}

/** The world that a dataset's boundary.sql makes of a seed. */
export function boundaryWorld(dataset: Dataset, seed: number): World {
  return { dataset, profile: 'boundary', seed, rows: dataset.typicalRows };
}

/** The world of one attempt, whose rows the learner never sees beforehand. */
export function secretWorld(dataset: Dataset, seed: number): World {
  return { dataset, profile: 'secret', seed, rows: SECRET_ROWS };
}

/** All worlds an answer must pass, in the order they judge; the first that finds a difference decides. */
export function judgedWorlds(dataset: Dataset, secretSeed: number): World[] {
  return [...fixedWorlds(dataset), secretWorld(dataset, secretSeed)];
}

/** A seed that nobody can foresee, for the secret world of one attempt. */
export function freshSecretSeed(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word % 2147483646;
}
