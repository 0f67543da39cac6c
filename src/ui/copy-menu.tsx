import { useId, useRef, useState } from 'preact/hooks';
import './copy-menu.css';

/** One way to copy or to save. `act` is called when the item is chosen, and says what came of it. */
export interface CopyChoice {
  readonly label: string;
  readonly detail: string;
  readonly act: () => Promise<string>;
}

/** A menu button that copies or saves: what was taken is said beside it and to screen readers. */
export function CopyMenu({
  label,
  choices,
}: {
  readonly label: string;
  readonly choices: readonly CopyChoice[];
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');

  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const show = (last = false) => {
    if (!button.current || !menu.current) return;
    const { top, right } = button.current.getBoundingClientRect();
    menu.current.style.bottom = `${window.innerHeight - top + 4}px`;
    menu.current.style.right = `${document.documentElement.clientWidth - right}px`;
    menu.current.showPopover();
    items()
      .at(last ? -1 : 0)
      ?.focus();
  };
  const choose = async (choice: CopyChoice) => {
    menu.current?.hidePopover();
    button.current?.focus();
    setMessage('');
    setMessage(await choice.act());
  };
  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      all.at(step % all.length)?.focus();
    } else if (event.key === 'Tab') {
      menu.current?.hidePopover();
      button.current?.focus();
    }
  };
  return (
    <div class="copy-menu">
      <span role="status" class="copy-menu-message">
        {message}
      </span>
      <button
        ref={button}
        type="button"
        class="copy-menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        popovertarget={id}
        onClick={(event) => {
          event.preventDefault();
          if (open) menu.current?.hidePopover();
          else show();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(event.key === 'ArrowUp');
        }}
      >
        {label}
      </button>
      <div
        ref={menu}
        id={id}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        popover="auto"
        class="copy-menu-list"
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={move}
      >
        {choices.map((choice) => (
          <button
            key={choice.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => void choose(choice)}
          >
            {choice.label} <span class="copy-menu-detail">{choice.detail}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
