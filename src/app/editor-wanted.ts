import { signal } from '@preact/signals';

/** How often something was put into the editor that the reader is to see there; a narrow screen then turns to it. */
export const editorWanted = signal(0);

/** Turns to the editor. */
export function showEditor(): void {
  editorWanted.value++;
}
