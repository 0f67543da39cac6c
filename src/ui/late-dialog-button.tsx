import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Dialog } from './dialog.tsx';

interface LateDialogButtonProps {
  readonly label: string;
  readonly title: string;
  /** What is in the dialog: its code should come when it is first opened. */
  readonly children: ComponentChildren;
}

/** A quiet button that opens a dialog, whose content is there only while it is open. */
export function LateDialogButton({ label, title, children }: LateDialogButtonProps) {
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
        {label}
      </button>
      {open.value && (
        <Dialog
          open
          title={title}
          onClose={() => {
            open.value = false;
          }}
        >
          {children}
        </Dialog>
      )}
    </>
  );
}
