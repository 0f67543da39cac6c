import { isBuiltIn } from '../app/library.ts';
import { type Removable, remove } from '../app/packs.ts';
import { attempts } from '../app/progress.ts';
import { Dialog } from './dialog.tsx';
import { packsText } from './packs-text.ts';

interface PackRemovalProps {
  /** Null where none is to be removed. */
  readonly entry: Removable | null;
  readonly onClose: () => void;
}

/** Asks before a pack goes, and whether what the reader did in it goes too. */
export function PackRemoval({ entry, onClose }: PackRemovalProps) {
  const id = entry?.pack.id ?? '';
  const begun = [...attempts.value.values()].filter((each) => each.id.startsWith(`${id}/`));
  const solved = begun.filter(({ standing }) => standing === 'accepted');
  const go = (keepsProgress: boolean) => () => {
    onClose();
    if (entry) void remove(entry, keepsProgress);
  };
  return (
    <Dialog open={entry !== null} title={packsText.removal(entry?.pack.title ?? '')} onClose={onClose}>
      <p>{packsText.removes}</p>
      <p>{packsText.progress(begun.length, solved.length)}</p>
      {isBuiltIn(id) && <p>{packsText.comesBack}</p>}
      <div class="pack-actions">
        <button type="button" class="button button-primary" onClick={go(true)}>
          {packsText.keepProgress}
        </button>
        <button type="button" class="button" onClick={go(false)}>
          {packsText.deleteProgress}
        </button>
        <button type="button" class="button button-quiet" onClick={onClose}>
          {packsText.cancel}
        </button>
      </div>
    </Dialog>
  );
}
