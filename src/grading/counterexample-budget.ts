import type { Limits } from './ask.ts';

const MOST_RUNS = 150;
const MOST_MS = 700;
/** The share of the time that goes into trying; the rest is for putting the result on show. */
const TRYING = 0.85;

/** How much a search may still try. Time begins when the budget is made. */
export class Budget {
  readonly signal: AbortSignal | undefined;
  readonly #clock: () => number;
  readonly #began: number;
  readonly #mostRuns: number;
  readonly #mostMs: number;
  readonly #tryingMs: number;
  #runs = 0;

  constructor({
    signal,
    clock = () => performance.now(),
    mostRuns = MOST_RUNS,
    mostMs = MOST_MS,
  }: {
    readonly signal?: AbortSignal;
    readonly clock?: () => number;
    readonly mostRuns?: number;
    readonly mostMs?: number;
  }) {
    this.signal = signal;
    this.#clock = clock;
    this.#began = clock();
    this.#mostRuns = mostRuns;
    this.#mostMs = mostMs;
    this.#tryingMs = TRYING * mostMs;
  }

  get runs(): number {
    return this.#runs;
  }

  get elapsedMs(): number {
    return this.#clock() - this.#began;
  }

  /** True until the runs or the time are used up. */
  get lasts(): boolean {
    return this.#runs < this.#mostRuns && this.elapsedMs < this.#tryingMs;
  }

  /** Counts a run and says how long it may take: no longer than the time that is left, except for the first. */
  spend(): Limits {
    const left = this.#runs === 0 ? this.#mostMs : this.#tryingMs - this.elapsedMs;
    this.#runs++;
    return this.#limits(Math.max(1, Math.ceil(left)));
  }

  /** What one of the queries may take that put the result on show, after the search. */
  get aside(): Limits {
    return this.#limits(this.#mostMs);
  }

  #limits(timeoutMs: number): Limits {
    return this.signal ? { timeoutMs, signal: this.signal } : { timeoutMs };
  }
}
