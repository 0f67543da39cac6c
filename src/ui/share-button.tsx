import { useSignal } from '@preact/signals';
import type { SharedQuery } from '../share/share-link.ts';
import { Dialog } from './dialog.tsx';
import { Late } from './late.tsx';
import { text } from './text.ts';

const loadView = () => import('./share-view.tsx').then(({ ShareView }) => ShareView);

interface ShareButtonProps {
  /** What is in the editor now. */
  readonly query: () => SharedQuery;
  /** Of the file for a query that is too long for a link, without its ending. */
  readonly name: string;
}

/** Makes a link that holds the query; the code for it comes when it is first pressed. */
export function ShareButton({ query, name }: ShareButtonProps) {
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
        {text.share}
      </button>
      {open.value && (
        <Dialog
          open
          title={text.shareTitle}
          onClose={() => {
            open.value = false;
          }}
        >
          <Late load={loadView} query={query} name={name} />
        </Dialog>
      )}
    </>
  );
}
