import { type ReadonlySignal, signal } from '@preact/signals';
import { draw } from '../grading/picture.ts';
import type { Drawn } from '../grading/picture-rows.ts';
import { refusal } from '../sql/statement.ts';
import type { Attempt } from './attempt.ts';
import { openLatestWork } from './latest-work.ts';
import { sentenceOf } from './problem.ts';
import { type Choice, DATABASE } from './tables.ts';
import { unlessAborted } from './unless-aborted.ts';

/** A picture of the learner's rows, and of the expected ones. */
export interface Drawing {
  /** The text whose rows are drawn, and on which data. */
  readonly sql: string;
  readonly choice: Choice;
  /** Null where nothing is written. */
  readonly own: Drawn | null;
  readonly expected: Drawn;
}

export interface Pictures {
  /** What was drawn last; null before. */
  readonly drawing: ReadonlySignal<Drawing | null>;
  /** Why nothing could be drawn at all; null where it could. */
  readonly failure: ReadonlySignal<string | null>;
  readonly isRunning: ReadonlySignal<boolean>;
  /** Draws the rows of the learner's text as it stands, unless that is there already. Never rejects. */
  make(): Promise<void>;
  /** Stops what runs; the engine is free within a second. */
  stop(): void;
}

/** A picture that takes longer needs less data. */
const DRAWN_WITHIN_MS = 10_000;

const known = new WeakMap<Attempt, Pictures>();

/** The pictures of an attempt; the same ones at each call. */
export function picturesOf(attempt: Attempt): Pictures {
  const pictures = known.get(attempt) ?? openPictures(attempt);
  known.set(attempt, pictures);
  return pictures;
}

function openPictures({ activity, draft, exercise, tables }: Attempt): Pictures {
  const drawing = signal<Drawing | null>(null);
  const failure = signal<string | null>(null);
  const { isRunning, take, stop } = openLatestWork(activity);

  async function drawn(sql: string, choice: Choice, abort: AbortSignal): Promise<Drawing | null> {
    const { picture } = exercise;
    if (!picture) return null;
    const engine = await unlessAborted(tables.ready(), abort);
    const names = tables.dataset.tables.map(({ name }) => name);
    const refused = sql.trim() === '' ? null : refusal(sql);
    const texts = sql.trim() === '' || refused ? [] : [sql];
    const request = { exercise, picture, database: DATABASE, tables: names };
    const limits = { timeoutMs: DRAWN_WITHIN_MS, signal: abort };
    const { expected, drawn } = await draw(engine, request, texts, limits);
    const own = refused ? ({ kind: 'fault', message: refused.message } as const) : (drawn[0] ?? null);
    return { sql, choice, own, expected };
  }

  async function make(): Promise<void> {
    const [sql, choice] = [draft.value, tables.choice.value];
    if (drawing.value?.sql === sql && drawing.value.choice === choice) return;
    failure.value = null;
    await take(async (abort) => {
      try {
        drawing.value = await drawn(sql, choice, abort);
      } catch (error) {
        if (!abort.aborted) failure.value = sentenceOf(error);
      }
    });
  }

  return { drawing, failure, isRunning, make, stop };
}
