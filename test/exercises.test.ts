import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWasmInNode } from '../src/engine/duckdb-wasm-node.ts';
import type { Engine } from '../src/engine/engine.ts';
import type { Exercise } from '../src/exercise/exercise.ts';
import { readCatalogue } from '../src/exercise/read-pack.ts';
import { gate } from '../src/grading/gate.ts';
import { grade } from '../src/grading/grade.ts';
import { openEngine } from './grading/engines.ts';

const { exercises, datasets, equivalents } = readCatalogue('.');

/** Secret worlds every solution must pass. A tie that decides is seen in one of fifty, so twenty are too few. */
const SEEDS = 60;

function datasetOf(exercise: Exercise) {
  const dataset = datasets.find(({ name }) => name === exercise.dataset);
  if (!dataset) throw new Error(`${exercise.pack}/${exercise.slug}: no dataset ${exercise.dataset}`);
  return dataset;
}

function folderOf({ pack, slug }: Exercise): string {
  const folder = readdirSync(`exercises/${pack}`).find((name) => name.replace(/^\d\d-/, '') === slug);
  return `exercises/${pack}/${folder}`;
}

test('there are exercises', () => {
  expect(exercises.length).toBeGreaterThan(0);
});

describe('the gate, on the native engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine();
  });
  afterAll(() => engine.close());

  test.each(exercises.map((exercise) => [folderOf(exercise), exercise] as const))(
    '%s',
    async (folder, exercise) => {
      const mine = equivalents.get(`${exercise.pack}/${exercise.slug}`) ?? [];
      const options = { seeds: SEEDS, folder, equivalents: mine, oracleSeeds: 0 };
      const report = await gate(engine, exercise, datasetOf(exercise), options);
      expect(report.findings).toEqual([]);
    },
    120_000,
  );
});

describe('every solution is accepted by the engine of the page', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openWasmInNode();
  });
  afterAll(() => engine.close());

  test.each(exercises.map((exercise) => [folderOf(exercise), exercise] as const))(
    '%s',
    async (_, exercise) => {
      for (const { name, sql } of exercise.solutions) {
        const verdict = await grade(engine, exercise, datasetOf(exercise), sql, { secretSeed: 1 });
        expect({ name, verdict: verdict.verdict }).toEqual({ name, verdict: 'accepted' });
      }
    },
    60_000,
  );
});
