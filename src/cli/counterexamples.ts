import type { Dataset } from '../dataset/dataset.ts';
import { filesBelow } from '../dataset/disk.ts';
import type { World } from '../dataset/world.ts';
import { openNative } from '../engine/duckdb-native.ts';
import { openWasmInNode } from '../engine/duckdb-wasm-node.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { readCatalogue } from '../exercise/read-pack.ts';
import { smallestCounterexample } from '../grading/counterexample-search.ts';
import { grade } from '../grading/grade.ts';
import { secretWorld } from '../grading/worlds.ts';
import { ROOT } from './install.mjs';

/*
 * `npx tsx src/cli/counterexamples.ts [--wasm] [<pack>...]`: prints, for each wrong answer that ships, how many rows its
 * smallest counterexample has, in how many runs and milliseconds it was found, and the quantiles over all of them.
 */

const args = process.argv.slice(2);
const packs = args.filter((arg) => !arg.startsWith('--'));
const engine = args.includes('--wasm') ? await openWasmInNode() : await openNative();
const { exercises, datasets } = readCatalogue(filesBelow(ROOT));
const found: { rows: number; runs: number; ms: number }[] = [];
const none: string[] = [];

console.log('| exercise | wrong answer | world | input rows | runs | ms |\n|---|---|---|--:|--:|--:|');
for (const exercise of exercises) {
  if (packs.length > 0 && !packs.includes(exercise.pack)) continue;
  const dataset = datasets.find(({ name }) => name === exercise.dataset);
  if (!dataset) continue;
  for (const { name, sql } of exercise.wrong) {
    const where = `${exercise.pack}/${exercise.slug} | ${name}`;
    const world = await failingWorld(exercise, dataset, sql);
    if (!world) {
      none.push(`${where}: not wrong`);
      continue;
    }
    const request = { engine, exercise, dataset, sql, world };
    const began = performance.now();
    const example = await smallestCounterexample(request);
    const ms = performance.now() - began;
    if (!example) none.push(`${where}: none found`);
    else {
      const { inputRows, runs, isMinimal } = example;
      found.push({ rows: inputRows, runs, ms });
      console.log(
        `| ${where} | ${example.world.profile} ${example.world.seed} | ${inputRows}${isMinimal ? '' : '+'} | ${runs} | ${ms.toFixed(0)} |`,
      );
    }
  }
}
await engine.close();

/** The world that rejects the answer; null where none does. */
async function failingWorld(exercise: Exercise, dataset: Dataset, sql: string): Promise<World | null> {
  const secret = secretWorld(dataset, 1);
  try {
    const verdict = await grade(engine, exercise, dataset, sql, { secretSeed: secret.seed });
    return verdict.verdict === 'wrong' ? verdict.world : null;
  } catch (fault) {
    console.error(fault);
    // The search itself looks for a fixed world that differs.
    return secret;
  }
}

const quantile = (values: number[], share: number) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
for (const measure of ['rows', 'runs', 'ms'] as const) {
  const values = found.map((each) => each[measure]);
  const [median, p90, p95, most] = [0.5, 0.9, 0.95, 1].map((share) => quantile(values, share).toFixed(0));
  console.log(`${measure}: median ${median}, p90 ${p90}, p95 ${p95}, most ${most} of ${values.length}`);
}
for (const line of none) console.log(`no counterexample: ${line}`);
