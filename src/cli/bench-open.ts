import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { interleaved, type Trial } from '../benchmark/rounds.ts';
import { openProfile, type Profile } from './bench-browser.ts';
import type { BenchSite } from './bench-site.ts';

/** When what was there, in milliseconds since navigation began; see bench-reader.js. */
interface Times {
  /** There was an editor. */
  readonly editor: number;
  /** The editor had taken a typed character. */
  readonly typed: number;
  /** The engine took statements. */
  readonly ready: number;
  /** The frame with the rows of the first query was drawn. */
  readonly painted: number;
}

/** What opening an exercise page and running its starter cost. Samples are milliseconds. */
export interface Opening {
  readonly first: Visit;
  readonly repeat: Visit;
  /**
   * Brotli bytes of the scripts and styles that the page asked for before the editor was there, and of DuckDB's own script, which
   * the worker asks for meanwhile and nothing in the page waits for.
   */
  readonly bytes: { readonly page: number; readonly worker: number };
}

export interface Visit {
  readonly open: readonly number[];
  readonly module: readonly number[];
  /** A page with DuckDB-Wasm and nothing else, from navigation to the rows of the same query. */
  readonly bare: readonly number[];
  readonly typed: readonly number[];
  readonly ready: readonly number[];
}

/** How long a tab stays open, so that the browser can write its caches: V8 keeps compiled WebAssembly after 2 s. */
const STAY_MS = 4000;

/** How long a browser that was just started is left alone: its own pages take the processor for more than a second. */
const SETTLE_MS = 2500;

/** What the page that is opened does until its first result: statements that make its tables, and the query. */
export interface FirstQuery {
  readonly setUp: readonly string[];
  readonly query: string;
}

/** Measures first visits, each in an empty profile, and repeat visits in one profile. */
export async function measureOpening(
  site: BenchSite,
  address: string,
  first: FirstQuery,
  rounds: number,
): Promise<Opening> {
  const url = site.url + address;
  const asked = JSON.stringify([site.script, site.module, first.setUp, first.query]);
  const bareUrl = `${site.directUrl}#${encodeURIComponent(asked)}`;
  const bytes = await inFreshProfile((profile) => profile.inTab(url, (page) => bytesToType(page, site)));
  const firstVisit = await measureVisits(rounds, 0, (work) => inFreshProfile(work), site, url, bareUrl);
  const profile = await openProfile();
  try {
    await openAndRun(profile, url, STAY_MS);
    await moduleAlone(profile, site);
    const repeat = await measureVisits(rounds, 1, (work) => work(profile), site, url, bareUrl);
    return { first: firstVisit, repeat, bytes };
  } finally {
    await profile.close();
  }
}

type InProfile = <T>(work: (profile: Profile) => Promise<T>) => Promise<T>;

async function measureVisits(
  rounds: number,
  warmUps: number,
  inProfile: InProfile,
  site: BenchSite,
  url: string,
  bareUrl: string,
): Promise<Visit> {
  const times: Times[] = [];
  const open: Trial = async () => {
    const seen = await inProfile((profile) => openAndRun(profile, url, 300));
    times.push(seen);
    return seen.painted;
  };
  const module: Trial = () => inProfile((profile) => moduleAlone(profile, site));
  const bare: Trial = () => inProfile((profile) => bareDuckDb(profile, bareUrl));
  const samples = await interleaved({ open, module, bare }, { rounds, warmUps });
  const counted = times.slice(warmUps);
  return { ...samples, typed: counted.map((t) => t.typed), ready: counted.map((t) => t.ready) };
}

async function inFreshProfile<T>(work: (profile: Profile) => Promise<T>): Promise<T> {
  const profile = await openProfile();
  try {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return await work(profile);
  } finally {
    await profile.close();
  }
}

function openAndRun(profile: Profile, url: string, stayMs: number): Promise<Times> {
  return profile.inTab(url, async (page) => {
    const times = await page.evaluate<Times>('benchReader.painted');
    await page.waitForTimeout(stayMs);
    return times;
  });
}

function moduleAlone(profile: Profile, site: BenchSite): Promise<number> {
  return profile.inTab(site.bareUrl, async (page) => {
    await page.waitForLoadState();
    return page.evaluate<number>('moduleAlone()');
  });
}

function bareDuckDb(profile: Profile, url: string): Promise<number> {
  return profile.inTab(url, async (page) => {
    await page.waitForLoadState();
    return page.evaluate<number>('asked');
  });
}

async function bytesToType(page: Page, { folder, script }: BenchSite): Promise<Opening['bytes']> {
  const { editor } = await page.evaluate<Times>('benchReader.painted');
  const entries = await page.evaluate<{ name: string; startTime: number }[]>(
    "performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime }))",
  );
  const early = entries
    .filter(({ startTime }) => startTime <= editor)
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => /\.(js|css)$/.test(path));
  const total = [...new Set(early)].reduce((sum, path) => sum + brotliBytes(join(folder, path)), 0);
  return { page: total, worker: brotliBytes(join(folder, script)) };
}

function brotliBytes(file: string): number {
  // Files of less than a packet have no compressed copy.
  return statSync(`${file}.br`, { throwIfNoEntry: false })?.size ?? statSync(file).size;
}
