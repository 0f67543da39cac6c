import type { Attempt } from '../app/attempt.ts';
import { type Choice, choiceOf, failedWorld } from '../app/tables.ts';
import { SIZES, type Size, sizesOf } from '../dataset/dataset.ts';
import './action-bar.css';
import { ShareButton } from './share-button.tsx';
import { text } from './text.ts';
import { WorkButton } from './work-button.tsx';

interface ActionBarProps {
  readonly attempt: Attempt;
  /** Told when Run or Check was pressed, so that a narrow screen can turn to the results. */
  readonly onAction: () => void;
}

function WorldSelect({ attempt }: { readonly attempt: Attempt }) {
  const { choice, choose } = attempt.tables;
  const current = choice.value;
  const world = attempt.verdict.value && failedWorld(attempt.verdict.value);
  const failed = world && choiceOf(world);
  const value = current.kind === 'sized' ? current.size : current.kind;
  return (
    <label class="world-select">
      <span>{text.world}</span>
      <select
        class="field"
        value={value}
        disabled={attempt.activity.value !== null}
        onChange={(event) => {
          const picked = event.currentTarget.value;
          let next: Choice = { kind: 'typical' };
          if (picked in SIZES) next = { kind: 'sized', size: picked as Size };
          else if (picked === 'failed' && failed) next = failed;
          attempt.clear();
          void choose(next).catch(() => undefined);
        }}
      >
        <option value="typical">{text.worldTypical}</option>
        {(failed?.kind === 'failed' || current.kind === 'failed') && (
          <option value="failed">{text.worldFailed}</option>
        )}
        {sizesOf(attempt.tables.dataset).map(([size, rows]) => (
          <option key={size} value={size}>
            {text.worldSize(size, rows)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What to do next: run the text, check what ran, have a wrong answer explained, or go on to the next exercise. */
function nextStep({
  verdict,
  checked,
  outcome,
  diagnosis,
  draft,
}: Attempt): 'run' | 'check' | 'explain' | 'next' {
  if (diagnosis.query.value !== '' && diagnosis.query.value === draft.value) return 'explain';
  const isSame = checked.value === draft.value;
  if (verdict.value) return isSame && verdict.value.verdict === 'accepted' ? 'next' : 'run';
  return outcome.value?.ok ? 'check' : 'run';
}

/** Under the editor: Run (Stop while running), Check, the data to run on, Reset. */
export function ActionBar({ attempt, onAction }: ActionBarProps) {
  const busy = attempt.activity.value;
  const step = nextStep(attempt);
  return (
    <div class="action-bar">
      <WorkButton
        primary={step === 'run'}
        label={text.run}
        keys="Enter"
        busy={busy?.kind === 'run'}
        disabled={busy?.kind === 'check'}
        onStart={() => {
          onAction();
          void attempt.run(attempt.draft.value, 0);
        }}
        onStop={attempt.stop}
      />
      <WorkButton
        primary={step === 'check'}
        label={text.check}
        keys="Shift+Enter"
        busy={busy?.kind === 'check'}
        disabled={busy?.kind === 'run'}
        onStart={() => {
          onAction();
          void attempt.check();
        }}
        onStop={attempt.stop}
      />
      <span class="action-note">{text.leaveEditor}</span>
      <WorldSelect attempt={attempt} />
      <ShareButton query={() => ({ sql: attempt.draft.value, data: null })} name={attempt.exercise.slug} />
      <button
        type="button"
        class="button button-quiet action-reset"
        disabled={busy !== null}
        onClick={attempt.reset}
      >
        {text.reset}
      </button>
    </div>
  );
}
