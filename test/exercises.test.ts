import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proofTables, writtenTables } from '../src/cli/proof-table.ts';
import { ORACLE_SEEDS, type Proved, prove, proveStories } from '../src/cli/prove.ts';
import { filesBelow } from '../src/dataset/disk.ts';
import { openWasmInNode } from '../src/engine/duckdb-wasm-node.ts';
import type { Engine } from '../src/engine/engine.ts';
import type { Exercise } from '../src/exercise/exercise.ts';
import { readCatalogue } from '../src/exercise/read-pack.ts';
import { grade } from '../src/grading/grade.ts';

const catalogue = readCatalogue(filesBelow('.'));
const { exercises, datasets, packs } = catalogue;

function datasetOf(exercise: Exercise) {
  const dataset = datasets.find(({ name }) => name === exercise.dataset);
  if (!dataset) throw new Error(`${exercise.pack}/${exercise.slug}: no dataset ${exercise.dataset}`);
  return dataset;
}

const named = exercises.map((exercise) => [`${exercise.pack}/${exercise.slug}`, exercise] as const);

test('there are exercises', () => {
  expect(exercises.length).toBeGreaterThan(0);
});

describe('the gate, on the native engine', () => {
  let proved: readonly Proved[];
  beforeAll(async () => {
    proved = await prove(catalogue, exercises, ORACLE_SEEDS, ({ folder, seconds }) =>
      console.log(`${folder}: ${seconds} s`),
    );
  }, 3_600_000);

  test.each(named)('%s has no findings, and every mutant is killed or equivalent', (_, exercise) => {
    const report = proved[exercises.indexOf(exercise)];
    expect(report?.findings).toEqual([]);
    expect(report?.mutants.surviving).toEqual([]);
    expect(report?.mutants.killed).toBeGreaterThan(0);
  });

  test('the README says what was proved', () => {
    const said = writtenTables(readFileSync('README.md', 'utf8'));
    expect(said, 'run `npm run cli -- verify --readme`').toBe(proofTables(packs, proved));
  });
});

test('the numbers that packs tell around their exercises can be measured', async () => {
  const all = packs.map(({ id }) => id);
  expect(await proveStories(catalogue, all)).toEqual([]);
}, 60_000);

describe('every solution is accepted by the engine of the page', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openWasmInNode();
  });
  afterAll(() => engine.close());

  test.each(named)(
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
