import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * Takes files dropped anywhere in the window, which the browser would otherwise open in place of the page. The signal
 * is true while some are held over it.
 */
export function useFileDrop(take: (files: Iterable<File>) => void): Signal<boolean> {
  const over = useSignal(false);
  useEffect(() => {
    const listening = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) =>
      addEventListener(type, react, listening);
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      over.value = true;
    });
    listen('dragleave', (event) => {
      // Leaving an element for another one inside the window is no leaving.
      if (event.relatedTarget === null) over.value = false;
    });
    listen('drop', (event) => {
      if (!over.peek()) return;
      event.preventDefault();
      over.value = false;
      take(event.dataTransfer?.files ?? []);
    });
    return () => listening.abort();
  }, [take]);
  return over;
}
