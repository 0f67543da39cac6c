import type { Exercise } from '../exercise/exercise.ts';
import { type Statement, trimStatement } from '../sql/statement.ts';

/**
 * The query whose rows an answer is compared with: the first solution, or where the task asks for the best rows alone
 * all rows that may be among them. Throws where the exercise has no solution.
 */
export function expectedQuery({ pack, slug, spec, solutions }: Exercise): Statement {
  const sql = spec.top?.candidates ?? solutions[0]?.sql;
  if (sql === undefined) throw new Error(`${pack}/${slug} has no solution to judge by`);
  return trimStatement(sql);
}
