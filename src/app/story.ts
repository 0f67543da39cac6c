import { type Signal, signal } from '@preact/signals';
import { SIZES } from '../dataset/dataset.ts';
import { loadLimitMs } from '../dataset/load-limit.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { Closing, Graph, Story } from '../exercise/story.ts';
import { type Drawn, pictureRows } from '../grading/picture-rows.ts';
import { faultOf } from './fault.ts';
import { type Figures, figuresOn } from './figures.ts';
import { editionOf, loadDataset, loadStory } from './library.ts';
import { startEngine } from './session.ts';

export type Telling =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly story: Story }
  | { readonly kind: 'failed'; readonly retry: () => void };

/** By pack and edition. */
const tellings = new Map<string, Signal<Telling>>();

/** What a pack tells: first `loading`, then `ready` or `failed`. Reads the library's signals. */
export function openStory(pack: string): Signal<Telling> {
  const key = `${pack} ${editionOf(pack)}`;
  const known = tellings.get(key);
  if (known) return known;
  const telling = signal<Telling>({ kind: 'loading' });
  tellings.set(key, telling);
  const load = () => {
    telling.value = { kind: 'loading' };
    loadStory(pack).then(
      (story) => {
        telling.value = { kind: 'ready', story };
      },
      () => {
        telling.value = { kind: 'failed', retry: load };
      },
    );
  };
  load();
  return telling;
}

const DATABASE = 'telemetry';

/** Computes a graph's rows on the reader's own engine, on its dataset at size S and seed 1: null while it does. */
export function telemetryOf(graph: Graph): Signal<Drawn | null> {
  const drawn = signal<Drawn | null>(null);
  const draw = async () => {
    const [engine, dataset] = await Promise.all([startEngine(), loadDataset(graph.dataset)]);
    const world = { dataset, profile: 'sized', seed: 1, rows: SIZES.S } as const;
    const timeoutMs = loadLimitMs(world);
    await engine.load({ database: DATABASE, statements: worldStatements(world) }, { timeoutMs });
    const rows = await pictureRows(engine, graph, { database: DATABASE, timeoutMs });
    await engine.unload(DATABASE);
    drawn.value = rows.kind === 'rows' ? rows : { kind: 'fault', message: rows.message };
  };
  void draw().catch((error: unknown) => {
    drawn.value = { kind: 'fault', message: faultOf(error).message };
  });
  return drawn;
}

/** The figures of a closing answer, measured on the reader's own engine. */
export function figuresOf({ dataset, figures }: Closing): Signal<Figures> {
  return figuresOn(figures, () => loadDataset(dataset ?? ''));
}
