import type { Dataset } from '../dataset/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { Judge } from './judge.ts';

/** Exercises whose worlds stay loaded in one engine. */
const MOST_JUDGES = 2;

const judges = new WeakMap<Engine, Judge[]>();

/** The judge of an exercise in an engine: the one at hand, or a new one, for which the longest unused one makes room. */
export function judgeOf(engine: Engine, exercise: Exercise, dataset: Dataset): Judge {
  const known = judges.get(engine) ?? [];
  const found = known.find((judge) => judge.exercise === exercise && judge.dataset === dataset);
  const judge = found ?? new Judge(engine, exercise, dataset);
  const [first, ...older] = [judge, ...known.filter((other) => other !== judge)];
  const kept = first ? [first, ...older.slice(0, MOST_JUDGES - 1)] : [];
  judges.set(engine, kept);
  for (const dropped of older.slice(MOST_JUDGES - 1)) {
    dropped.alone(() => dropped.forget()).catch(() => undefined);
  }
  return judge;
}
