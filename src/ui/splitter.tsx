import { useRef } from 'preact/hooks';
import './splitter.css';

interface SplitterProps {
  /** How the bar itself runs: a vertical one stands between two panes side by side. */
  readonly orientation: 'vertical' | 'horizontal';
  /** What the bar divides, for screen readers. */
  readonly label: string;
  /** The first pane's share of the parent element's width or height, from 0 to 1. */
  readonly share: number;
  /** The share that a double click brings back. */
  readonly initial: number;
  readonly onShare: (share: number) => void;
  /** Fewest pixels that each of the two panes keeps. */
  readonly least?: number;
}

const STEP = 0.02;
const LARGE_STEP = 0.1;

/** A bar between two panes, moved by dragging, arrow keys (with Shift further), Home and End; a double click resets it. */
export function Splitter({ orientation, label, share, initial, onShare, least = 140 }: SplitterProps) {
  const bar = useRef<HTMLDivElement>(null);
  const grabbedAt = useRef<number | null>(null);
  const upright = orientation === 'vertical';

  const extent = () => {
    const box = bar.current?.parentElement?.getBoundingClientRect();
    if (!box) return { start: 0, size: 0 };
    return upright ? { start: box.left, size: box.width } : { start: box.top, size: box.height };
  };
  const limit = () => Math.min(0.5, least / Math.max(1, extent().size));
  const moveTo = (wanted: number) => onShare(Math.max(limit(), Math.min(wanted, 1 - limit())));
  const along = (event: PointerEvent) => (upright ? event.clientX : event.clientY);

  const keys = (event: KeyboardEvent) => {
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const targets: Record<string, number> = {
      [upright ? 'ArrowLeft' : 'ArrowUp']: share - step,
      [upright ? 'ArrowRight' : 'ArrowDown']: share + step,
      Home: 0,
      End: 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved; ARIA names a focusable separator.
    <div
      ref={bar}
      class={`splitter splitter-${orientation}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      onKeyDown={keys}
      onDblClick={() => moveTo(initial)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const box = event.currentTarget.getBoundingClientRect();
        grabbedAt.current = along(event) - (upright ? box.left : box.top);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (grabbedAt.current === null) return;
        const { start, size } = extent();
        if (size > 0) moveTo((along(event) - grabbedAt.current - start) / size);
      }}
      onLostPointerCapture={() => {
        grabbedAt.current = null;
      }}
    />
  );
}
