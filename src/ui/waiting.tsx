import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import './waiting.css';

/** Shown only when something takes longer than this, so that quick work does not flicker. */
const PATIENCE_MS = 300;

/** Says what the page waits for, after 300 ms; with a bar where the share done (0 to 1) is known. */
export function Waiting({ label, share }: { readonly label: string; readonly share: number | null }) {
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
    </div>
  );
}
