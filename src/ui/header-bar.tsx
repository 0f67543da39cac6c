import type { ComponentChildren } from 'preact';
import type { Theme } from '../app/kept-theme.ts';
import { hrefOf, type Route } from '../app/route.ts';
import { theme } from '../app/theme.ts';
import './header.css';
import { text } from './text.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const PLACES = ['catalogue', 'scratch', 'laboratory', 'packs'] as const;

interface HeaderBarProps {
  readonly current: Route['name'];
  readonly status: ComponentChildren;
  /** Null where no script is there yet that would answer. */
  readonly onKeys: (() => void) | null;
}

/** The header around its status: where you are, where you can go, the theme and the list of keys. */
export function HeaderBar({ current, status, onKeys }: HeaderBarProps) {
  return (
    <header class="header">
      <a class="header-brand" href={hrefOf({ name: 'catalogue' })}>
        <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false">
          <path d="M2 14c3-6 6-7 8-4 1 2 3 3 5 1 2-3 5-6 8-2 2 2 3 4 3 5z" fill="currentColor" />
          <path d="M1 18h26" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2" />
        </svg>
        <span>{text.product}</span>
      </a>
      <nav class="header-nav" aria-label={text.product}>
        {PLACES.map((name) => (
          <a key={name} href={hrefOf({ name })} aria-current={current === name ? 'page' : undefined}>
            {text[name]}
          </a>
        ))}
      </nav>
      {status}
      <label class="header-theme">
        <span class="visually-hidden">{text.theme}</span>
        <select
          value={theme.value}
          disabled={!onKeys}
          onChange={(event) => {
            theme.value = event.currentTarget.value as Theme;
          }}
        >
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {text.themes[name]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button button-quiet" disabled={!onKeys} onClick={onKeys ?? undefined}>
        {text.keys}
      </button>
    </header>
  );
}
