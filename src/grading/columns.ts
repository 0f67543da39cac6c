import type { AnswerColumn } from '../exercise/exercise.ts';
import type { Column } from '../relation/relation.ts';
import { fitOf, holdsFloat, isNumeric, isUntyped } from './column-fit.ts';
import type { Tolerance } from './equality.ts';
import * as message from './message.ts';
import { parseType, type SqlType } from './sql-type.ts';
import { FLOAT_TOLERANCE, LAST_BITS, statedTolerance } from './tolerance.ts';
import type { Note, Wrong } from './verdict.ts';

/** Where a value stands in a materialised table (columns `c0`, `c1`, ...) and of what type it is. */
export interface Place {
  readonly index: number;
  readonly type: SqlType;
}

/** One column asked for, where the reference and the answer hold it, and how its values are compared. */
export interface ComparedColumn {
  readonly asked: AnswerColumn;
  readonly reference: Place;
  readonly answer: Place;
  /** Null: values are compared exactly. */
  readonly tolerance: Tolerance | null;
}

export type MatchedColumns =
  | { readonly ok: true; readonly columns: readonly ComparedColumn[]; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly wrong: Wrong };

/**
 * Finds for each column asked for the answer's column: by name in any case and order where the sets of names are
 * equal, else by position where as many columns of fitting types are given, with a note; never by trying permutations.
 */
export function matchColumns(
  asked: readonly AnswerColumn[],
  reference: readonly Column[],
  answer: readonly Column[],
): MatchedColumns {
  const referenceAt = byName(asked, reference) ?? asked.map((_, index) => index);
  const named = byName(asked, answer);
  if (!named && asked.length !== answer.length) {
    return { ok: false, wrong: { kind: 'columns', message: message.columnsDiffer(asked, answer) } };
  }
  const answerAt = named ?? asked.map((_, index) => index);
  const notes: Note[] = [];
  const unfit: string[] = [];
  const columns = asked.map((column, position): ComparedColumn => {
    const expected = place(reference, referenceAt[position] ?? position);
    const given = place(answer, answerAt[position] ?? position);
    const name = answer[given.index]?.name ?? '';
    const type = parseType(column.type);
    const anyNumber = statedTolerance(column) !== null;
    if (fitOf(type, expected.type, anyNumber) === 'unfit') {
      throw new Error(
        `the reference returns ${expected.type.name} for \`${column.name}\`, of which the exercise says ${column.type}`,
      );
    }
    const fit = fitOf(type, given.type, anyNumber);
    if (fit === 'unfit') unfit.push(message.typeUnfit(name, column, type, given.type));
    if (fit === 'other-type') {
      notes.push({ kind: 'type', message: message.otherType(name, column, type, given.type) });
    }
    return {
      asked: column,
      reference: expected,
      answer: given,
      tolerance: toleranceOf(column, expected, given),
    };
  });
  if (unfit.length > 0) {
    const text = unfit.join(' ');
    if (named) return { ok: false, wrong: { kind: 'types', message: text } };
    return {
      ok: false,
      wrong: { kind: 'columns', message: `${message.columnsDiffer(asked, answer)} ${text}` },
    };
  }
  if (!named) notes.unshift({ kind: 'by-position', message: message.readByPosition(asked, answer) });
  return { ok: true, columns, notes };
}

function byName(asked: readonly AnswerColumn[], given: readonly Column[]): number[] | null {
  if (asked.length !== given.length) return null;
  const names = given.map((column) => column.name.toLowerCase());
  const places = asked.map((column) => names.indexOf(column.name.toLowerCase()));
  return places.includes(-1) || new Set(places).size < places.length ? null : places;
}

function place(columns: readonly Column[], index: number): Place {
  const column = columns[index];
  if (!column) throw new Error(`the reference has no column ${index + 1}, which the exercise asks for`);
  return { index, type: parseType(column.type) };
}

function toleranceOf(asked: AnswerColumn, reference: Place, answer: Place): Tolerance | null {
  const stated = statedTolerance(asked);
  if (stated) return stated;
  const type = parseType(asked.type);
  if (isUntyped(answer.type) && !holdsFloat(reference.type)) return null;
  if (holdsFloat(type)) return FLOAT_TOLERANCE;
  if (holdsFloat(reference.type) || holdsFloat(answer.type)) {
    return isNumeric(type) ? LAST_BITS : FLOAT_TOLERANCE;
  }
  return null;
}
