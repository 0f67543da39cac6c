import type { Dataset } from '../dataset/dataset.ts';
import type { World } from '../dataset/world.ts';
import type { Engine, SqlError } from '../engine/engine.ts';
import type { Exercise, ResultSpec } from '../exercise/exercise.ts';
import { wordOfChance } from '../sql/chance.ts';
import { quoted } from '../sql/quoted.ts';
import { refusal, type Statement, trimStatement } from '../sql/statement.ts';
import { significantTokens } from '../sql/token.ts';
import { MOST_EXPECTED_ROWS, materialise, rowsKept } from './answer-table.ts';
import { askIn, type Limits } from './ask.ts';
import type { Conclusion } from './conclusion.ts';
import { chanceIn } from './determinism.ts';
import { hiddenName, JudgeFault } from './fault.ts';
import type { Judge, LoadedWorld } from './judge.ts';
import { judgeOf } from './judge-of.ts';
import * as message from './message.ts';
import { namesTable } from './named-tables.ts';
import type { Room } from './room.ts';
import { idleRowCap } from './row-cap.ts';
import { DEFAULT_TIMEOUT_MS, openTrial, type Trial, tryIn } from './trial.ts';
import type { Failed, Note, Readings, Verdict, WorldVerdict } from './verdict.ts';
import { freshSecretSeed, judgedWorlds } from './worlds.ts';

export interface GradeOptions {
  /** Seed of the secret world. Left out: the one `prepareWorlds` has made, else a fresh one. */
  readonly secretSeed?: number;
  /** Ends the grading with the signal's reason, as an exception. */
  readonly signal?: AbortSignal;
  /** How long the answer may run in each world. Default 10,000. */
  readonly timeoutMs?: number;
  /** Called before each world is judged; `index` counts from 0. */
  readonly onWorld?: (world: World, index: number, total: number) => void;
}

/**
 * Judges SQL on all worlds of an exercise, in the order typical, boundary, empty, single row, secret; the first
 * that does not accept it decides. Throws where the exercise itself is broken or the signal ends the work.
 */
export async function grade(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
  sql: string,
  options: GradeOptions = {},
): Promise<Verdict> {
  options.signal?.throwIfAborted();
  const refused = refusedAs(sql);
  if (refused) return { verdict: 'refused', error: refused };
  const judge = judgeOf(engine, exercise, dataset);
  return judge.alone(async () => {
    try {
      return await gradeOnce(judge, trimStatement(sql), options);
    } catch (fault) {
      if (!(fault instanceof JudgeFault) || !fault.mayBeLost) throw fault;
      await judge.forget();
      return gradeOnce(judge, trimStatement(sql), options);
    }
  });
}

/** Loads the worlds of an exercise ahead of the first Check, and a fresh secret world for the next one. */
export async function prepareWorlds(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
  signal?: AbortSignal,
): Promise<void> {
  const judge = judgeOf(engine, exercise, dataset);
  await judge.alone(async () => {
    await judge.fixedWorlds(signal);
    if (judge.secretSeed === null) await judge.secretWorld(freshSecretSeed(), signal);
  });
}

async function gradeOnce(judge: Judge, query: Statement, options: GradeOptions): Promise<Verdict> {
  const { signal, onWorld } = options;
  const limits = limitsOf(options);
  const fixed = await judge.fixedWorlds(signal);
  const secretSeed = options.secretSeed ?? judge.secretSeed ?? freshSecretSeed();
  const worlds = judgedWorlds(judge.dataset, secretSeed);
  const [typical] = fixed;
  if (!typical) throw new Error('there is no world to judge in');
  const trial = await openTrial({
    engine: judge.engine,
    ask: judge.ask(limits),
    spec: judge.exercise.spec,
    referenceColumns: judge.referenceColumns,
    query,
    database: typical.database,
    ...limits,
  });
  if ('verdict' in trial) return inWorld(trial, trial.verdict === 'error' ? null : typical.world);
  const table = judge.table('answer');
  const met: LoadedWorld[] = [];
  const measured: Readings[] = [];
  for (const [index, world] of worlds.entries()) {
    onWorld?.(world, index, worlds.length);
    const loaded = fixed[index] ?? (await judge.secretWorld(secretSeed, signal));
    met.push(loaded);
    const verdict = await judgeIn(judge, trial, table, loaded);
    // A secret serves once.
    if (world.profile === 'secret') await judge.dropSecret();
    if ('readings' in verdict && verdict.readings) measured.push(verdict.readings);
    if (verdict.verdict !== 'accepted')
      return inWorld(await withShares(verdict, judge.exercise.spec, measured), world);
  }
  const { readings, refusal: beyond } = await concluded(judge.exercise.spec, measured);
  if (beyond) return { verdict: 'wrong', ...beyond, notes: trial.notes, readings };
  const idle = idleRowCap(query, judge.exercise.solutions[0]?.sql ?? '', met);
  if (idle) return { verdict: 'refused', error: idle };
  const word = wordOfChance(significantTokens(query.text));
  const style: Note[] = word ? [{ kind: 'style', message: message.chanceWithoutEffect(word) }] : [];
  const said = { notes: [...trial.notes, ...style], worlds: worlds.length };
  return { verdict: 'accepted', ...said, ...(measured.length > 0 ? { readings } : {}) };
}

