import { type Signal, signal } from '@preact/signals';
import { SIZES } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { loadDataset, loadStory } from '../exercise/catalogue.ts';
import type { Closing, Graph, Story } from '../exercise/story.ts';
import type { Relation } from '../relation/relation.ts';
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

/** The rows of a graph: null while they are computed, a sentence where they cannot be had. */
export type Drawn = Relation | string | null;

const DATABASE = 'telemetry';
/** More than these are no graph but a stain. */
const MOST_MARKS = 5000;

/** Computes a graph's rows on the reader's own engine, on its dataset at size S and seed 1. */
export function telemetryOf(graph: Graph): Signal<Drawn> {
  const drawn = signal<Drawn>(null);
  const draw = async () => {
    const [engine, dataset] = await Promise.all([startEngine(), loadDataset(graph.dataset)]);
    const world = { dataset, profile: 'sized', seed: 1, rows: SIZES.S } as const;
    await engine.load({ database: DATABASE, statements: worldStatements(world) });
    const outcome = await engine.run(graph.sql, { database: DATABASE, rowLimit: MOST_MARKS });
    await engine.unload(DATABASE);
    drawn.value = outcome.ok ? outcome.relation : outcome.error.message;
  };
  void draw().catch((error: unknown) => {
    drawn.value = sentenceOf(error);
  });
  return drawn;
}

/** The figures of a closing answer, measured on the reader's own engine. */
export function figuresOf({ dataset, figures }: Closing): Signal<Figures> {
  return figuresOn(figures, () => loadDataset(dataset ?? ''));
}
