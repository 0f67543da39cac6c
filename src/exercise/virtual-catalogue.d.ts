// What vite-plugin.ts makes of the folders `exercises/` and `datasets/`.
declare module 'virtual:catalogue' {
  export const packs: readonly import('./exercise.ts').Pack[];
  export const datasets: readonly import('./catalogue.ts').DatasetCard[];
  /** By `pack/slug`. */
  export const exercises: Readonly<
    Record<string, () => Promise<{ default: import('./exercise.ts').Exercise }>>
  >;
  /** By pack. */
  export const stories: Readonly<Record<string, () => Promise<{ default: import('./story.ts').Story }>>>;
  /** By name. */
  export const datasetsByName: Readonly<
    Record<string, () => Promise<{ default: import('../dataset/dataset.ts').Dataset }>>
  >;
}
