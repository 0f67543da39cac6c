import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Counterexample } from '../grading/counterexample.ts';
import type { Misconception } from '../grading/misconception.ts';
import type { StageHint } from '../grading/stage-hint.ts';
import type { Verdict } from '../grading/verdict.ts';
import { type Finding, findingOf, LOOKING, NONE, OPEN } from './finding.ts';
import { type Ladder, openLadder } from './ladder.ts';
import type { Tables } from './tables.ts';

/** Why a wrong answer is wrong, worked out after the verdict is shown, and pulled by the learner step by step. */
export interface Diagnosis {
  /** Where the answer departs from the expected rows, in sentences. */
  readonly where: ReadonlySignal<Finding<readonly string[]>>;
  /** The smallest input found that shows the mistake, where that is small enough to be read. */
  readonly counterexample: ReadonlySignal<Finding<Counterexample>>;
  /** The known mistake that the answer makes. */
  readonly misconception: ReadonlySignal<Finding<Misconception>>;
  /** The first of the answer's own steps that goes wrong; open until it is pulled. */
  readonly stage: ReadonlySignal<Finding<StageHint>>;
  /** Which of these the learner has pulled, and which are offered. */
  readonly ladder: Ladder;
  /** The SQL that all this is about; empty where there is nothing. */
  readonly query: ReadonlySignal<string>;
  /** Works it out for a verdict on `sql`; does nothing for an accepted one. Never rejects. */
  explain(engine: Engine, sql: string, verdict: Verdict): Promise<void>;
  /** Forgets it, and stops the search that may be under way. */
  clear(): void;
}

/** What the browser's timeline calls a search; its detail holds rows and runs, or null where nothing was found. */
const COUNTEREXAMPLE_FOUND = 'counterexample';

type WrongVerdict = Extract<Verdict, { readonly verdict: 'wrong' }>;

/** Nothing diagnosed yet. */
export function openDiagnosis(exercise: Exercise, { dataset }: Tables): Diagnosis {
  const where = signal<Finding<readonly string[]>>(NONE);
  const counterexample = signal<Finding<Counterexample>>(NONE);
  const misconception = signal<Finding<Misconception>>(NONE);
  const stage = signal<Finding<StageHint>>(NONE);
  const query = signal('');
  let stopper: AbortController | null = null;
  /** What is to be done once the last step is pulled. */
  let findStage: () => Promise<void> = async () => {};

  const ladder = openLadder({ where, counterexample, misconception, stage }, (rung) => {
    if (rung === 'stage' && stage.value.state === 'open') void findStage();
  });

  function all(finding: typeof LOOKING | typeof NONE): void {
    for (const each of [where, counterexample, misconception]) each.value = finding;
    stage.value = finding === NONE ? NONE : OPEN;
  }

  function clear(): void {
    stopper?.abort();
    stopper = null;
    batch(() => {
      all(NONE);
      ladder.clear();
      query.value = '';
    });
  }

  async function explain(engine: Engine, sql: string, verdict: Verdict): Promise<void> {
    clear();
    if (verdict.verdict !== 'wrong') return;
    const { kind } = verdict.wrong;
    if (kind === 'columns' || kind === 'types') return;
    const own = new AbortController();
    stopper = own;
    // What a measure or an invariant refuses is not held against other rows: it may be a known mistake, and that is all.
    if (kind === 'invariant' || kind === 'measure') {
      query.value = sql;
      misconception.value = LOOKING;
      await settle(misconception, own.signal, () => knownMistake(engine, sql, own.signal));
      return;
    }
    batch(() => {
      all(LOOKING);
      // The rows are right: so is every step.
      if (verdict.wrong.kind === 'order') stage.value = NONE;
      query.value = sql;
    });
    const found = search(engine, sql, verdict, own.signal);
    findStage = async () => {
      stage.value = LOOKING;
      await found;
      await settle(stage, own.signal, async () => {
        const { firstDivergence } = await import('../grading/stage.ts');
        const small = counterexample.value.state === 'found' ? counterexample.value.value : null;
        const { world } = verdict;
        return firstDivergence(
          { engine, exercise, dataset, world, counterexample: small, sql },
          { signal: own.signal },
        );
      });
    };
    await found;
  }

  async function search(
    engine: Engine,
    sql: string,
    { world }: WrongVerdict,
    abort: AbortSignal,
  ): Promise<void> {
    const request = { engine, exercise, dataset, world, sql };
    await settle(where, abort, async () => {
      const [{ whereWrong }, { whereSentences }] = await Promise.all([
        import('../grading/hint.ts'),
        import('../grading/hint-message.ts'),
      ]);
      const found = await whereWrong(request, { signal: abort });
      return found && whereSentences(found);
    });
    await settle(counterexample, abort, async () => {
      const { smallestCounterexample } = await import('../grading/counterexample-search.ts');
      const began = performance.now();
      const found = await smallestCounterexample(request, { signal: abort });
      const detail = found && { inputRows: found.inputRows, runs: found.runs };
      performance.measure(COUNTEREXAMPLE_FOUND, { start: began, end: performance.now(), detail });
      return found;
    });
    await settle(misconception, abort, () => knownMistake(engine, sql, abort));
  }

  async function knownMistake(
    engine: Engine,
    sql: string,
    abort: AbortSignal,
  ): Promise<Misconception | null> {
    const { misconceptionOf } = await import('../grading/misconception.ts');
    return misconceptionOf(engine, exercise, dataset, sql, { signal: abort });
  }

  return { where, counterexample, misconception, stage, ladder, query, explain, clear };
}

/** Puts what a search finds into its signal, unless it was stopped meanwhile; the verdict stands without what fails. */
async function settle<T>(
  finding: Signal<Finding<T>>,
  abort: AbortSignal,
  search: () => Promise<T | null>,
): Promise<void> {
  if (abort.aborted) return;
  const found = await search().catch(() => null);
  if (!abort.aborted) finding.value = findingOf(found);
}
