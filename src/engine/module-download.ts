import { absolute } from './absolute.ts';

/** How far the first download of a module is. */
export interface Download {
  /** From 0 to 1, which also says that no more will come. */
  readonly share: number;
  /** Of the whole as it travels, compressed; null where the host does not say. */
  readonly bytes: number | null;
}

let tell: (download: Download) => void = () => {};

/** Has somebody told of each piece of a module that arrives for the first time in this browser. */
export function followDownloads(listener: (download: Download) => void): void {
  tell = listener;
}

/** A module's response. Of its first download in this browser `followDownloads` is told; `length` is its bytes unpacked. */
export async function fetchModule(url: string, length: number): Promise<Response> {
  const response = await fetch(absolute(url));
  const noted = `archipelago:fetched:${url}`;
  try {
    if (!(noted in localStorage)) {
      // The copy is counted: what is compiled has to be the response itself, or the browser keeps no compiled code of it.
      void count(response.clone(), length)
        .then(() => localStorage.setItem(noted, ''))
        .catch(() => tell({ share: 1, bytes: null }));
    }
  } catch {
    // Where storage is forbidden, and in a worker, nobody knows whether it has been here before, and nothing is told.
  }
  return response;
}

async function count({ body, headers }: Response, length: number): Promise<void> {
  const bytes = Number(headers.get('content-length')) || null;
  let arrived = 0;
  for (const reader = body?.getReader(); reader; ) {
    const { value } = await reader.read();
    if (!value) return;
    arrived += value.length;
    tell({ share: arrived / length, bytes });
  }
}
