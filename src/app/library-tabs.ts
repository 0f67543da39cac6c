import { restoreLibrary } from './library.ts';

const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('archipelago-packs') : null;

/** Reads the library anew where another tab has changed it. Called once at start. */
export function followOtherTabs(): void {
  channel?.addEventListener('message', () => void restoreLibrary());
}

/** To be called when what is kept has changed. */
export function tellOtherTabs(): void {
  channel?.postMessage(null);
}
