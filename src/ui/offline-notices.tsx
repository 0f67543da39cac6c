import { useSignal } from '@preact/signals';
import { newRelease, takeNewRelease } from '../app/new-release.ts';
import { offlineText, releaseText } from './offline-text.ts';

/** Says quietly that there is a new release. Put off, it is there at the next visit. */
export function OfflineNotices() {
  const putOff = useSignal(false);
  const known = newRelease.value;
  if (known === 'none' || putOff.value) return null;
  return (
    <p class="notice">
      {releaseText[known]}
      <button type="button" class="button" onClick={takeNewRelease}>
        {offlineText.reload}
      </button>
      <button
        type="button"
        class="button button-quiet"
        onClick={() => {
          putOff.value = true;
        }}
      >
        {offlineText.later}
      </button>
    </p>
  );
}
