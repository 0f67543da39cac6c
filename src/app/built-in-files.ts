import { signal } from '@preact/signals';
import type { BuiltInFile } from '../pack/built-in.ts';

/** The files of built-in packs, by id: what the build wrote beside the page. Empty until they are known. */
export const builtInFiles = signal<ReadonlyMap<string, BuiltInFile>>(new Map());

/** True where what is told of them did not come. */
export const areFilesUntold = signal(false);

const at = (name: string) => new URL(`packs/${name}`, document.baseURI);

/** Fetches what is told of the files of built-in packs. Never rejects. */
export async function restoreBuiltInFiles(): Promise<void> {
  if (builtInFiles.value.size > 0) return;
  try {
    const files: readonly BuiltInFile[] = await (await fetch(at('index.json'))).json();
    builtInFiles.value = new Map(files.map((file) => [file.id, file]));
    areFilesUntold.value = false;
  } catch {
    areFilesUntold.value = true;
  }
}

/** The file of a built-in pack. Rejects with a sentence where it does not come. */
export async function builtInFile(id: string): Promise<Blob> {
  const response = await fetch(at(`${id}.sqlpack`)).catch(() => null);
  if (response?.ok) return response.blob();
  throw new Error('The file did not come. Check the connection and try again.');
}
