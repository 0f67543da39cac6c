import { useEffect } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { Late } from './late.tsx';
import { whyText } from './text.ts';

/** Most who open the page never see an explanation: its code comes when there is one. */
const fetchSteps = () => import('./why-steps.tsx').then(({ WhySteps }) => WhySteps);

/** Fetches the code of the explanation once a verdict has one, so that it is there when it is opened. */
export function useExplanation({ diagnosis }: Attempt): void {
  const has = diagnosis.query.value !== '';
  useEffect(() => {
    // Asked for again when the explanation is opened.
    if (has) void fetchSteps().catch(() => undefined);
  }, [has]);
}

/** After a wrong verdict: what is wrong with the rows, pulled step by step. */
export function Why({ attempt: { diagnosis } }: { readonly attempt: Attempt }) {
  if (diagnosis.query.value === '') return <p class="evidence-empty">{whyText.empty}</p>;
  return <Late load={fetchSteps} diagnosis={diagnosis} />;
}
