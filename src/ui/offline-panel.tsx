import { useEffect } from 'preact/hooks';
import { type OfflineState, offlineState } from '../app/offline.ts';
import { askToKeepStorage, lookAtStorage, persistence, storageUse } from '../app/storage.ts';
import './offline-panel.css';
import { offlineSentence, offlineText, persistenceText } from './offline-text.ts';

function partsOf(state: OfflineState): readonly (readonly [part: string, state: string])[] {
  const copy = state.kind === 'stored' ? state.copy : null;
  const shell =
    state.kind === 'storing' ? offlineText.storing(state.done, state.of) : offlineText.shellMissing;
  return [
    [offlineText.shell, copy ? offlineText.stored(copy.bytes.shell) : shell],
    [offlineText.engine, copy?.hasEngine ? offlineText.stored(copy.bytes.eh) : offlineText.engineMissing],
    [offlineText.threads, copy?.hasThreads ? offlineText.stored(copy.bytes.coi) : offlineText.threadsMissing],
  ];
}

/** Whether the page works without a network, what of it is stored, and whether the browser may clear that. */
export function OfflinePanel() {
  const state = offlineState.value;
  useEffect(() => {
    void lookAtStorage();
  }, [state]);
  return (
    <div class="offline-panel">
      <p class="offline-sentence" role="status">
        {offlineSentence(state)}
      </p>
      {state.kind === 'storing' && (
        <progress aria-label={offlineText.shell} value={state.done} max={state.of} />
      )}
      {state.kind !== 'never' && (
        <dl aria-label={offlineText.parts}>
          {partsOf(state).map(([part, its]) => (
            <div key={part}>
              <dt>{part}</dt>
              <dd>{its}</dd>
            </div>
          ))}
        </dl>
      )}
      {storageUse.value && <p>{offlineText.use(storageUse.value)}</p>}
      {persistence.value !== 'unknown' && <p>{persistenceText[persistence.value]}</p>}
      {persistence.value === 'clearable' && (
        <button type="button" class="button" onClick={() => void askToKeepStorage()}>
          {offlineText.ask}
        </button>
      )}
      {state.kind === 'stored' && <p class="offline-install">{offlineText.install}</p>}
    </div>
  );
}
