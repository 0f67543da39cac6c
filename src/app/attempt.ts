import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Engine, SqlError } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { grade, prepareWorlds } from '../grading/grade.ts';
import type { Verdict } from '../grading/verdict.ts';
import { refusal } from '../sql/statement.ts';
import { type Activity, openActivity } from './activity.ts';
import { type Comparison, openComparison } from './comparison.ts';
import { type Diagnosis, openDiagnosis } from './diagnosis.ts';
import { faultOf } from './fault.ts';
import { lastCheck } from './last-check.ts';
import { openPeek, type Peek } from './peek.ts';
import { type Problem, problemIn, type Ran, ranIn } from './problem.ts';
import { attempted, keep } from './progress.ts';
import { engineState } from './session.ts';
import { DATABASE, type Tables } from './tables.ts';
import { unlessAborted } from './unless-aborted.ts';

/** A learner at one exercise: their SQL, what it returned, and what was said of it. */
export interface Attempt {
  readonly id: string;
  readonly exercise: Exercise;
  readonly tables: Tables;
  readonly draft: Signal<string>;
  /** What the page is waiting for, once that takes long enough to be shown. */
  readonly activity: ReadonlySignal<Activity | null>;
  readonly outcome: Signal<Ran | null>;
  readonly comparison: Comparison;
  readonly verdict: Signal<Verdict | null>;
  /** The text that the verdict speaks of. */
  readonly checked: ReadonlySignal<string>;
  readonly diagnosis: Diagnosis;
  /** A look into the steps of the draft, on the chosen data. */
  readonly peek: Peek;
  /** The error to mark in the editor, from Run, Check or a look into a step. */
  readonly problem: Signal<Problem | null>;
  /** Runs `sql`, which stands at `offset` in the draft, on the chosen data. */
  run(sql: string, offset: number): Promise<void>;
  /** Judges the whole draft on all worlds. */
  check(): Promise<void>;
  /** Does timing work, which `stop`, Run and Check end; not while others are under way. Rejects as the work does. */
  timing(work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  stop(): void;
  write(sql: string): void;
  /** Puts the starter back, and forgets what was said of other texts. */
  reset(): void;
  /** Forgets results, after the data changed. */
  clear(): void;
}

/** How long the tables are left to the learner before the worlds of the first Check are made. */
const PREPARE_AFTER_MS = 1000;

/** Opens an exercise where the learner left it: with the kept draft, or the starter. */
export function openAttempt(exercise: Exercise, tables: Tables): Attempt {
  const id = `${exercise.pack}/${exercise.slug}`;
  const draft = signal(attempted(id).draft || exercise.starter);
  const activity = openActivity();
  const outcome = signal<Ran | null>(null);
  const comparison = openComparison(exercise, tables);
  const verdict = signal<Verdict | null>(null);
  const checked = signal('');
  const problem = signal<Problem | null>(null);
  const diagnosis = openDiagnosis(exercise, tables);
  const peek = openPeek({
    database: DATABASE,
    followable: (columns) => {
      const keys = [...new Set([tables.dataset.entity, ...exercise.spec.key])];
      return keys.flatMap((key) => columns.find((name) => name.toLowerCase() === key.toLowerCase()) ?? []);
    },
    refusal,
    during: (work) =>
      during({ kind: 'run', since: performance.now() }, async (abort) => work(await tables.ready(), abort)),
    onOutcome: (ran) => {
      problem.value = ran.ok ? null : ran.error;
    },
  });
  /** Whose rows are on their way. */
  let awaited: Verdict | null = null;
  /** What is shown where the engine or its tables are not there. */
  let unstarted: Ran | null = null;
  engineState.subscribe(({ kind }) => {
    if (kind === 'ready' && unstarted && outcome.peek() === unstarted) clear();
  });

  function clear(): void {
    outcome.value = null;
    comparison.clear();
    problem.value = null;
    peek.clear();
  }

  async function during(first: Activity, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    try {
      await activity.during(first, (abort) =>
        work(abort).catch((error) => {
          // Stopped while the tables were being made.
          if (!abort.aborted) throw error;
        }),
      );
    } catch (error) {
      // The engine could not be started, or its tables not be made.
      const said: SqlError = { kind: 'other', position: null, ...faultOf(error) };
      unstarted = ranIn('', { ok: false, error: said, elapsedMs: 0 }, 0);
      show(unstarted);
    }
  }

  /** What was there stays until something takes its place, so that a quick Run is one change and not three. */
  function show(ran: Ran): void {
    batch(() => {
      clear();
      outcome.value = ran;
      problem.value = ran.ok ? null : ran.error;
    });
  }

  function write(sql: string): void {
    if (sql === draft.value) return;
    draft.value = sql;
    const standing = attempted(id).standing === 'accepted' ? 'accepted' : 'begun';
    void keep(id, { draft: sql, standing });
  }

  function reset(): void {
    write(exercise.starter);
    batch(() => {
      clear();
      verdict.value = null;
      diagnosis.clear();
    });
  }

  async function run(sql: string, offset: number): Promise<void> {
    await during({ kind: 'run', since: performance.now() }, async (abort) => {
      if (draft.value !== checked.value) {
        verdict.value = null;
        diagnosis.clear();
      }
      const text = draft.value;
      const refused = refusal(sql);
      if (refused) {
        const error: SqlError = {
          kind: 'refused',
          message: refused.message,
          advice: refused.advice,
          position: refused,
        };
        show(ranIn(text, { ok: false, error, elapsedMs: 0 }, offset));
        return;
      }
      const engine = await unlessAborted(tables.ready(), abort);
      const answer = ranIn(text, await engine.run(sql, { database: DATABASE, signal: abort }), offset);
      show(answer);
      comparison.turnTo(answer.ok ? sql : '');
    });
  }

  /** The verdict on a text; null where the learner stopped it. */
  async function judge(
    engine: Engine,
    sql: string,
    abort: AbortSignal,
    onWorld: (world: number, worlds: number) => void,
  ): Promise<Verdict | null> {
    try {
      return await grade(engine, exercise, tables.dataset, sql, {
        signal: abort,
        onWorld: (_world, world, worlds) => onWorld(world, worlds),
      });
    } catch (error) {
      if (abort.aborted) return null;
      throw error;
    }
  }

  async function check(): Promise<void> {
    const since = performance.now();
    await during({ kind: 'check', since, world: 0, worlds: 0 }, async (abort) => {
      verdict.value = null;
      problem.value = null;
      diagnosis.clear();
      const sql = draft.value;
      checked.value = sql;
      // What another text returned is not what the verdict speaks of.
      if (!comparison.isOf(sql)) outcome.value = null;
      comparison.turnTo('');
      const engine = await unlessAborted(tables.ready(), abort);
      const judged = await judge(engine, sql, abort, (world, worlds) => {
        activity.turnTo({ kind: 'check', since, world: world + 1, worlds });
      });
      if (!judged) return;
      verdict.value = judged;
      if (judged.verdict === 'error' || judged.verdict === 'refused')
        problem.value = problemIn(sql, judged.error, 0);
      else if (outcome.value === null) void showRows(engine, judged, sql).catch(() => undefined);
      void diagnosis.explain(engine, sql, judged).then(prepare);
      const standing = judged.verdict === 'accepted' ? 'accepted' : attempted(id).standing;
      // The next Check need not wait for the browser's database.
      void keep(id, {
        standing: standing === 'untouched' ? 'begun' : standing,
        lastCheck: lastCheck(judged, sql, Date.now()),
      });
    });
  }

  /**
   * The rows that a verdict speaks of, where the text was not run before and running it takes no time. What is pressed
   * next does not wait for them, and makes them void.
   */
  async function showRows(engine: Engine, judged: Verdict, sql: string): Promise<void> {
    if (tables.choice.value.kind === 'sized') return;
    awaited = judged;
    const ran = await engine.run(sql, { database: DATABASE });
    if (ran.ok && awaited === judged && verdict.value === judged && outcome.value === null)
      outcome.value = ran;
  }

  /** Makes the worlds of the next Check while the learner reads and types. */
  async function prepare(): Promise<void> {
    try {
      const engine = await tables.ready();
      // A first Run should not wait for the worlds of a Check.
      await new Promise((resolve) => setTimeout(resolve, PREPARE_AFTER_MS));
      await prepareWorlds(engine, exercise, tables.dataset);
    } catch {
      // Check makes what is missing, and reports what goes wrong then.
    }
  }
  void prepare();

  return {
    id,
    exercise,
    tables,
    draft,
    activity: activity.shown,
    outcome,
    comparison,
    verdict,
    checked,
    diagnosis,
    peek,
    problem,
    run,
    check,
    timing(work) {
      awaited = null;
      return activity.during({ kind: 'timing', since: performance.now() }, work);
    },
    clear,
    stop: activity.stop,
    write,
    reset,
  };
}
