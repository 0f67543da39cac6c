import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './dialog.css';
import { text } from './text.ts';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Called when the dialog was closed, by its button, Esc or a click beside it. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog under a title. The browser keeps the focus inside and gives it back at the end. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the dialog has Esc as its key.
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        // The content fills the dialog, so a click on the dialog itself is one on the backdrop.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="dialog-content">
        <header class="dialog-header">
          <h2 id={titleId}>{title}</h2>
          <button type="button" class="dialog-close" onClick={() => dialog.current?.close()}>
            {text.close}
          </button>
        </header>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <div class="dialog-body" tabIndex={0} role="group" aria-labelledby={titleId}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
