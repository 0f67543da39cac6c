import { type ReadonlySignal, useSignal } from '@preact/signals';
import { download } from './download.ts';
import { packsText } from './packs-text.ts';

/** Saves the file of a pack for the reader, and tells where that failed. */
export function usePackExport(
  title: string,
  name: string,
  file: () => Promise<Blob>,
): { readonly failure: ReadonlySignal<string | null>; readonly save: () => void } {
  const failure = useSignal<string | null>(null);
  const save = async () => {
    failure.value = null;
    try {
      download(name, await file());
    } catch (error) {
      failure.value = packsText.exportFailed(title, error instanceof Error ? error.message : String(error));
    }
  };
  return { failure, save: () => void save() };
}
