import { engineDownload } from '../app/engine-download.ts';
import { hrefOf, route } from '../app/route.ts';
import { engineState } from '../app/session.ts';
import { type Theme, theme } from '../app/theme.ts';
import './header.css';
import { text } from './text.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

function EngineStatus() {
  const state = engineState.value;
  const words = {
    idle: '',
    starting: text.engineStarting,
    ready: state.kind === 'ready' ? text.engineReady(state.engine.build.version) : '',
    failed: text.engineFailed,
  };
  const download = engineDownload.value;
  return (
    <>
      <span class={`engine-status engine-${state.kind}`} role="status">
        {download ? text.engineFetching : words[state.kind]}
        {/* Hidden, since each change would be said aloud. */}
        {download && <span aria-hidden="true">{text.engineFetched(download)}</span>}
      </span>
      {download && (
        <progress class="header-download" aria-label={text.engineFetching} value={download.share} />
      )}
    </>
  );
}

/** The bar on top of every page: where you are, where you can go, the engine and how far its first download is, the theme and the list of keys. */
export function Header({ onKeys }: { readonly onKeys: () => void }) {
  const current = route.value.name;
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
        <a href={hrefOf({ name: 'catalogue' })} aria-current={current === 'catalogue' ? 'page' : undefined}>
          {text.catalogue}
        </a>
        <a href={hrefOf({ name: 'scratch' })} aria-current={current === 'scratch' ? 'page' : undefined}>
          {text.scratch}
        </a>
        <a href={hrefOf({ name: 'laboratory' })} aria-current={current === 'laboratory' ? 'page' : undefined}>
          {text.laboratory}
        </a>
        <a href={hrefOf({ name: 'packs' })} aria-current={current === 'packs' ? 'page' : undefined}>
          {text.packs}
        </a>
      </nav>
      <EngineStatus />
      <label class="header-theme">
        <span class="visually-hidden">{text.theme}</span>
        <select
          value={theme.value}
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
      <button type="button" class="button button-quiet" onClick={onKeys}>
        {text.keys}
      </button>
    </header>
  );
}
