import { useSignal } from '@preact/signals';
import type { Attempt } from '../app/attempt.ts';
import { engineState } from '../app/session.ts';
import { shownEvidence } from '../app/shown-evidence.ts';
import { Announcement } from './announcement.tsx';
import { DifferenceView } from './difference-view.tsx';
import { ErrorCard } from './error-card.tsx';
import './evidence.css';
import { Late } from './late.tsx';
import { ResultGrid } from './result-grid.tsx';
import { StepRows } from './step-rows.tsx';
import { Tabs } from './tabs.tsx';
import { stepText, text } from './text.ts';
import { VerdictCard } from './verdict-card.tsx';
import { Waiting } from './waiting.tsx';
import { useExplanation, Why } from './why.tsx';

const fetchPicture = () => import('./picture-panel.tsx').then(({ PicturePanel }) => PicturePanel);
const fetchPlan = () => import('./plan-panel.tsx').then(({ PlanPanel }) => PlanPanel);
const fetchRace = () => import('./race-panel.tsx').then(({ RacePanel }) => RacePanel);
const fetchGrowth = () => import('./growth-panel.tsx').then(({ GrowthPanel }) => GrowthPanel);

function Result({ attempt }: { readonly attempt: Attempt }) {
  const building = attempt.tables.building.value;
  const activity = attempt.activity.value;
  const outcome = attempt.outcome.value;
  if (building !== null && engineState.value.kind === 'starting')
    return <Waiting label={text.engineStarting} share={null} />;
  if (building !== null) return <Waiting label={text.building} share={building} />;
  if (activity?.kind === 'run') return <Waiting label={text.running} share={null} onStop={attempt.stop} />;
  if (attempt.tables.failure.value) return <p class="evidence-empty">{attempt.tables.failure.value}</p>;
  if (!outcome) return <p class="evidence-empty">{text.emptyResult}</p>;
  if (!outcome.ok) return <ErrorCard error={outcome.error} />;
  return (
    <ResultGrid key={outcome} relation={outcome.relation} elapsedMs={outcome.elapsedMs} label={text.result} />
  );
}

interface EvidenceProps {
  readonly attempt: Attempt;
  /** Asked to bring the explanation into view. */
  readonly onExplanation: () => void;
}

/** The right lower zone: the verdict above the rows it speaks of, and what is known of them taking turns, as rows, reasons, plans and times. */
export function Evidence({ attempt, onExplanation }: EvidenceProps) {
  const tab = shownEvidence(attempt);
  const raceIsDue = useSignal(false);
  const { outcome, comparison, verdict, diagnosis, peek } = attempt;
  const { expected, difference } = comparison;
  const { picture } = attempt.exercise;
  useExplanation(attempt);
  const step = peek.shown.value;
  const select = (id: string) => {
    tab.value = id;
    if ((id === 'expected' || id === 'difference') && !expected.value)
      void comparison.make().catch(() => undefined);
  };
  const explain = () => {
    const { pulled, offered, pull } = diagnosis.ladder;
    const [next] = offered.value;
    if (pulled.value.length === 0 && next) pull(next);
    tab.value = 'why';
  };
  const said = verdict.value;
  const judged = said?.verdict === 'wrong' || said?.verdict === 'accepted' ? said : null;
  const compared = difference.value ?? judged;
  return (
    <section class="evidence" aria-label={text.evidence}>
      <VerdictCard
        attempt={attempt}
        onDifference={() => {
          tab.value = 'difference';
        }}
        onWhy={explain}
        onRace={() => {
          raceIsDue.value = true;
          tab.value = 'race';
        }}
        onExplanation={onExplanation}
      />
      <Tabs
        label={text.evidence}
        selected={tab.value === 'step' && !step ? 'result' : tab.value}
        onSelect={select}
        tabs={[
          { id: 'result', label: text.result, panel: <Result attempt={attempt} /> },
          ...(step ? [{ id: 'step', label: stepText.tab(step.name), panel: <StepRows peek={peek} /> }] : []),
          {
            id: 'expected',
            label: attempt.exercise.spec.rows === 'plan' ? text.onePlan : text.expected,
            panel: expected.value ? (
              <ResultGrid relation={expected.value} label={text.expected} />
            ) : (
              <p class="evidence-empty">{text.emptyExpected}</p>
            ),
          },
          {
            id: 'difference',
            label: text.difference,
            panel: compared ? (
              <DifferenceView verdict={compared} />
            ) : (
              <p class="evidence-empty">{text.emptyDifference}</p>
            ),
          },
          ...(picture
            ? [
                {
                  id: 'picture',
                  label: text.picture,
                  panel: <Late key="picture" load={fetchPicture} attempt={attempt} picture={picture} />,
                },
              ]
            : []),
          { id: 'why', label: text.why, panel: <Why attempt={attempt} /> },
          { id: 'plan', label: text.plan, panel: <Late key="plan" load={fetchPlan} attempt={attempt} /> },
          {
            id: 'race',
            label: text.race,
            panel: <Late key="race" load={fetchRace} attempt={attempt} isDue={raceIsDue} />,
          },
          {
            id: 'growth',
            label: text.growth,
            panel: <Late key="growth" load={fetchGrowth} attempt={attempt} />,
          },
        ]}
      />
      <Announcement outcome={step?.outcome ?? outcome.value} />
    </section>
  );
}
