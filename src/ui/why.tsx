import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { whyText } from './text.ts';
import { Waiting } from './waiting.tsx';
import type { WhySteps } from './why-steps.tsx';

/** Most who open the page never see an explanation: its code comes when there is one. */
const steps = signal<{ readonly View: typeof WhySteps } | null>(null);

async function fetchSteps(): Promise<void> {
  try {
    const { WhySteps } = await import('./why-steps.tsx');
    steps.value = { View: WhySteps };
  } catch {
    // Asked for again when the explanation is opened.
  }
}

/** Fetches the code of the explanation once a verdict has one, so that it is there when it is opened. */
export function useExplanation({ diagnosis }: Attempt): void {
  const has = diagnosis.query.value !== '';
  useEffect(() => {
    if (has && !steps.value) void fetchSteps();
  }, [has]);
}

/** After a wrong verdict: what is wrong with the rows, pulled step by step. */
export function Why({ attempt }: { readonly attempt: Attempt }) {
  const { diagnosis } = attempt;
  useEffect(() => {
    if (!steps.value) void fetchSteps();
  }, []);
  if (diagnosis.query.value === '') return <p class="evidence-empty">{whyText.empty}</p>;
  if (!steps.value) return <Waiting label={whyText.looking} share={null} />;
  const { View } = steps.value;
  return <View diagnosis={diagnosis} />;
}
