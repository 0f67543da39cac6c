import type { Scratch } from '../app/scratch.ts';
import { Announcement } from './announcement.tsx';
import { duration } from './count-text.ts';
import { ErrorCard } from './error-card.tsx';
import './evidence.css';
import { PlanText } from './plan-text.tsx';
import { ResultGrid } from './result-grid.tsx';
import { StepRows } from './step-rows.tsx';
import { text } from './text.ts';
import { Waiting } from './waiting.tsx';

function Result({ scratch }: { readonly scratch: Scratch }) {
  const loading = scratch.database.loading.value;
  const outcome = scratch.outcome.value;
  if (loading) return <Waiting label={text.loading(loading.what)} share={loading.share} />;
  if (scratch.running.value) return <Waiting label={text.running} share={null} onStop={scratch.stop} />;
  if (scratch.peek.shown.value) return <StepRows peek={scratch.peek} />;
  if (!outcome) return <p class="evidence-empty">{text.emptyResult}</p>;
  if (!outcome.ok) return <ErrorCard error={outcome.error} />;
  const { relation, elapsedMs } = outcome;
  if (scratch.onlyDid.value && /^(?:Count|Success)$/.test(relation.columns[0]?.name ?? '')) {
    const changed = relation.rowCount > 0 ? Number(relation.text(0, 0)) : null;
    return <p class="evidence-empty">{text.done(changed, duration(elapsedMs))}</p>;
  }
  if (relation.columns[0]?.name === 'explain_key') return <PlanText relation={relation} />;
  return <ResultGrid relation={relation} elapsedMs={elapsedMs} label={text.result} />;
}

/** What the last Run on the scratch page returned, or the step of WITH that was looked into since. */
export function ScratchEvidence({ scratch }: { readonly scratch: Scratch }) {
  return (
    <section class="evidence" aria-label={text.evidence}>
      <Result scratch={scratch} />
      <Announcement outcome={scratch.peek.shown.value?.outcome ?? scratch.outcome.value} />
    </section>
  );
}
