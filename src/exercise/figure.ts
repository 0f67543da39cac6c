import { trimStatement } from '../sql/statement.ts';
import type { Exercise, Figure } from './exercise.ts';

const REFERENCE = /\{(solution|wrong):([^}]*)\}/g;

/** Where in a figure's SQL the file of an answer is meant. */
export interface Reference {
  readonly kind: 'solution' | 'wrong';
  readonly name: string;
}

/** The answers a figure's SQL refers to, in order. */
export function references(figure: Figure): Reference[] {
  return [...figure.sql.matchAll(REFERENCE)].map(([, kind, name = '']) => ({
    kind: kind === 'wrong' ? 'wrong' : 'solution',
    name,
  }));
}

/**
 * The SELECT of a figure with every `{solution:NAME}` and `{wrong:NAME}` replaced by that answer in parentheses.
 * Throws RangeError where the exercise has no such answer.
 */
export function figureSql(exercise: Pick<Exercise, 'solutions' | 'wrong'>, figure: Figure): string {
  return figure.sql.replace(REFERENCE, (_, kind: Reference['kind'], name: string) => {
    const answers = kind === 'wrong' ? exercise.wrong : exercise.solutions;
    const answer = answers.find((candidate) => candidate.name === name);
    if (!answer)
      throw new RangeError(`The figure ${figure.name} refers to ${kind} ${name}, which is not there.`);
    // a line of its own, so that a comment at the end does not swallow the parenthesis
    return `(\n${trimStatement(answer.sql).text}\n)`;
  });
}
