import type { Build } from '../engine/engine.ts';
import { duration, rows, whole } from './count-text.ts';

const ENGINES = { 'duckdb-wasm': 'DuckDB-Wasm', 'duckdb-native': 'DuckDB' } as const;

/** The sentences of the plans of queries. */
export const planWords = {
  make: 'Plan my query',
  again: 'Plan it again',
  stop: 'Stop',
  beside: 'Beside it',
  noSolution: 'no solution',
  solution: (number: number) => `solution ${number}`,
  yours: 'Your query',
  empty:
    'Runs your query on the chosen data and shows each step the engine takes: its own time, and the rows that go in and come out.',
  hidden:
    'Conditions and columns of a solution stay hidden until you solve the exercise or ask for the solutions.',
  running: 'Running for the plan',
  stale: {
    query: 'The query has changed since.',
    data: 'Other data is chosen now.',
  },
  /** The time of the operators: what they work, without reading, planning and profiling. */
  measured: (returned: number, ownMs: number) => `${rows(returned)}, operators ${duration(ownMs)}`,
  all: (elapsedMs: number) => `${duration(elapsedMs)} with planning and profiling`,
  machine: ({ engine, version, threads }: Build) =>
    `${ENGINES[engine]} ${version}, ${threads === 1 ? '1 thread' : `${threads} threads, whose times are added up`}`,
  data: (choice: string) => `data: ${choice}`,
  legend:
    'The last operator is at the top, and rows flow upwards. A bar shows the own time of an operator as a share of all.',
  nothing: 'Nothing blows up here.',
  few: 'Nothing blows up on so few rows. Choose a larger size to see where the time goes.',
  tree: (title: string) => `Plan: ${title}`,
  columns: { operator: 'Operator', time: 'Own time', rows: 'Rows in and out', expected: 'Expected rows' },
  time: (ownMs: number, share: number) =>
    `${duration(ownMs)} · ${Math.round(share * 100)} %`.replaceAll(/(?<=\d) (?=ms|s|%)/g, '\u00a0'),
  flow: (rowsIn: readonly number[], rowsOut: number) =>
    rowsIn.length === 0 ? rows(rowsOut) : `${rowsIn.map(whole).join(' + ')} → ${rows(rowsOut)}`,
  expected: (count: number | null) => (count === null ? '' : `expected ${whole(count)}`),
  fault: 'Here it blows up',
  most: 'Most of the time',
  show: { true: 'Show where it blows up', false: 'Show where the time goes' },
  /** Read out when a plan is there. */
  said: (title: string, measured: string, finding: string) => `${title}: ${measured}. ${finding}`,
} as const;
