import { packsText } from './packs-text.ts';

interface PackButtonProps {
  /** What it does, and with which pack, as there is one of its kind for each. */
  readonly label: string;
  readonly title: string;
  readonly quiet?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A button of one pack of a list. */
export function PackButton({ label, title, quiet = false, disabled = false, onPress }: PackButtonProps) {
  return (
    <button
      type="button"
      class={quiet ? 'button button-quiet' : 'button'}
      aria-label={packsText.of(label, title)}
      disabled={disabled}
      onClick={onPress}
    >
      {label}
    </button>
  );
}
