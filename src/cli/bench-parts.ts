import type { Part } from './bench-part.ts';

/** The parts of `npm run bench` by name, in the order they are measured in. */
export const PARTS: Readonly<Record<string, Part>> = {
  open: {
    measures: 'opening an exercise, against the module alone',
    load: async () => (await import('./bench-open-part.ts')).openLines,
  },
  lessons: {
    measures: 'Run and Check of each exercise at S, and making its data',
    load: async () => (await import('./bench-lessons-part.ts')).lessonLines,
  },
  counterexamples: {
    measures: 'the smallest counterexample of each wrong answer',
    load: async () => (await import('./bench-counterexamples-part.ts')).wrongAnswerLines,
  },
  mutants: {
    measures: 'the same for mutants of the solutions',
    load: async () => (await import('./bench-counterexamples-part.ts')).mutantLines,
  },
  race: {
    measures: 'a sample of a race, against the same statements sent to AsyncDuckDB',
    load: async () => (await import('./bench-race.ts')).raceLines,
  },
  check: {
    measures: 'the command check with fifty files',
    load: async () => (await import('./bench-check.ts')).checkLines,
  },
  native: {
    measures: 'the solutions at L in DuckDB-Wasm against native DuckDB',
    load: async () => (await import('./bench-native-part.ts')).nativeLines,
  },
  threads: {
    measures: 'exact and approximate counting with two threads against one',
    load: async () => (await import('./bench-threads-part.ts')).threadsLines,
  },
  laboratory: {
    measures: 'the laboratory at 10^7 and 10^8 rows, against the same statements sent bare',
    load: async () => (await import('./bench-laboratory-part.ts')).laboratoryLines,
  },
  lighthouse: {
    measures: "Lighthouse's scores of the catalogue, an exercise and the packs page",
    load: async () => (await import('./bench-lighthouse-part.ts')).lighthouseLines,
  },
  import: {
    measures: 'importing a million rows on the scratch page',
    load: async () => (await import('./bench-import-part.ts')).importLines,
  },
  null: {
    measures: 'how often a query is told from itself, also under load; native',
    load: async () => (await import('./bench-null-part.ts')).nullLines,
  },
};
