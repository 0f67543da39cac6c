import { useRef } from 'preact/hooks';
import type { PlanState } from '../app/plans.ts';
import type { Choice } from '../app/tables.ts';
import { SIZES } from '../dataset/dataset.ts';
import { ErrorCard } from './error-card.tsx';
import { PlanTree } from './plan-tree.tsx';
import { planWords } from './plan-words.ts';
import { text } from './text.ts';

interface PlanSideProps {
  readonly title: string;
  readonly state: PlanState;
  /** What has changed since the plan was made; null where it is of now. */
  readonly stale: string | null;
  readonly showsDetails: boolean;
}

/** The data that a plan is of, as the list of data names it. */
function choiceText(choice: Choice): string {
  if (choice.kind === 'sized') return text.worldSize(choice.size, SIZES[choice.size]);
  return choice.kind === 'typical' ? text.worldTypical : text.worldFailed;
}

/** One query's plan: what was measured of the whole, and its operators. */
export function PlanSide({ title, state, stale, showsDetails }: PlanSideProps) {
  const section = useRef<HTMLElement>(null);
  if (state.kind === 'none') return null;
  if (state.kind === 'failed')
    return (
      <section class="plan-side" aria-label={title}>
        <h2>{title}</h2>
        <ErrorCard error={state.error} />
      </section>
    );
  const { plan, trouble, build, choice } = state.planned;
  const showMarked = () => {
    const row = section.current?.querySelector<HTMLElement>('.plan-row-marked');
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section ref={section} class="plan-side" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p>
          <strong>{planWords.measured(plan.root.rowsOut, plan.ownMs)}</strong>
          <span>{planWords.all(plan.elapsedMs)}</span>
          <span>{planWords.machine(build)}</span>
          <span>{planWords.data(choiceText(choice))}</span>
        </p>
        {stale !== null && <p class="plan-stale">{stale}</p>}
        {!showsDetails && <p>{planWords.hidden}</p>}
        {trouble ? (
          <button type="button" class="button button-quiet" onClick={showMarked}>
            {planWords.show[`${trouble.isFault}`]}
          </button>
        ) : (
          <p>{choice.kind === 'sized' ? planWords.nothing : planWords.few}</p>
        )}
      </header>
      <PlanTree key={plan} title={title} plan={plan} trouble={trouble} showsDetails={showsDetails} />
    </section>
  );
}
