import type { Detail, Operator } from '../plan/operator.ts';
import type { Trouble } from '../plan/trouble.ts';
import { planWords } from './plan-words.ts';
import { Sentence } from './sentence.tsx';

/** How many times the expected rows, or which part of them, make an estimate stand out. */
const OFF = 10;

function isOff({ estimatedRows, rowsOut }: Operator): boolean {
  if (estimatedRows === null || Math.max(estimatedRows, rowsOut) < 100) return false;
  return estimatedRows * OFF < rowsOut || rowsOut * OFF < estimatedRows;
}

/** What the engine says of an operator: ` on a = b and c < d`. */
function Said({ detail: { label, values } }: { readonly detail: Detail }) {
  const joint = label === 'on' || label === 'where' ? ' and ' : ', ';
  return (
    <span class="plan-detail">
      {` ${label} `}
      {values.map((value, at) => (
        <span key={value}>
          {at > 0 && joint}
          <code>{value}</code>
        </span>
      ))}
    </span>
  );
}

function Mark({ trouble }: { readonly trouble: Trouble }) {
  return (
    <div class="plan-mark">
      <strong>{trouble.isFault ? planWords.fault : planWords.most}</strong>
      <p>
        <Sentence text={trouble.finding} />
      </p>
      {trouble.advice !== null && (
        <p>
          <Sentence text={trouble.advice} />
        </p>
      )}
    </div>
  );
}

/** Where a row stands among the others. */
export interface Place {
  readonly operator: Operator;
  /** 1 at the top. */
  readonly level: number;
  /** How many operators with several inputs are above: how far the row is indented. */
  readonly branches: number;
  readonly position: number;
  readonly siblings: number;
  readonly parent: number | null;
}

interface PlanRowProps {
  readonly place: Place;
  /** Null where it has no inputs. */
  readonly isOpen: boolean | null;
  readonly isCurrent: boolean;
  /** Of the time of all operators, from 0 to 1. */
  readonly share: number;
  /** Null where this is not the operator that is marked. */
  readonly trouble: Trouble | null;
  readonly showsDetails: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
}

/** One operator: what it does, its own time as a bar, and its rows. */
export function PlanRow(props: PlanRowProps) {
  const { place, isOpen, isCurrent, share, trouble, showsDetails, onToggle, onFocus } = props;
  const { operator, level, branches, position, siblings } = place;
  return (
    <tr
      class={trouble ? 'plan-row plan-row-marked' : 'plan-row'}
      data-operator={operator.id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen ?? undefined}
      tabIndex={isCurrent ? 0 : -1}
      style={{ '--branches': branches, '--share': share }}
      onFocus={onFocus}
    >
      <td class="plan-what">
        {isOpen !== null && (
          // The row itself opens and closes by keyboard.
          <span class="plan-toggle" aria-hidden="true" onClick={onToggle}>
            {isOpen ? '▾' : '▸'}
          </span>
        )}
        <span class="plan-name">{operator.name}</span>
        {operator.subject !== null && (
          <>
            {' '}
            <code>{operator.subject}</code>
          </>
        )}
        {showsDetails && operator.details.map((detail) => <Said key={detail.label} detail={detail} />)}
        {trouble && <Mark trouble={trouble} />}
      </td>
      <td class="plan-time">
        <span class="plan-share" aria-hidden="true" />
        {planWords.time(operator.ownMs, share)}
      </td>
      <td class="plan-flow">{planWords.flow(operator.rowsIn, operator.rowsOut)}</td>
      <td class={isOff(operator) ? 'plan-expected plan-off' : 'plan-expected'}>
        {planWords.expected(operator.estimatedRows)}
      </td>
    </tr>
  );
}
