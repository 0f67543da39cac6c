import { type Signal, signal } from '@preact/signals';
import { SIZES } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { loadDataset, loadStory } from '../exercise/catalogue.ts';
import type { Closing, Graph, Story } from '../exercise/story.ts';
import { type Drawn, pictureRows } from '../grading/picture-rows.ts';
import { type Figures, figuresOn } from './figures.ts';
import { sentenceOf } from './problem.ts';
import { startEngine } from './session.ts';

export type Telling =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly story: Story }
  | { readonly kind: 'failed'; readonly retry: () => void };

const tellings = new Map<string, Signal<Telling>>();

/** What a pack tells: first `loading`, then `ready` or `failed`. */
export function openStory(pack: string): Signal<Telling> {
  const known = tellings.get(pack);
  if (known) return known;
  const telling = signal<Telling>({ kind: 'loading' });
  tellings.set(pack, telling);
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
    await engine.load({ database: DATABASE, statements: worldStatements(world) });
    const rows = await pictureRows(engine, graph, { database: DATABASE });
    await engine.unload(DATABASE);
    drawn.value = rows.kind === 'rows' ? rows : { kind: 'fault', message: rows.message };
  };
  void draw().catch((error: unknown) => {
    drawn.value = { kind: 'fault', message: sentenceOf(error) };
  });
  return drawn;
}

/** The figures of a closing answer, measured on the reader's own engine. */
export function figuresOf({ dataset, figures }: Closing): Signal<Figures> {
  return figuresOn(figures, () => loadDataset(dataset ?? ''));
}
