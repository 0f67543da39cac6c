import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../src/dataset/disk.ts';
import type { Engine } from '../src/engine/engine.ts';
import type { Exercise } from '../src/exercise/exercise.ts';
import { readCatalogue } from '../src/exercise/read-pack.ts';
import { grade } from '../src/grading/grade.ts';
import { Judge } from '../src/grading/judge.ts';
import { type Heard, measuredIn, Proof } from '../src/grading/proof.ts';
import { trimStatement } from '../src/sql/statement.ts';
import { significantTokens } from '../src/sql/token.ts';
import { type Known, REWRITES } from './fairness/rewrites.ts';
import { openEngine } from './grading/engines.ts';

/*
 * Whoever is right is accepted, however the query is written: each solution is rewritten in every way of rewrites.ts
 * and in some combinations, and each result must be accepted without a note.
 */

const { exercises, datasets } = readCatalogue(filesBelow('.'));
const SEED = 20261122;
const COMBINATIONS = 4;

let engine: Engine;
beforeAll(async () => {
  console.log(`combinations of rewrites are drawn with seed ${SEED}`);
  engine = await openEngine();
});
afterAll(() => engine.close());

function datasetOf(exercise: Exercise) {
  const dataset = datasets.find(({ name }) => name === exercise.dataset);
  if (!dataset) throw new Error(`no dataset ${exercise.dataset}`);
  return dataset;
}

function knownOf(exercise: Exercise): Known {
  const tables = datasetOf(exercise).tables.filter(({ name }) => exercise.tables.includes(name));
  const columns = [...tables.flatMap((table) => table.columns), ...exercise.spec.columns];
  return {
    tables: tables.map(({ name }) => name),
    columns: columns.map(({ name }) => name.toLowerCase()),
    width: exercise.spec.columns.length,
  };
}

