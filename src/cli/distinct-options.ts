import { totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { countingBytes } from '../laboratory/memory.ts';
import type { Method } from '../laboratory/method.ts';
import { type Population, type PopulationFault, populationFault } from '../laboratory/population.ts';
import { methodNamed } from './distinct-method.ts';
import { byteSize, OptionFault, wholeNumber, wholeNumbers } from './option-fault.ts';

/** One run of `bench distinct`: what is counted, and with how many threads. */
export interface PlannedRun {
  readonly population: Population;
  readonly threads: number;
  /** Those that need least memory come first, so that each can raise the engine's peak. */
  readonly methods: readonly Method[];
}

export interface DistinctOptions {
  readonly runs: readonly PlannedRun[];
  readonly rounds: number;
  readonly memoryLimitBytes: number;
  readonly json: boolean;
}

const GIGABYTE = 1e9;

/** The machine's memory, or what the container allows of it. */
export function memoryBytes(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
}

/** Half of what there is, and no more than 4 GB. */
function defaultMemoryBytes(): number {
  return Math.min(4 * GIGABYTE, memoryBytes() / 2);
}

/** Reads the options of `bench distinct`: a run for each combination. Throws OptionFault, or what parseArgs throws. */
export function distinctOptions(args: string[]): DistinctOptions {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string', default: '1e6,1e7' },
      groups: { type: 'string', default: '1' },
      cardinality: { type: 'string' },
      skew: { type: 'string', default: 'even' },
      nulls: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string', default: '1' },
      methods: { type: 'string', default: 'exact,built-in,hyperloglog:14,bottom-k:1024,sample:32' },
      rounds: { type: 'string', default: '7' },
      memory: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const methods = [
    ...new Map(
      values.methods
        .split(',')
        .map(methodNamed)
        .map((each) => [each.id, each]),
    ).values(),
  ];
  const populations = wholeNumbers('--rows', values.rows, { least: 1, most: 1e10 }).flatMap((rows) =>
    wholeNumbers('--groups', values.groups, { least: 1, most: 100_000 }).flatMap((groups) =>
      cardinalities(values.cardinality, rows, groups).map(
        (cardinality): Population => ({
          rows,
          groups,
          cardinality,
          skew: skewNamed(values.skew),
          nullPercent: wholeNumber('--nulls', values.nulls, { least: 0, most: 100 }),
          seed: wholeNumber('--seed', values.seed, { least: 0, most: 1_000_000 }),
        }),
      ),
    ),
  );
  for (const population of populations) refuseImpossible(population);
  const threads = wholeNumbers('--threads', values.threads, { least: 1, most: 256 });
  return {
    runs: populations.flatMap((population) =>
      threads.map((count) => ({ population, threads: count, methods: byMemory(methods, population) })),
    ),
    rounds: wholeNumber('--rounds', values.rounds, { least: 0, most: 1000 }),
    memoryLimitBytes: memoryLimit(values.memory),
    json: values.json,
  };
}

/** A tenth of a group's rows unless said otherwise. */
function cardinalities(text: string | undefined, rows: number, groups: number): number[] {
  if (text === undefined) return [Math.max(1, Math.round(rows / groups / 10))];
  return wholeNumbers('--cardinality', text, { least: 1, most: 2 ** 31 - 1 });
}

function skewNamed(text: string): Population['skew'] {
  if (text === 'even' || text === 'skewed') return text;
  throw new OptionFault(`--skew is even or skewed, not ${text}.`);
}

function refuseImpossible(population: Population): void {
  const fault = populationFault(population);
  if (fault) throw new OptionFault(textOf(fault, population));
}

const OPTIONS: Readonly<Record<keyof Population, string>> = {
  rows: '--rows',
  groups: '--groups',
  cardinality: '--cardinality',
  skew: '--skew',
  nullPercent: '--nulls',
  seed: '--seed',
};

function textOf(fault: PopulationFault, population: Population): string {
  const said = `${OPTIONS[fault.field]} ${population[fault.field]}`;
  if (fault.kind === 'not-whole') return `${said} is no whole number.`;
  const limit = fault.limit.toLocaleString('en');
  return `${said} is ${fault.kind} ${limit}, the limit with ${population.groups} groups.`;
}

function byMemory(methods: readonly Method[], population: Population): Method[] {
  return methods.toSorted((a, b) => countingBytes(a, population) - countingBytes(b, population));
}

function memoryLimit(text: string | undefined): number {
  if (text === undefined) return defaultMemoryBytes();
  const bytes = byteSize('--memory', text);
  if (bytes > memoryBytes()) {
    const there = `${(memoryBytes() / GIGABYTE).toFixed(1)}GB`;
    throw new OptionFault(`--memory ${text} is more than the ${there} that this machine has.`);
  }
  return bytes;
}
