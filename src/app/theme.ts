import { effect, signal } from '@preact/signals';
import { keepTheme, keptTheme, showTheme, type Theme } from './kept-theme.ts';

/** The reader's choice; `system` follows the operating system. Kept in localStorage so that the first paint has it. */
export const theme = signal<Theme>('system');

/** Applies the theme to the document now and whenever the choice or the system changes. Called once at start. */
export function followTheme(): void {
  theme.value = keptTheme();
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  systemDark.addEventListener('change', () => showTheme(theme.value));
  effect(() => {
    showTheme(theme.value);
    keepTheme(theme.value);
  });
}
