import { filesBelow } from '../dataset/disk.ts';
import { ContentError } from '../dataset/fault.ts';
import { type Catalogue, readCatalogue } from '../exercise/read-pack.ts';
import { type Proved, prove } from './prove.ts';
import { lineOf } from './verify.ts';

/** What the gate says now, for the panel. */
export interface GateState {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Runs the gate on the exercises of a folder that changes, those that were changed last first. */
export class WatchedGate {
  readonly #root: string;
  readonly #say: (state: GateState) => void;
  readonly #due = new Set<string>();
  #state: GateState = { heading: 'The gate has not run yet', lines: [] };
  #isRunning = false;

  constructor(root: string, say: (state: GateState) => void) {
    this.#root = root;
    this.#say = say;
  }

  get state(): GateState {
    return this.#state;
  }

  /** Takes note of changed files, by their paths from the folder; null has all exercises due. */
  changed(paths: readonly string[] | null): void {
    const catalogue = this.#catalogue();
    if (!catalogue) return;
    const due = paths?.flatMap((path) => addressesOf(catalogue, path)) ?? addressesOf(catalogue, null);
    for (const address of due) this.#due.add(address);
    if (this.#due.size > 0 && !this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      for (let [address] = this.#due; address !== undefined; [address] = this.#due) {
        this.#due.delete(address);
        const catalogue = this.#catalogue();
        if (catalogue) await this.#prove(catalogue, address);
      }
    } finally {
      this.#isRunning = false;
    }
  }

  async #prove(catalogue: Catalogue, address: string): Promise<void> {
    const chosen = catalogue.exercises.filter(({ pack, slug }) => `${pack}/${slug}` === address);
    this.#tell({ heading: `${address}: the gate runs ...`, lines: [] });
    try {
      const [proved] = await prove(catalogue, chosen, 0);
      if (proved) this.#tellProved(address, proved);
    } catch (error) {
      this.#tell({ heading: `${address} cannot be run`, lines: [(error as Error).message] });
    }
  }

  #tellProved(address: string, proved: Proved): void {
    const { findings } = proved;
    const heading = findings.length === 0 ? `${address} stands` : `${address} falls short`;
    this.#tell({ heading, lines: [...findings, lineOf(proved)] });
  }

  #tell(state: GateState): void {
    this.#state = state;
    this.#say(state);
    const lines = state.lines.map((line) => `\n  ${line}`);
    console.log(`${state.heading}${lines.join('')}`);
  }

  #catalogue(): Catalogue | null {
    const read = catalogueBelow(this.#root);
    if (!(read instanceof ContentError)) return read;
    this.#tell({ heading: `Faults in files: ${read.faults.length}`, lines: read.message.split('\n') });
    return null;
  }
}

/** What stands in a folder now, or the faults in it. */
export function catalogueBelow(root: string): Catalogue | ContentError {
  try {
    return readCatalogue(filesBelow(root));
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

/** The exercises that a file belongs to: its own, or all that ask about its dataset. */
function addressesOf(catalogue: Catalogue, path: string | null): string[] {
  const all = catalogue.exercises.map(({ pack, slug, dataset }) => ({ address: `${pack}/${slug}`, dataset }));
  if (path === null) return all.map(({ address }) => address);
  const [top, name] = path.split('/');
  if (top === 'datasets') return all.filter(({ dataset }) => dataset === name).map(({ address }) => address);
  return [...catalogue.folders].flatMap(([address, folder]) =>
    path.startsWith(`${folder}/`) ? [address] : [],
  );
}
