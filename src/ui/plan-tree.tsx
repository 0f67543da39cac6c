import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Operator, Plan } from '../plan/operator.ts';
import type { Trouble } from '../plan/trouble.ts';
import { type Place, PlanRow } from './plan-row.tsx';
import './plan-tree.css';
import { planWords } from './plan-words.ts';

interface PlanTreeProps {
  readonly title: string;
  readonly plan: Plan;
  readonly trouble: Trouble | null;
  /** Off where conditions and columns would give a solution away. */
  readonly showsDetails: boolean;
}

/** The operators in view, each before its inputs; those below a closed one are not. */
function placesOf(root: Operator, closed: ReadonlySet<number>): Place[] {
  const places: Place[] = [];
  const add = (place: Place) => {
    places.push(place);
    const { operator, level, branches } = place;
    const { children } = operator;
    if (closed.has(operator.id)) return;
    for (const [at, child] of children.entries())
      add({
        operator: child,
        level: level + 1,
        branches: branches + (children.length > 1 ? 1 : 0),
        position: at + 1,
        siblings: children.length,
        parent: operator.id,
      });
  };
  add({ operator: root, level: 1, branches: 0, position: 1, siblings: 1, parent: null });
  return places;
}

/** A plan as a tree of rows, the last operator at the top. Arrow keys move, open and close; Home and End go to the ends. */
export function PlanTree({ title, plan, trouble, showsDetails }: PlanTreeProps) {
  const closed = useSignal<ReadonlySet<number>>(new Set());
  const current = useSignal(plan.root.id);
  const body = useRef<HTMLTableSectionElement>(null);
  const places = placesOf(plan.root, closed.value);
  const at = Math.max(
    0,
    places.findIndex(({ operator }) => operator.id === current.value),
  );

  const go = (id: number | null | undefined) => {
    if (id === null || id === undefined) return;
    current.value = id;
    body.current?.querySelector<HTMLElement>(`[data-operator="${id}"]`)?.focus();
  };
  const turn = (id: number, open: boolean) => {
    const next = new Set(closed.value);
    if (open) next.delete(id);
    else next.add(id);
    closed.value = next;
    // What is closed may have held the row that Tab comes to.
    current.value = id;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = places[at];
    if (!place || event.altKey || event.ctrlKey || event.metaKey) return;
    const { id, children } = place.operator;
    const isOpen = children.length > 0 && !closed.value.has(id);
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(places[at + 1]?.operator.id),
      ArrowUp: () => go(places[at - 1]?.operator.id),
      Home: () => go(places[0]?.operator.id),
      End: () => go(places.at(-1)?.operator.id),
      ArrowRight: () => (isOpen ? go(children[0]?.id) : turn(id, true)),
      ArrowLeft: () => (isOpen ? turn(id, false) : go(place.parent)),
      Enter: () => children.length > 0 && turn(id, !isOpen),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree with columns is a table whose rows take the focus.
    <table class="plan-tree" role="treegrid" aria-label={planWords.tree(title)} onKeyDown={onKeyDown}>
      <thead class="visually-hidden">
        <tr>
          {Object.values(planWords.columns).map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {places.map((place, row) => {
          const { id, children, ownMs } = place.operator;
          const isOpen = children.length === 0 ? null : !closed.value.has(id);
          return (
            <PlanRow
              key={id}
              place={place}
              isOpen={isOpen}
              isCurrent={row === at}
              share={plan.ownMs === 0 ? 0 : ownMs / plan.ownMs}
              trouble={trouble?.id === id ? trouble : null}
              showsDetails={showsDetails}
              onToggle={() => turn(id, isOpen === false)}
              onFocus={() => {
                current.value = id;
              }}
            />
          );
        })}
      </tbody>
    </table>
  );
}
