import { Dialog } from './dialog.tsx';
import './keys-dialog.css';
import { isApple } from './mod-key.ts';
import { keyList, text } from './text.ts';

/** Every key of the page and the editor, opened with F1 or ?. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} title={text.keysTitle} onClose={onClose}>
      <dl class="keys">
        {keyList.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys.replace('Mod', isApple ? 'Cmd' : 'Ctrl')}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{text.keysNote}</p>
    </Dialog>
  );
}
