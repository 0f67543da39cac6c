import type { Parting } from '../app/scratch.ts';
import { Dialog } from './dialog.tsx';
import './parting-dialog.css';
import { partingText } from './text.ts';

/** Asks before tables of the reader's own go; closed where nothing waits. */
export function PartingDialog({ parting }: { readonly parting: Parting | null }) {
  return (
    <Dialog open={parting !== null} title={partingText.title} onClose={() => parting?.keep()}>
      <p>{partingText.tables(parting?.tables ?? [])}</p>
      <div class="parting-actions">
        <button type="button" class="button button-primary" onClick={() => parting?.keep()}>
          {partingText.keep}
        </button>
        <button type="button" class="button" onClick={() => parting?.goOn()}>
          {partingText.goOn}
        </button>
      </div>
    </Dialog>
  );
}
