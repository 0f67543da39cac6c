import { signal } from '@preact/signals';
import { type Download, followDownloads } from '../engine/module-download.ts';

/** How far an engine's first download is; null where there is none, or it takes too short to be told of. */
export const engineDownload = signal<Download | null>(null);

/** What arrives sooner needs no sign of its own. */
const TOLD_AFTER_MS = 600;
const TOLD_EVERY_MS = 150;

let began = 0;
let told = 0;

followDownloads((download) => {
  const now = performance.now();
  began ||= now;
  const isOver = download.share >= 1;
  if (isOver) [began, engineDownload.value] = [0, null];
  else if (now - began > TOLD_AFTER_MS && now - told > TOLD_EVERY_MS)
    [told, engineDownload.value] = [now, download];
});
