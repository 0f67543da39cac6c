import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { openProfile, type Profile } from './bench-browser.ts';
import { type Line, timeLine } from './bench-line.ts';
import type { Setting } from './bench-part.ts';

const ROWS = 1_000_000;
const MOST_MS = 10_000;
/** Files are large and slow enough for fewer rounds. */
const MOST_ROUNDS = 5;
/** The longest that the page may be busy with one thing while it imports. */
const MOST_BLOCKED_MS = 200;

/** Row `i` of the files: six columns, among them text with quotes, a fraction, a moment and NULLs. */
function rowOf(i: number) {
  return {
    id: i,
    user: `user ${(i * 7919) % 100_000}`,
    amount: ((i * 104_729) % 1_000_000) / 100,
    day: new Date(1_600_000_000_000 + i * 60_000).toISOString().slice(0, 19).replace('T', ' '),
    ok: i % 3 === 0,
    note: i % 5 === 0 ? null : `said "${i % 1000}", and left`,
  };
}

type Row = ReturnType<typeof rowOf>;

const csvLine = ({ note, ...rest }: Row) =>
  `${Object.values(rest).join()},${note === null ? '' : `"${note.replaceAll('"', '""')}"`}\n`;

/** The same rows as CSV, JSON lines and Parquet. */
function filesOf(rows: readonly Row[]): Readonly<Record<string, string | Uint8Array>> {
  const column = (name: keyof Row) => rows.map((row) => row[name]);
  const text = (name: keyof Row) => ({ name, data: column(name), type: 'STRING' as const });
  const parquet = parquetWriteBuffer({
    columnData: [
      { name: 'id', data: column('id'), type: 'INT32' },
      text('user'),
      { name: 'amount', data: column('amount'), type: 'DOUBLE' },
      { name: 'day', data: column('day').map((day) => new Date(`${day}Z`)), type: 'TIMESTAMP' },
      { name: 'ok', data: column('ok'), type: 'BOOLEAN' },
      text('note'),
    ],
  });
  return {
    'rows.csv': `${Object.keys(rowOf(0)).join()}\n${rows.map(csvLine).join('')}`,
    'rows.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    'rows.parquet': new Uint8Array(parquet),
  };
}

/** Imports a million rows on the scratch page, from each kind of file, and looks whether the page freezes meanwhile. */
export async function importLines({ rounds, site }: Setting): Promise<Line[]> {
  const { url } = await site();
  const folder = mkdtempSync(join(tmpdir(), 'archipelago-import-'));
  const profile = await openProfile();
  const lines: Line[] = [];
  try {
    const files = filesOf(Array.from({ length: ROWS }, (_, i) => rowOf(i)));
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      writeFileSync(path, content);
      const size = (Buffer.byteLength(content) / 1e6).toFixed(0);
      console.error(`${name}, ${size} MB ...`);
      const imports: { elapsedMs: number; blockedMs: number }[] = [];
      for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++)
        imports.push(await importOnce(profile, `${url}scratch`, path));
      const what = `${name}: a million rows of six columns, ${size} MB,`;
      lines.push(
        timeLine(
          `${what} from Import pressed until the table is there`,
          imports.map(({ elapsedMs }) => elapsedMs),
          MOST_MS,
        ),
        timeLine(
          `${what} the longest that the page was busy with one thing meanwhile`,
          imports.map(({ blockedMs }) => blockedMs),
          MOST_BLOCKED_MS,
        ),
      );
    }
  } finally {
    await profile.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}

function importOnce(profile: Profile, url: string, path: string) {
  return profile.inTab(url, async (page) => {
    await page.getByText('login_days', { exact: true }).waitFor();
    await page.getByLabel('Choose files').setInputFiles(path);
    await page.getByRole('dialog').getByLabel('Type of note').waitFor();
    return page.evaluate<{ elapsedMs: number; blockedMs: number }>(WATCHED_IMPORT);
  });
}

/** In the page: presses Import, waits for the dialog to go, and notes the longest time between two turns of the page. */
const WATCHED_IMPORT = `new Promise((resolve, reject) => {
  const dialog = document.querySelector('dialog[open]');
  const began = performance.now();
  let [last, blockedMs] = [began, 0];
  const turns = new MessageChannel();
  turns.port1.onmessage = () => {
    const now = performance.now();
    blockedMs = Math.max(blockedMs, now - last);
    last = now;
    const fault = dialog.querySelector('[role="alert"]')?.textContent;
    if (fault) reject(new Error(fault));
    else if (!dialog.isConnected) resolve({ elapsedMs: now - began, blockedMs });
    else setTimeout(() => turns.port2.postMessage(0), 5);
  };
  dialog.querySelector('.import-actions .button-primary').click();
  turns.port2.postMessage(0);
})`;
