import { expect, test } from 'vitest';
import { openNative } from '../../src/engine/duckdb-native.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { BUILT_IN, EXACT } from '../../src/laboratory/exact.ts';
import { runExperiment } from '../../src/laboratory/experiment.ts';
import { countingBytes } from '../../src/laboratory/memory.ts';
import type { Population } from '../../src/laboratory/population.ts';
import { ADAPTERS } from '../engine/adapters.ts';

const POPULATION: Population = {
  rows: 2_000_000,
  cardinality: 2_000_000,
  skew: 'even',
  groups: 1,
  nullPercent: 0,
  seed: 1,
};

async function counted(engine: Engine) {
  const options = { clock: () => performance.now(), rounds: 0, budgetMs: 0 };
  const done = await runExperiment(engine, POPULATION, [BUILT_IN, EXACT], options);
  await engine.close();
  return done.counted;
}

test.each(ADAPTERS)('$name: the peak of exact counting grows with the values it keeps', async ({ open }) => {
  const [builtIn, exact] = await counted(await open());
  expect(builtIn?.peakBytes).toBeLessThan(1e6);
  expect(exact?.raisedPeak).toBe(true);
  // A hash table grows by doubling.
  const estimated = countingBytes(EXACT, POPULATION);
  expect(exact?.peakBytes).toBeGreaterThan(estimated / 2);
  expect(exact?.peakBytes).toBeLessThan(estimated * 2);
});

test('with several threads, which the engine counts wrong, memory is not told', async () => {
  for (const { peakBytes, allocatedBytes, error } of await counted(await openNative({ threads: 2 }))) {
    expect({ peakBytes, allocatedBytes, error }).toEqual({
      peakBytes: null,
      allocatedBytes: null,
      error: null,
    });
  }
});
