import type { Dataset } from '../dataset/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise, WrongAnswer } from '../exercise/exercise.ts';
import { refusal, trimStatement } from '../sql/statement.ts';
import { JudgeFault } from './fault.ts';
import type { Judge, LoadedWorld } from './judge.ts';
import { judgeOf } from './judge-of.ts';
import { FingerprintedQuery, knownAnswers } from './misconception-known.ts';
import { likest } from './misconception-likeness.ts';
import { DEFAULT_TIMEOUT_MS, openTrial, verdictIn } from './trial.ts';

/** A mistake that the exercise's author knows: the wrong answer's name and what its author believed. */
export type Misconception = Pick<WrongAnswer, 'name' | 'diagnosis'>;

export interface MisconceptionOptions {
  /** Ends the work with the signal's reason, as an exception. */
  readonly signal?: AbortSignal;
  /** How long one query may run in each world. Default 10,000. */
  readonly timeoutMs?: number;
}

/**
 * The known wrong answer that a wrong one is the same as: in the typical and every boundary world it returns the same
 * rows, by fingerprint. Where several wrong answers of the exercise are alike, the one whose text is most like it. Null
 * where there is none, for an answer that is right in all these worlds, and for one that errs in the order of its
 * rows alone. Fingerprints of known answers are kept, so only the first call pays for them.
 */
export async function misconceptionOf(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
  sql: string,
  options: MisconceptionOptions = {},
): Promise<Misconception | null> {
  options.signal?.throwIfAborted();
  if (exercise.wrong.length === 0 || refusal(sql)) return null;
  const judge = judgeOf(engine, exercise, dataset);
  return judge.alone(async () => {
    try {
      return await look(judge, sql, options);
    } catch (fault) {
      if (!(fault instanceof JudgeFault) || !fault.mayBeLost) throw fault;
      await judge.forget();
      return look(judge, sql, options);
    }
  });
}

/** Mistakes look the same where there are hardly any rows: neither the empty nor the single-row world is asked. */
function tellsApart({ world: { profile } }: LoadedWorld): boolean {
  return profile === 'typical' || profile === 'boundary';
}

async function look(judge: Judge, sql: string, options: MisconceptionOptions): Promise<Misconception | null> {
  const { signal } = options;
  const limits = { timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS, ...(signal ? { signal } : {}) };
  const worlds = (await judge.fixedWorlds(signal)).filter(tellsApart);
  const { reference, wrong } = knownAnswers(judge);
  const answer = new FingerprintedQuery(sql);
  let alike = wrong;
  let isLikeReference = true;
  for (const [index, world] of worlds.entries()) {
    const mine = await answer.fingerprint(judge, world, index, limits);
    const still: (typeof alike)[number][] = [];
    for (const known of alike) {
      if ((await known.query.fingerprint(judge, world, index, limits)) === mine) still.push(known);
    }
    isLikeReference &&= (await reference.fingerprint(judge, world, index, limits)) === mine;
    alike = still;
    if (alike.length === 0) return null;
  }
  const found = likest(sql, alike, ({ answer: { sql: known } }) => known);
  if (!found || isLikeReference || !(await isRejected(judge, worlds, sql, limits))) return null;
  return { name: found.answer.name, diagnosis: found.answer.diagnosis };
}

/** Fingerprints round where the judge tolerates: the name is given only where the judge says that the rows are wrong. */
async function isRejected(
  judge: Judge,
  worlds: readonly LoadedWorld[],
  sql: string,
  limits: { timeoutMs: number; signal?: AbortSignal },
): Promise<boolean> {
  const { engine, referenceColumns, exercise } = judge;
  // A share is beyond its limit over all worlds and in none: then the verdict is trusted.
  if (exercise.spec.appraisal?.measures.some(({ isPooled }) => isPooled)) return true;
  const database = worlds[0]?.database ?? '';
  const query = trimStatement(sql);
  const ask = judge.ask(limits);
  const trial = await openTrial({
    engine,
    ask,
    spec: exercise.spec,
    referenceColumns,
    query,
    database,
    ...limits,
  });
  if ('verdict' in trial) return trial.verdict === 'wrong';
  for (const loaded of worlds) {
    const said = await verdictIn(trial, judge.table('answer'), loaded.database, loaded, loaded.world);
    if (said.verdict !== 'accepted') return said.verdict === 'wrong' && said.wrong.kind !== 'order';
  }
  return false;
}
