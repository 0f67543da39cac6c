/** What an operator does with rows, told apart where advice or looks differ. */
export type OperatorKind =
  | 'scan'
  | 'filter'
  | 'projection'
  | 'group'
  | 'join'
  | 'window'
  | 'sort'
  | 'step'
  | 'recursion'
  | 'subquery'
  | 'other';

/** Something the engine says of an operator: its condition, its groups. */
export interface Detail {
  readonly label: string;
  readonly values: readonly string[];
}

/** One operator of a query that ran, as the engine counted it. */
export interface Operator {
  /** Unique in its plan: counted from 0 from the top, an operator before its inputs. */
  readonly id: number;
  /** The engine's own name: `HASH_JOIN`. */
  readonly type: string;
  readonly kind: OperatorKind;
  /** What it does, in words: `Hash join, left`. */
  readonly name: string;
  /** The table or step of WITH that it is about; null where there is none. */
  readonly subject: string | null;
  readonly details: readonly Detail[];
  /** Its own time, without its inputs; all threads added up. */
  readonly ownMs: number;
  /** Rows that came in, for each input in turn; of a scan those it looked at. Empty where nothing comes in. */
  readonly rowsIn: readonly number[];
  readonly rowsOut: number;
  /** How many rows the engine expected to come out; null where it does not say. */
  readonly estimatedRows: number | null;
  readonly children: readonly Operator[];
}

/** The operators of a query that ran, the last one at the top. */
export interface Plan {
  readonly root: Operator;
  /** The whole query, planning included, as the engine measured it. */
  readonly elapsedMs: number;
  /** The own times of all operators together: with several threads more than `elapsedMs`. */
  readonly ownMs: number;
}

/** An operator and all below it, each before its inputs. */
export function* operators(operator: Operator): Generator<Operator> {
  yield operator;
  for (const child of operator.children) yield* operators(child);
}

/** The own times of an operator and all below it. */
export function timeBelow(operator: Operator): number {
  let sum = 0;
  for (const { ownMs } of operators(operator)) sum += ownMs;
  return sum;
}
