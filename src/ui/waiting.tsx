import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { screenIsNarrow } from '../app/screen.ts';
import { text } from './text.ts';
import './waiting.css';

/** Shown only when something takes longer than this, so that quick work does not flicker. */
const PATIENCE_MS = 300;

interface WaitingProps {
  readonly label: string;
  /** The share done, from 0 to 1; null where it is not known. */
  readonly share: number | null;
  /** Stops it. On a narrow screen the button that began it is out of view. */
  readonly onStop?: () => void;
  /** True where no other button stops it, so that this one is there on a wide screen too. */
  readonly isOnlyStop?: boolean;
}

/** Says what the page waits for, after 300 ms, with a bar. */
export function Waiting({ label, share, onStop, isOnlyStop = false }: WaitingProps) {
  const late = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      late.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late.value) return null;
  return (
    <div class="waiting" role="status">
      <span>{label}</span>
      {share === null ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={share} max={1} />
      )}
      {onStop && (isOnlyStop || screenIsNarrow.value) && (
        <button type="button" class="button" onClick={onStop}>
          {text.stop}
        </button>
      )}
    </div>
  );
}
