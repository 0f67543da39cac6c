import { signal } from '@preact/signals';

/** True where the screen is too narrow for panes side by side; pages then use tabs. */
export const screenIsNarrow = signal(false);

/** Keeps `screenIsNarrow` true to the window. Called once at start. */
export function followScreen(): void {
  const narrow = matchMedia('(width < 900px)');
  screenIsNarrow.value = narrow.matches;
  narrow.addEventListener('change', () => {
    screenIsNarrow.value = narrow.matches;
  });
}
