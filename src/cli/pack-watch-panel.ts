// What the gate says, beside the page of `pack watch`. The page itself never loads this.
import type { GateState } from './pack-watch-gate.ts';

const STYLE = `position: fixed; inset: auto 0.5rem 0.5rem auto; z-index: 1000; box-sizing: border-box;
  max-width: min(34rem, calc(100vw - 1rem)); max-height: 45vh; overflow: auto; margin: 0; padding: 0.5rem 0.75rem;
  border: 1px solid var(--line-strong); border-radius: 6px; background: var(--surface-raised);
  color: var(--ink); font: 0.8125rem/1.45 var(--font-mono); white-space: pre-wrap;
  overflow-wrap: anywhere;`;

/** Folds, so that it never hides what is being written. */
function panel(): { readonly show: (state: GateState) => void } {
  const aside = document.createElement('details');
  aside.id = 'gate';
  aside.open = true;
  aside.setAttribute('style', STYLE);
  const head = document.createElement('summary');
  const lines = document.createElement('div');
  lines.setAttribute('role', 'status');
  aside.append(head, lines);
  document.body.append(aside);
  return {
    show: ({ heading, lines: said }) => {
      head.textContent = heading;
      lines.textContent = said.join('\n');
    },
  };
}

const { show } = panel();
import.meta.hot?.on('archipelago:gate', show);
import.meta.hot?.send('archipelago:gate-asked');
