import type { World } from '../dataset/world.ts';
import { refusal, trimStatement } from '../sql/statement.ts';
import { chanceIn } from './determinism.ts';
import type { Judge, LoadedWorld } from './judge.ts';
import type { Reading } from './reading.ts';
import { idleRowCap } from './row-cap.ts';
import { seededName } from './seeded-name.ts';
import { openTrial, type Trial, verdictIn } from './trial.ts';
import type { Failed, WorldVerdict, Wrong } from './verdict.ts';

/** What one world said. */
export interface Heard {
  readonly world: World;
  readonly verdict: WorldVerdict;
}

/** The readings of measures in one world after another. */
export type Measured = readonly (readonly Reading[])[];

interface AcceptanceOptions {
  readonly before?: Measured;
  readonly next?: string;
}

/** What becomes of a mutant in some worlds; `timed-out` is no query to accept, but on a busy machine says little. */
export type Fate = 'killed' | 'timed-out' | 'survived' | 'invalid';

const TIMEOUT_MS = 20_000;

/** Runs queries of an exercise's author in given worlds, every one of them, whatever the first says. */
export class Proof {
  readonly #judge: Judge;
  readonly #worlds: readonly LoadedWorld[];

  constructor(judge: Judge, worlds: readonly LoadedWorld[]) {
    this.#judge = judge;
    this.#worlds = worlds;
  }

  /** The verdict of each world. */
  async verdicts(sql: string): Promise<Heard[]> {
    return this.#each(sql, (trial, table, loaded) =>
      verdictIn(trial, table, loaded.database, loaded, loaded.world),
    );
  }

  /**
   * Why a query is not accepted by each world without a note; empty where it is. Shares are added up over these worlds
   * and those `before`. Where its rows are wrong, `next` says what to do.
   */
  async acceptance(sql: string, { before = [], next = '' }: AcceptanceOptions = {}): Promise<string[]> {
    const heard = await this.verdicts(sql);
    const refusal = await this.refusalOfAll([...before, ...measuredIn(heard)]);
    return [...shortcomings(heard, '', next), ...(refusal ? [`not accepted: ${refusal.message}`] : [])];
  }

  /** The refusal of a share over several worlds; null where there is none. */
  async refusalOfAll(measured: Measured): Promise<Wrong | null> {
    const { appraisal } = this.#judge.exercise.spec;
    if (!appraisal) return null;
    const { conclude } = await import('./conclusion.ts');
    return conclude(appraisal.measures, measured).refusal?.wrong ?? null;
  }

  /** Measures that have nothing to measure in any of the worlds, as sentences. */
  async idleMeasures(sql: string): Promise<string[]> {
    const { appraisal } = this.#judge.exercise.spec;
    if (!appraisal) return [];
    const { conclude } = await import('./conclusion.ts');
    const { readings } = conclude(appraisal.measures, measuredIn(await this.verdicts(sql)));
    return readings
      .filter(({ state }) => state === 'unmeasured')
      .map(
        ({ name }) =>
          `the measure ${name} finds nothing to measure in any of the worlds; give one what it needs`,
      );
  }

  /** As `acceptance`, with the rows of each world stored in another order. */
  async shuffledAcceptance(sql: string, salt: number, next = ''): Promise<string[]> {
    const heard = await this.#each(sql, (trial, table, loaded) =>
      this.#judge.inShuffled(loaded, (copy) => verdictIn(trial, table, copy, loaded, loaded.world), salt),
    );
    return shortcomings(heard, ' once its rows are stored in another order', next);
  }

  /**
   * Judges a query as a Check does, up to the first world that does not accept it: `killed` there, `survived` where there
   * is none, `timed-out` where it took longer than it may, if only to be planned, and `invalid` where it is no query that runs
   * in the first world.
   */
  async fate(sql: string, timeoutMs: number): Promise<Fate> {
    const [first] = this.#worlds;
    const last = this.#worlds.at(-1);
    if (!first || !last) return 'survived';
    const trial = await this.#open(sql, first.database, timeoutMs);
    if ('verdict' in trial) {
      if (trial.verdict === 'timed-out') return 'timed-out';
      return trial.verdict === 'error' || trial.verdict === 'refused' ? 'invalid' : 'killed';
    }
    const table = this.#judge.table('answer');
    let said: WorldVerdict = { verdict: 'accepted', notes: [] };
    const heard: Heard[] = [];
    for (const loaded of this.#worlds) {
      said = await verdictIn(trial, table, loaded.database, loaded, loaded.world);
      heard.push({ world: loaded.world, verdict: said });
      if (said.verdict === 'timed-out') return 'timed-out';
      if (said.verdict !== 'accepted')
        return said.verdict === 'error' && loaded === first ? 'invalid' : 'killed';
    }
    if (await this.refusalOfAll(measuredIn(heard))) return 'killed';
    const [reference] = this.#judge.exercise.solutions;
    if (idleRowCap(trial.query, reference?.sql ?? '', this.#worlds)) return 'killed';
    return (await chanceIn(this.#judge, trial, last, said)) ? 'killed' : 'survived';
  }

  /** A verdict's own words. */
  static reason(verdict: WorldVerdict): string {
    switch (verdict.verdict) {
      case 'accepted':
        return 'accepted';
      case 'wrong':
        return verdict.wrong.message;
      case 'error':
      case 'refused':
        return verdict.error.message;
      default:
        return verdict.message;
    }
  }

  async #each(
    sql: string,
    judge: (trial: Trial, table: string, loaded: LoadedWorld) => Promise<WorldVerdict>,
  ): Promise<Heard[]> {
    const [first] = this.#worlds;
    if (!first) return [];
    const trial = await this.#open(sql, first.database);
    if ('verdict' in trial) return this.#worlds.map(({ world }) => ({ world, verdict: trial }));
    const heard: Heard[] = [];
    for (const loaded of this.#worlds) {
      heard.push({ world: loaded.world, verdict: await judge(trial, this.#judge.table('answer'), loaded) });
    }
    return heard;
  }

  async #open(sql: string, database: string, timeoutMs = TIMEOUT_MS): Promise<Trial | Failed> {
    const refused = refusal(sql);
    if (refused) return { verdict: 'refused', error: { kind: 'refused', ...refused, position: null } };
    const { engine, exercise, referenceColumns } = this.#judge;
    const ask = this.#judge.ask({ timeoutMs });
    const { spec } = exercise;
    const query = trimStatement(sql);
    return openTrial({ engine, ask, spec, referenceColumns, query, database, timeoutMs });
  }
}

/** What the measures said, of worlds in which anything was measured. */
export function measuredIn(heard: readonly Heard[]): Measured {
  return heard.flatMap(({ verdict }) =>
    'readings' in verdict && verdict.readings ? [verdict.readings] : [],
  );
}

/** The first world that does not accept, or else the notes. */
function shortcomings(heard: readonly Heard[], when: string, next: string): string[] {
  const failed = heard.find(({ verdict }) => verdict.verdict !== 'accepted');
  if (failed) {
    const said = `not accepted in ${seededName(failed.world)}${when}: ${Proof.reason(failed.verdict)}`;
    return [next !== '' && failed.verdict.verdict === 'wrong' ? `${said.replace(/\.$/, '')}; ${next}` : said];
  }
  const [first] = heard;
  const notes = first?.verdict.verdict === 'accepted' ? first.verdict.notes : [];
  return when ? [] : notes.map((note) => `accepted with a note only: ${note.message}`);
}
