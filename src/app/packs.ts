import { signal } from '@preact/signals';
import type { Fault } from '../dataset/fault.ts';
import { contentOf, holdContent, installed, unread } from './library.ts';
import { tellOtherTabs } from './library-tabs.ts';
import type { ReadPack } from './pack-entry.ts';
import type { GateStep } from './pack-gate.ts';
import { proveInWorker, readInWorker } from './pack-reader.ts';
import { dropPack, keepPack, keepProof, keptFile } from './pack-store.ts';
import { sentenceOf } from './problem.ts';
import { forgetProgress } from './progress.ts';

/** A file that came, from its arrival to the reader's word. */
export type Arrival =
  | { readonly kind: 'reading'; readonly name: string; stop(): void }
  /** It is no pack, or not one that can be used. */
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly message: string;
      readonly faults: readonly Fault[];
    }
  /** It waits for the reader's word; nothing has run. */
  | { readonly kind: 'offered'; readonly name: string; readonly read: ReadPack }
  /** It could not be kept, and nothing of it was. */
  | { readonly kind: 'unkept'; readonly name: string; readonly read: ReadPack; readonly message: string };

/** Null where no file has come. */
export const arrival = signal<Arrival | null>(null);

/** The gate at work on a pack; the step is null until its engine is there. */
export interface Proving {
  readonly id: string;
  readonly step: GateStep | null;
  stop(): void;
}

export const proving = signal<Proving | null>(null);

/** What the last thing asked for came to, where that is to be told. */
export const said = signal<string | null>(null);

/** The bytes of packs that live until the page is closed, by edition. */
const unkept = new Map<string, Uint8Array<ArrayBuffer>>();

/** Reads a file, which then waits for the reader's word. The one before is forgotten. */
export async function takeFile(file: Blob, name: string): Promise<void> {
  await arrive(name, (signal) => offered(name, file, signal));
}

/** As `takeFile`, for what is at an address of the page's own origin. */
export async function takeFrom(address: string): Promise<void> {
  const { fetchPack } = await import('./pack-fetch.ts');
  await arrive(address, async (signal) => {
    const fetched = await fetchPack(address, signal);
    if (typeof fetched === 'string') return { kind: 'refused', name: address, message: fetched, faults: [] };
    return offered(address, fetched, signal);
  });
}

async function offered(name: string, file: Blob, signal: AbortSignal): Promise<Arrival> {
  const reading = await readInWorker(file, signal);
  return reading.kind === 'read' ? { ...reading, kind: 'offered', name } : { ...reading, name };
}

/** Forgets the file that came. */
export function dismiss(): void {
  if (arrival.value?.kind === 'reading') arrival.value.stop();
  arrival.value = null;
}

async function arrive(name: string, work: (signal: AbortSignal) => Promise<Arrival>): Promise<void> {
  dismiss();
  said.value = null;
  const stopper = new AbortController();
  const reading: Arrival = { kind: 'reading', name, stop: () => stopper.abort() };
  arrival.value = reading;
  const came = await work(stopper.signal).catch((error: unknown): Arrival => {
    return { kind: 'refused', name, message: sentenceOf(error), faults: [] };
  });
  // Another one, or the reader's word, may have come meanwhile.
  if (arrival.value === reading) arrival.value = stopper.signal.aborted ? null : came;
}

/** How long the browser's database may take. */
const ANSWER_WITHIN_MS = 5000;

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new DOMException('', 'TimeoutError')), ANSWER_WITHIN_MS);
  });
}

/** Installs a pack that was offered, in the place of the one of its id; then the gate runs where it `proves`. */
export async function install(name: string, read: ReadPack, proves: boolean): Promise<void> {
  const kept: ReadPack = { ...read, entry: { ...read.entry, isKept: true, installedAt: Date.now() } };
  try {
    await Promise.race([keepPack(kept), tooLate()]);
  } catch (error) {
    const { keepingSentence } = await import('./keeping-sentence.ts');
    arrival.value = { kind: 'unkept', name, read, message: await keepingSentence(error, read.bytes.length) };
    return;
  }
  takeUp(kept);
  tellOtherTabs();
  // Now there is something to lose.
  void import('./storage.ts').then(({ askToKeepStorage }) => askToKeepStorage());
  if (proves) void prove(kept.entry.pack.id);
}

/** Has a pack that could not be kept in the page until it is closed. */
export function useUnkept(read: ReadPack, proves: boolean): void {
  unkept.set(read.entry.sha256, read.bytes);
  takeUp(read);
  if (proves) void prove(read.entry.pack.id);
}

function takeUp({ entry, content }: ReadPack): void {
  const { id } = entry.pack;
  if (proving.value?.id === id) proving.value.stop();
  holdContent(entry, content);
  const others = [...installed.value].filter(([other]) => other !== id);
  installed.value = new Map([...others, [id, entry]]);
  forgetUnread(id);
  arrival.value = null;
}

function forgetUnread(id: string): void {
  unread.value = new Map([...unread.value].filter(([other]) => other !== id));
}

/** A pack that is to go. */
export interface Removable {
  readonly pack: { readonly id: string; readonly title: string };
  readonly isKept: boolean;
}

/** Removes a pack, and what the reader did in it unless that is kept. */
export async function remove({ pack, isKept }: Removable, keepsProgress: boolean): Promise<void> {
  said.value = null;
  if (proving.value?.id === pack.id) proving.value.stop();
  try {
    if (isKept) await dropPack(pack.id);
  } catch (error) {
    said.value = `${pack.title} could not be removed: ${sentenceOf(error)}`;
    return;
  }
  installed.value = new Map([...installed.value].filter(([id]) => id !== pack.id));
  forgetUnread(pack.id);
  tellOtherTabs();
  if (!keepsProgress) await forgetProgress(pack.id);
}

/** The gate works on one pack after another. */
let turn: Promise<void> = Promise.resolve();

/** Proves an installed pack, after those that wait before it, and keeps what the gate says. Never rejects. */
export function prove(id: string): Promise<void> {
  turn = turn.then(() => proveNow(id));
  return turn;
}

async function proveNow(id: string): Promise<void> {
  const entry = installed.value.get(id);
  if (!entry) return;
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  proving.value = { id, step: null, stop };
  try {
    const content = await contentOf(entry);
    const proof = await proveInWorker(content, stopper.signal, (step) => {
      proving.value = { id, step, stop };
    });
    const now = installed.value.get(id);
    if (now?.sha256 !== entry.sha256) return;
    installed.value = new Map(installed.value).set(id, { ...now, proof });
    if (now.isKept) await keepProof(entry, proof);
    tellOtherTabs();
  } catch (error) {
    if (!stopper.signal.aborted) said.value = `${entry.pack.title} could not be proved: ${sentenceOf(error)}`;
  } finally {
    proving.value = null;
  }
}

/** The file of an installed pack; the edition is null for one that could not be read. Rejects where the browser has lost it. */
export async function fileOf({ id, title }: Removable['pack'], edition: string | null): Promise<Blob> {
  const bytes = unkept.get(edition ?? '') ?? (await keptFile(id));
  if (!bytes) throw new Error(`The browser has lost the file of ${title}.`);
  return new Blob([bytes]);
}
