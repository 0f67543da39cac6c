import type { Exercise, WrongAnswer } from '../exercise/exercise.ts';
import { refusal, trimStatement } from '../sql/statement.ts';
import type { Limits } from './ask.ts';
import { throwIfCancelled } from './fault.ts';
import { type Fingerprinted, fingerprinted, fingerprintQuery, readFingerprint } from './fingerprint.ts';
import type { Judge, LoadedWorld } from './judge.ts';

/** A query and the fingerprints of its results, each made when first asked for and kept. */
export class FingerprintedQuery {
  readonly #sql: string;
  #read: Fingerprinted | null = null;
  readonly #kept: string[] = [];

  constructor(sql: string) {
    this.#sql = sql;
  }

  /**
   * The fingerprint of the result in a world, which stands at `index` among the fixed ones. A failure counts as a
   * result, by its kind, and is not kept: an engine may fail once. Throws the signal's reason where that ends the work.
   */
  async fingerprint(judge: Judge, world: LoadedWorld, index: number, limits: Limits): Promise<string> {
    const kept = this.#kept[index];
    if (kept !== undefined) return kept;
    const read = this.#read ?? (await readQuery(judge, this.#sql, world.database));
    limits.signal?.throwIfAborted();
    if (typeof read === 'string') return read;
    this.#read = read;
    const outcome = await judge.engine.run(fingerprintQuery(read), { ...limits, database: world.database });
    if (!outcome.ok) {
      throwIfCancelled(outcome.error, limits.signal);
      return outcome.error.kind;
    }
    const made = readFingerprint(outcome.relation, read);
    this.#kept[index] = made;
    return made;
  }
}

/** What to run, or why it cannot be. */
async function readQuery(judge: Judge, sql: string, database: string): Promise<Fingerprinted | string> {
  if (refusal(sql)) return 'refused';
  const query = trimStatement(sql);
  const described = await judge.engine.describe(query.text, database);
  if (!described.ok) return described.error.kind;
  return fingerprinted(query, described.columns, judge.exercise.spec, judge.referenceColumns);
}

/** The author's queries of one exercise: its reference and its wrong answers, in the order of their file names. */
export interface KnownAnswers {
  readonly reference: FingerprintedQuery;
  readonly wrong: readonly { readonly answer: WrongAnswer; readonly query: FingerprintedQuery }[];
}

interface Kept {
  readonly dataset: Judge['dataset'];
  readonly version: string;
  readonly answers: KnownAnswers;
}

const kept = new WeakMap<Exercise, Kept[]>();

/** The author's queries of a judge's exercise, the same object for one exercise, dataset and engine build. */
export function knownAnswers({ engine, exercise, dataset }: Judge): KnownAnswers {
  const version = `${engine.build.engine} ${engine.build.version}`;
  const known = kept.get(exercise) ?? [];
  const found = known.find((one) => one.dataset === dataset && one.version === version);
  if (found) return found.answers;
  const reference = new FingerprintedQuery(exercise.solutions[0]?.sql ?? '');
  const wrong = exercise.wrong.map((answer) => ({ answer, query: new FingerprintedQuery(answer.sql) }));
  const answers = { reference, wrong };
  kept.set(exercise, [...known, { dataset, version, answers }]);
  return answers;
}