/** The verdict of the world that ended a Check, with what is known so far of shares over several worlds. */
async function withShares(
  verdict: Failed,
  { appraisal }: ResultSpec,
  measured: readonly Readings[],
): Promise<Failed> {
  if (verdict.verdict !== 'wrong' || !verdict.readings || !appraisal) return verdict;
  const { concludeEarly } = await import('./conclusion.ts');
  return { ...verdict, readings: concludeEarly(appraisal.measures, measured) };
}

/** What the measures come to over all worlds; nothing where there are none. */
async function concluded({ appraisal }: ResultSpec, measured: readonly Readings[]): Promise<Conclusion> {
  if (!appraisal) return { readings: [], refusal: null };
  const { conclude } = await import('./conclusion.ts');
  return conclude(appraisal.measures, measured);
}

/** One world's verdict, after a look at chance where the rows are wrong or the secret world accepts them. */
async function judgeIn(
  judge: Judge,
  trial: Trial,
  table: string,
  loaded: LoadedWorld,
): Promise<WorldVerdict> {
  const verdict = await tryIn(trial, table, loaded.database, loaded, loaded.world);
  const isWrongInRows = verdict.verdict === 'wrong' && verdict.wrong.kind !== 'order';
  const isAcceptedInTheEnd = verdict.verdict === 'accepted' && loaded.world.profile === 'secret';
  if (!isWrongInRows && !isAcceptedInTheEnd) return verdict;
  const chance = await chanceIn(judge, trial, loaded, verdict);
  if (chance || verdict.verdict !== 'wrong' || namesTable(trial.query.text, judge.dataset)) {
    return chance ?? verdict;
  }
  const unread = message.namesNoTable(judge.exercise.tables);
  return { ...verdict, wrong: { ...verdict.wrong, message: verdict.wrong.message + unread } };
}

export interface DifferOptions extends Pick<GradeOptions, 'signal' | 'timeoutMs'> {
  /** The tables of the database, which measures may read. Default: none. */
  readonly tables?: readonly string[];
}

/**
 * Judges SQL in one database that is loaded already, against the rows of another query there, and for that database
 * alone. Throws where the reference is broken or the signal ends the work.
 */
export async function differ(
  engine: Engine,
  spec: ResultSpec,
  database: string,
  answerSql: string,
  referenceSql: string,
  options: DifferOptions = {},
): Promise<WorldVerdict> {
  const refused = refusedAs(answerSql);
  if (refused) return { verdict: 'refused', error: refused };
  const limits = limitsOf(options);
  const own = hiddenName('judge');
  await engine.load({ database: own, statements: [] });
  let room: Room | null = null;
  try {
    const ask = askIn(engine, own, limits);
    const source = trimStatement(referenceSql);
    const described = await engine.describe(source.text, database);
    if (!described.ok) throw new JudgeFault(described.error, source.text);
    const [reference, answer] = [`${quoted(own)}.main.reference`, `${quoted(own)}.main.answer`];
    const { statement } = materialise(reference, source, described.columns, MOST_EXPECTED_ROWS);
    const referenceRows = rowsKept(await askIn(engine, database, limits)(statement));
    const query = trimStatement(answerSql);
    const trial = await openTrial({
      engine,
      ask,
      spec,
      referenceColumns: described.columns,
      query,
      database,
      ...limits,
    });
    if ('verdict' in trial) return trial;
    if (spec.appraisal) {
      const { openRoom } = await import('./room.ts');
      room = await openRoom(engine, { spec, tables: options.tables ?? [], database, reference }, limits);
    }
    return await tryIn(trial, answer, database, { reference, referenceRows, room }, null);
  } finally {
    if (room) await engine.unload(room.database);
    await engine.unload(own);
  }
}

function limitsOf({ signal, timeoutMs = DEFAULT_TIMEOUT_MS }: DifferOptions): Limits {
  return signal ? { timeoutMs, signal } : { timeoutMs };
}

function refusedAs(sql: string): SqlError | null {
  const refused = refusal(sql);
  if (!refused) return null;
  const { message, advice, from, to } = refused;
  return { kind: 'refused', message, advice, position: { from, to } };
}

function inWorld(verdict: Failed, world: World | null): Verdict {
  if (verdict.verdict === 'refused') return verdict;
  if (verdict.verdict === 'error') return { ...verdict, world };
  if (!world) throw new Error(`${verdict.verdict} in no world`);
  return { ...verdict, world };
}
