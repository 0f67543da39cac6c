export type Theme = 'system' | 'light' | 'dark';

const KEY = 'archipelago:theme';

/** What the reader chose on an earlier visit; `system` where nothing is kept or storage is forbidden. */
export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice for later visits; where storage is forbidden it lasts as long as the page. */
export function keepTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Said above.
  }
}

/** Gives the document the colours of a choice; `system` means those of the operating system. */
export function showTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}
