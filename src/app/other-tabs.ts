import type { Attempted } from './attempted.ts';

const CHANNEL = 'archipelago:attempts';

/** The other tabs of this page. */
export interface OtherTabs {
  /** Tells them what was stored. */
  tell(entries: readonly Attempted[]): void;
  /** Tells them that nothing is kept of a pack any more. */
  tellForgotten(pack: string): void;
}

/** What another tab is told of. */
interface Told {
  readonly onStored: (entries: readonly Attempted[]) => void;
  readonly onForgotten: (pack: string) => void;
}

/** Listens to the other tabs; where the browser has no way to, each tab is alone. */
export function openOtherTabs({ onStored, onForgotten }: Told): OtherTabs {
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => {
      if (Array.isArray(data)) onStored(data.filter((entry) => typeof entry?.id === 'string'));
      else if (typeof data?.forgotten === 'string') onForgotten(data.forgotten);
    };
    return {
      tell: (entries) => channel.postMessage(entries),
      tellForgotten: (pack) => channel.postMessage({ forgotten: pack }),
    };
  } catch {
    return { tell: () => {}, tellForgotten: () => {} };
  }
}
