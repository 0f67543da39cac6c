/** True on a Mac or an iPad, where Cmd is pressed in place of Ctrl. */
export const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
