import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from '../benchmark/statistics.ts';
import type { Line } from './bench-line.ts';
import type { Setting } from './bench-part.ts';
import { ensureChromium } from './chromium.ts';

/** Run by npm as it is: its packages weigh more than all of ours, and nothing but this needs them. */
const LIGHTHOUSE = 'lighthouse@12.2.3';

const PAGES = [
  { name: 'catalogue', address: '' },
  { name: 'exercise', address: 'gaps-and-islands/daily-streaks' },
  { name: 'packs page', address: 'packs' },
];

/** What Lighthouse scores, from 0 to 100, and what is asked for. */
const CATEGORIES = [
  { id: 'performance', least: 95 },
  { id: 'accessibility', least: 100 },
  { id: 'best-practices', least: 100 },
  { id: 'seo', least: 100 },
] as const;

const SWITCHES =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

interface LighthouseReport {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

/** Lighthouse's scores of the production build, each page as on a phone, the median of as many visits as there are rounds. */
export async function lighthouseLines({ rounds, site }: Setting): Promise<Line[]> {
  const { url } = await site();
  const folder = mkdtempSync(join(tmpdir(), 'archipelago-lighthouse-'));
  try {
    const lines: Line[] = [];
    for (const { name, address } of PAGES) {
      console.error(`${LIGHTHOUSE} on the ${name}, ${rounds} visits ...`);
      const reports: LighthouseReport[] = [];
      for (let round = 0; round < rounds; round++) {
        const report = join(folder, 'report.json');
        // Now and then it misses the start of a visit, and asks to be run again.
        reports.push(await visit(url + address, report).catch(() => visit(url + address, report)));
      }
      lines.push(...CATEGORIES.map(({ id, least }) => scoreLine(name, id, least, reports)));
    }
    return lines;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function visit(url: string, output: string): Promise<LighthouseReport> {
  const only = CATEGORIES.map(({ id }) => id).join(',');
  const args = ['exec', '--yes', '--', LIGHTHOUSE, url, `--only-categories=${only}`];
  const rest = ['--output=json', `--output-path=${output}`, '--quiet', `--chrome-flags=${SWITCHES}`];
  const env = { ...process.env, CHROME_PATH: ensureChromium() };
  // The page is served by this very process, which must not be held up.
  await promisify(execFile)('npm', [...args, ...rest, '--no-enable-error-reporting'], { env });
  return JSON.parse(readFileSync(output, 'utf8'));
}

function scoreLine(
  page: string,
  category: string,
  least: number,
  reports: readonly LighthouseReport[],
): Line {
  const scores = reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100));
  const value = median(scores);
  return {
    what: `Lighthouse, ${category} of the ${page}`,
    measured: `${value}`,
    against: `lowest ${Math.min(...scores)}, highest ${Math.max(...scores)}`,
    value,
    interval: null,
    target: `>= ${least}`,
    met: value >= least,
    samples: {},
  };
}
