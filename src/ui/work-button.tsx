import './action-bar.css';
import { isApple } from './mod-key.ts';
import { text } from './text.ts';

interface WorkButtonProps {
  readonly label: string;
  /** True while the work it began is going on: it then stops that. */
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  /** The key beside Ctrl (Cmd on a Mac), with Shift or without. */
  readonly keys: 'Enter' | 'Shift+Enter';
  readonly onStart: () => void;
  readonly onStop: () => void;
}

const SIGNS = { Enter: '↵', 'Shift+Enter': '⇧ ↵' };

/** A button that begins long work and, while it goes on, says Stop; the same element, so that it keeps the focus. */
export function WorkButton(props: WorkButtonProps) {
  const { label, busy, disabled = false, primary = false, keys, onStart, onStop } = props;
  return (
    <button
      type="button"
      class={primary ? 'button button-primary' : 'button'}
      disabled={disabled}
      aria-keyshortcuts={busy ? undefined : `Control+${keys} Meta+${keys}`}
      onClick={busy ? onStop : onStart}
    >
      {busy ? text.stop : label}
      <span class={busy ? 'button-keys button-keys-off' : 'button-keys'} aria-hidden="true">
        {isApple ? '⌘' : 'Ctrl'} {SIGNS[keys]}
      </span>
    </button>
  );
}