/** Whole numbers below `limit` that follow from a seed (a linear congruence, enough to choose from a short list). */
function chooser(seed: number): (limit: number) => number {
  // Neighbouring seeds must not begin alike.
  let state = Math.imul(seed ^ (seed >>> 15), 2654435761) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Texts of the tokens that count, to see that a rewrite changed something. */
const read = (sql: string) =>
  significantTokens(sql)
    .map(({ text }) => text)
    .join(' ');
const ONLY_COMMENTS = ['comments everywhere', 'a leading comment'];

interface Rewritten {
  readonly by: string;
  readonly sql: string;
}

/** The text after each rewrite that applies to it, and after some chains of rewrites. */
function rewritten(sql: string, known: Known, seed: number): Rewritten[] {
  const found: Rewritten[] = [];
  for (const [by, rewrite] of Object.entries(REWRITES)) {
    const changed = rewrite(sql, known);
    if (changed === null) continue;
    expect(changed, `${by} changes the text`).not.toBe(sql);
    if (!ONLY_COMMENTS.includes(by) && read(changed) === read(sql)) continue;
    found.push({ by, sql: changed });
  }
  const choose = chooser(seed);
  const all = Object.entries(REWRITES);
  for (let i = 0; i < COMBINATIONS; i++) {
    let text = sql;
    const chain: string[] = [];
    for (let steps = 0; steps < 3; steps++) {
      const [by, rewrite] = all[choose(all.length)] ?? ['', () => null];
      const changed = rewrite(text, known);
      if (changed === null || chain.includes(by)) continue;
      text = changed;
      chain.push(by);
    }
    if (chain.length > 1) found.push({ by: chain.join(', then '), sql: text });
  }
  return found;
}

const applied = new Map<string, number>();
let broken = 0;

/** Those that DuckDB can bind: a rewrite that moves an alias away from its use makes no query, and so no unfairly judged one. */
async function bound(ways: readonly Rewritten[], database: string): Promise<Rewritten[]> {
  const found: Rewritten[] = [];
  for (const way of ways) {
    if ((await engine.describe(trimStatement(way.sql).text, database)).ok) found.push(way);
    else broken++;
  }
  return found;
}

/** The first of those that DuckDB can bind. */
async function firstBound(ways: readonly Rewritten[], database: string): Promise<Rewritten | undefined> {
  for (const way of ways) {
    const [found] = await bound([way], database);
    if (found) return found;
  }
  return undefined;
}

describe('every rewritten solution is accepted without a note', () => {
  test.each(exercises.map((exercise) => [`${exercise.pack}/${exercise.slug}`, exercise] as const))(
    '%s',
    async (_, exercise) => {
      const judge = new Judge(engine, exercise, datasetOf(exercise));
      const fixed = await judge.fixedWorlds();
      // What is unfair to a rewritten query is so in any world: one of each kind will do.
      const kinds = new Map([...fixed].reverse().map((loaded) => [loaded.world.profile, loaded]));
      const proof = new Proof(judge, [...kinds.values(), await judge.secretWorld(SEED)]);
      const refused: unknown[] = [];
      for (const [index, solution] of exercise.solutions.entries()) {
        const ways = rewritten(solution.sql, knownOf(exercise), SEED + index);
        for (const { by, sql } of await bound(ways, fixed[0]?.database ?? '')) {
          applied.set(by, (applied.get(by) ?? 0) + 1);
          const said = await proof.acceptance(sql);
          if (said.length > 0) refused.push({ solution: solution.name, by, said, sql });
        }
      }
      await judge.forget();
      expect(refused).toEqual([]);
    },
    120_000,
  );
});

test('every rewrite applies to some solution', () => {
  console.log([...applied].map(([by, count]) => `${count} x ${by}`).join('\n'));
  for (const by of Object.keys(REWRITES))
    expect({ by, count: applied.get(by) ?? 0 }).not.toEqual({ by, count: 0 });
  const all = [...applied.values()].reduce((sum, count) => sum + count, 0);
  expect(broken / (all + broken)).toBeLessThan(0.02);
});

test('a Check accepts solutions rewritten several times over', async () => {
  for (const [index, exercise] of exercises.entries()) {
    const [solution] = exercise.solutions;
    const judge = new Judge(engine, exercise, datasetOf(exercise));
    const [typical] = await judge.fixedWorlds();
    const ways = rewritten(solution?.sql ?? '', knownOf(exercise), SEED + index);
    const chain = (await bound(ways, typical?.database ?? '')).at(-1);
    await judge.forget();
    const verdict = await grade(engine, exercise, datasetOf(exercise), chain?.sql ?? '', {
      secretSeed: SEED,
    });
    expect({ ...chain, verdict }).toMatchObject({ verdict: { verdict: 'accepted', notes: [] } });
  }
}, 300_000);

test('no rewrite makes a wrong answer right', async () => {
  const choose = chooser(SEED);
  const accepted: unknown[] = [];
  for (const exercise of exercises) {
    const judge = new Judge(engine, exercise, datasetOf(exercise));
    // A measure may find nothing in small worlds, and a share is counted over all of them.
    const { appraisal } = exercise.spec;
    const worlds = [...(await judge.fixedWorlds()), ...(appraisal ? [await judge.secretWorld(SEED)] : [])];
    for (const { name, sql } of exercise.wrong) {
      const ways = rewritten(sql, knownOf(exercise), SEED);
      const from = choose(ways.length);
      const inTurn = [...ways.slice(from), ...ways.slice(0, from)];
      const way = await firstBound(inTurn, worlds[0]?.database ?? '');
      const said: string[] = [];
      const heard: Heard[] = [];
      for (const loaded of worlds) {
        if (said.includes('wrong')) break;
        heard.push(...(await new Proof(judge, [loaded]).verdicts(way?.sql ?? '')));
        said.push(heard.at(-1)?.verdict.verdict ?? '');
      }
      if (await new Proof(judge, []).refusalOfAll(measuredIn(heard))) said.push('wrong');
      if (!said.includes('wrong')) accepted.push({ exercise: exercise.slug, name, ...way, said });
    }
    await judge.forget();
  }
  expect(accepted).toEqual([]);
}, 300_000);
