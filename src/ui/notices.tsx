import { signal, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { keepingFailed, putBack } from '../app/progress.ts';
import { breakdowns, engineState, startEngine } from '../app/session.ts';
import './notices.css';
import { Sentence } from './sentence.tsx';
import { text } from './text.ts';

/** Notices whose code comes after the page. */
export const lateNotices = signal<ComponentType | null>(null);

/** What concerns the whole page: the engine failed or was replaced, drafts can't be kept or were put back. Nothing when all is well. */
export function Notices() {
  const engine = engineState.value;
  const seen = useSignal(0);
  const Later = lateNotices.value;
  return (
    <div class="notices" aria-live="polite">
      {engine.kind === 'failed' && (
        <p class="notice notice-wrong">
          <span>
            <strong>{text.engineFailed}.</strong>{' '}
            <Sentence text={engine.hasWebAssembly ? engine.message : text.noWasm} />
          </span>
          <button type="button" class="button" onClick={() => void startEngine().catch(() => undefined)}>
            {text.retry}
          </button>
        </p>
      )}
      {breakdowns.value > seen.value && (
        <p class="notice">
          {text.engineReplaced}
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              seen.value = breakdowns.value;
            }}
          >
            {text.close}
          </button>
        </p>
      )}
      {putBack.value > 0 && (
        <p class="notice">
          {text.putBack}
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              putBack.value = 0;
            }}
          >
            {text.close}
          </button>
        </p>
      )}
      {keepingFailed.value && <p class="notice">{text.keepingFailed}</p>}
      {Later && <Later />}
    </div>
  );
}
