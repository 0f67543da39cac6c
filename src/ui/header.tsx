import { engineDownload } from '../app/engine-download.ts';
import { route } from '../app/route.ts';
import { engineState } from '../app/session.ts';
import { HeaderBar } from './header-bar.tsx';
import { text } from './text.ts';

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

/** The bar on top of every page, with the engine and how far its first download is. */
export function Header({ onKeys }: { readonly onKeys: () => void }) {
  return <HeaderBar current={route.value.name} status={<EngineStatus />} onKeys={onKeys} />;
}
