import { effect, signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'archipelago:theme';

function remembered(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** The reader's choice; `system` follows the operating system. Kept in localStorage so that the first paint has it. */
export const theme = signal<Theme>('system');

/** Applies the theme to the document now and whenever the choice or the system changes. Called once, before the first paint. */
export function followTheme(): void {
  theme.value = remembered();
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const dark = theme.value === 'dark' || (theme.value === 'system' && systemDark.matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  };
  systemDark.addEventListener('change', apply);
  effect(() => {
    apply();
    try {
      if (theme.value === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme.value);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  });
}
