import { useSignal } from '@preact/signals';
import { Dialog } from './dialog.tsx';
import { Late } from './late.tsx';
import { text } from './text.ts';

const loadView = () => import('./progress-view.tsx').then(({ ProgressView }) => ProgressView);

/** Opens what saves progress to a file and loads it from one; the code for it comes when it is first pressed. */
export function ProgressButton() {
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="button button-quiet"
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true;
        }}
      >
        {text.progressFile}
      </button>
      {open.value && (
        <Dialog
          open
          title={text.progress}
          onClose={() => {
            open.value = false;
          }}
        >
          <Late load={loadView} />
        </Dialog>
      )}
    </>
  );
}
