import { type Arbitrary, assert, asyncProperty } from 'fast-check';
import type { RunnerTestCase } from 'vitest';
import { ContentError } from '../../src/dataset/fault.ts';
import { PackFault } from '../../src/pack/fault.ts';
import { counted } from '../counted.ts';

/** Cases of each fuzz test; FUZZ_RUNS asks for more or fewer. */
export const FUZZ_RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);

/** For a test of so many cases on a busy machine, with room. */
export const FUZZ_TIMEOUT_MS = 60_000 + FUZZ_RUNS * 20;

const MOST_MS = 2_000;

/**
 * Gives cases to a reader, each of which has to end soon in a value or in a fault that says something, and counts for its
 * test how many ended how.
 */
export async function fuzz<Case>(
  task: RunnerTestCase,
  what: string,
  cases: Arbitrary<Case>,
  read: (one: Case) => unknown,
): Promise<void> {
  let [accepted, refused, slowestMs] = [0, 0, 0];
  await assert(
    asyncProperty(cases, async (one) => {
      const began = process.cpuUsage();
      try {
        await read(one);
        accepted++;
      } catch (error) {
        const isTold = error instanceof PackFault || error instanceof ContentError;
        if (!isTold || error.message.length < 10) throw error;
        refused++;
      }
      // The processor's time: on a busy machine the clock also counts what others do.
      const { user, system } = process.cpuUsage(began);
      const workedMs = (user + system) / 1000;
      slowestMs = Math.max(slowestMs, workedMs);
      if (workedMs > MOST_MS) throw new Error(`took ${workedMs} ms`);
    }),
    { numRuns: FUZZ_RUNS, endOnFailure: true },
  );
  const count = (cases: number) => cases.toLocaleString('en');
  counted(
    task,
    `fuzz ${what}: ${count(FUZZ_RUNS)} cases, ${count(accepted)} accepted, ${count(refused)} refused, the slowest in ${Math.ceil(slowestMs)} ms`,
  );
}
