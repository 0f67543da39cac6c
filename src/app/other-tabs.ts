import type { Attempted } from './attempted.ts';

const CHANNEL = 'archipelago:attempts';

/** The other tabs of this page. */
export interface OtherTabs {
  /** Tells them what was stored. */
  tell(entries: readonly Attempted[]): void;
}

/** Listens to the other tabs; where the browser has no way to, each tab is alone. */
export function openOtherTabs(onStored: (entries: readonly Attempted[]) => void): OtherTabs {
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => {
      if (Array.isArray(data)) onStored(data.filter((entry) => typeof entry?.id === 'string'));
    };
    return { tell: (entries) => channel.postMessage(entries) };
  } catch {
    return { tell: () => {} };
  }
}
