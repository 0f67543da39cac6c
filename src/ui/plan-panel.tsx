import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { type PlanState, type Plans, plansOf } from '../app/plans.ts';
import { knowsSolutions } from '../app/progress.ts';
import './plan-panel.css';
import { PlanSide } from './plan-side.tsx';
import { planWords } from './plan-words.ts';
import { Waiting } from './waiting.tsx';

interface PlanBarProps {
  readonly plans: Plans;
  /** What the solutions are called here. */
  readonly names: readonly string[];
}

function PlanBar({ plans, names }: PlanBarProps) {
  const { own, chosen, make, choose, stop } = plans;
  const isRunning = plans.isRunning.value;
  return (
    <div class="plan-bar">
      {/* One button, so that it keeps the focus. */}
      <button type="button" class="button" onClick={isRunning ? stop : () => void make()}>
        {isRunning ? planWords.stop : own.value.kind === 'none' ? planWords.make : planWords.again}
      </button>
      <label>
        <span>{planWords.beside}</span>
        <select
          class="field"
          value={chosen.value ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void choose(value === '' ? null : Number(value));
          }}
        >
          <option value="">{planWords.noSolution}</option>
          {names.map((name, at) => (
            <option key={name} value={at}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function saidOf(title: string, state: PlanState): string {
  if (state.kind === 'failed') return `${title}: ${state.error.message}`;
  if (state.kind !== 'found') return '';
  const { plan, trouble } = state.planned;
  const measured = planWords.measured(plan.root.rowsOut, plan.ownMs);
  return planWords.said(title, measured, trouble?.finding.replaceAll('`', '') ?? planWords.nothing);
}

/** Reads to screen readers what came of a plan. What comes with a new element is not read, so it comes later. */
function Said({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}

/** How the engine runs the learner's query, and a solution's way beside it; what of a solution gives it away is hidden until it may be seen. */
export function PlanPanel({ attempt }: { readonly attempt: Attempt }) {
  const plans = plansOf(attempt);
  const { own, solution, chosen, isRunning, stop } = plans;
  // The engine is one for all: what runs on would keep others waiting.
  useEffect(() => stop, [plans]);
  const isOpen = knowsSolutions(attempt.id);
  const names = attempt.exercise.solutions.map(({ name }, at) =>
    isOpen ? name.replaceAll('-', ' ') : planWords.solution(at + 1),
  );
  const title = chosen.value === null ? '' : (names[chosen.value] ?? '');
  const staleOf = (state: PlanState, isOwn: boolean) => {
    if (state.kind !== 'found') return null;
    if (isOwn && state.planned.sql !== attempt.draft.value) return planWords.stale.query;
    return state.planned.choice === attempt.tables.choice.value ? null : planWords.stale.data;
  };
  const isEmpty = own.value.kind === 'none' && solution.value.kind === 'none';
  return (
    <div class="plan-panel">
      <PlanBar plans={plans} names={names} />
      {isRunning.value && <Waiting label={planWords.running} share={null} />}
      <p class={isEmpty ? 'plan-empty' : 'plan-legend'}>{isEmpty ? planWords.empty : planWords.legend}</p>
      <div class="plan-sides">
        <PlanSide title={planWords.yours} state={own.value} stale={staleOf(own.value, true)} showsDetails />
        <PlanSide
          title={title}
          state={solution.value}
          stale={staleOf(solution.value, false)}
          showsDetails={isOpen}
        />
      </div>
      <Said words={saidOf(planWords.yours, own.value)} />
      <Said words={saidOf(title, solution.value)} />
    </div>
  );
}
