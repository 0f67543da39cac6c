import type { Exercise } from '../exercise/exercise.ts';
import { type QueryStep, querySteps } from '../sql/query-step.ts';
import { trimStatement } from '../sql/statement.ts';

/** A solution that goes in steps: the WITH clause that it begins with, of which each step is a stage of the work. */
export interface Route {
  /** The solution's name. */
  readonly solution: string;
  readonly sql: string;
  /** At least one, in order; places count in `sql`. */
  readonly steps: readonly QueryStep[];
}

/** The steps of the WITH clause that an answer begins with, and the text they are cut from; none where it has none. */
export function outerSteps(sql: string): { readonly text: string; readonly steps: readonly QueryStep[] } {
  const { text } = trimStatement(sql);
  return { text, steps: querySteps(text).filter(({ isOuter }) => isOuter) };
}

/** The solutions that go in steps; first those whose steps the exercise names as its stages. */
export function routesOf({ solutions, stages }: Pick<Exercise, 'solutions' | 'stages'>): Route[] {
  const routes = solutions.flatMap(({ name, sql }): Route[] => {
    const { text, steps } = outerSteps(sql);
    return steps.length > 0 ? [{ solution: name, sql: text, steps }] : [];
  });
  return [
    ...routes.filter((route) => hasStages(route, stages)),
    ...routes.filter((route) => !hasStages(route, stages)),
  ];
}

/** True where a route has steps of these names, in this order. */
function hasStages({ steps }: Route, stages: readonly string[]): boolean {
  let at = 0;
  for (const { name } of steps) {
    if (name.toLowerCase() === stages[at]?.toLowerCase()) at++;
  }
  return at === stages.length;
}

/**
 * What is wrong with the stages that an exercise names, as sentences that go on after the file's name; empty where
 * each is a step of one solution's WITH clause, in order, or where none is named.
 */
export function stageFindings(exercise: Pick<Exercise, 'solutions' | 'stages'>): string[] {
  const { stages } = exercise;
  if (stages.length === 0) return [];
  const routes = routesOf(exercise);
  if (routes.some((route) => hasStages(route, stages))) return [];
  const known = routes.map(
    ({ solution, steps }) => `${solution} has ${steps.map(({ name }) => name).join(', ')}`,
  );
  return [
    `names the stages ${stages.join(', ')}, but no solution's WITH has steps of these names in this order; ` +
      `${known.length > 0 ? known.join('; ') : 'no solution begins with WITH'}`,
  ];
}
