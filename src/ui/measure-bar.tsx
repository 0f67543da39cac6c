import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Bench, Work } from '../app/laboratory-bench.ts';
import { laboratoryText } from './laboratory-text.ts';
import './measure-bar.css';
import type { Progress } from './measure-progress.ts';

interface MeasureBarProps {
  readonly bench: Bench;
  readonly work: Work;
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly canRun: boolean;
  readonly onRun: () => void;
  /** How far it is; null before anything is known of it. */
  readonly progress: Progress | null;
  /** What stands beside the button while nothing is under way. */
  readonly children?: ComponentChildren;
}

/** Begins one measurement, shows how far it is and stops it: one button, which keeps the focus. */
export function MeasureBar(props: MeasureBarProps) {
  const { bench, work, label, isPrimary = false, canRun, onRun, progress, children } = props;
  const isMine = bench.working.value === work;
  const isBusy = bench.working.value !== null;
  const isStopped = !isMine && bench.stoppedAtStart.value === work;
  const failure = bench.failure.value?.work === work ? bench.failure.value : null;
  return (
    <div class="measure-bar">
      <button
        type="button"
        class={isPrimary ? 'button button-primary' : 'button'}
        disabled={isMine ? false : isBusy || !canRun}
        onClick={isMine ? bench.stop : onRun}
      >
        {isMine ? laboratoryText.stop : label}
      </button>
      <div class="measure-bar-words">
        <p role="status" class={isMine || isStopped ? undefined : 'visually-hidden'}>
          {isMine
            ? bench.isStarting.value
              ? laboratoryText.starting
              : (progress?.words ?? laboratoryText.starting)
            : isStopped
              ? laboratoryText.stoppedAtStart
              : (progress?.ending ?? '')}
        </p>
        {isMine && <MeasureProgress progress={bench.isStarting.value ? null : progress} />}
        {!isMine && children}
        {failure && (
          <p role="alert" class="measure-bar-failure">
            {laboratoryText.failed} {failure.message}
          </p>
        )}
      </div>
    </div>
  );
}

const TICK_MS = 200;

function MeasureProgress({ progress }: { readonly progress: Progress | null }) {
  const now = useSignal(performance.now());
  const isTimed = progress?.expected != null;
  useEffect(() => {
    if (!isTimed) return;
    const timer = setInterval(() => {
      now.value = performance.now();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [isTimed]);
  const share = progress?.expected
    ? Math.min(0.99, Math.max(0, now.value - progress.expected.sinceMs) / progress.expected.lastsMs)
    : (progress?.share ?? null);
  const label = laboratoryText.progress;
  return share === null ? <progress aria-label={label} /> : <progress aria-label={label} value={share} />;
}
