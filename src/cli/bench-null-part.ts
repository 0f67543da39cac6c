import { loadavg } from 'node:os';
import { monotonicClock, resolutionOf } from '../benchmark/clock.ts';
import { race } from '../benchmark/race.ts';
import { standing } from '../benchmark/standing.ts';
import { openNative } from '../engine/duckdb-native.ts';
import type { Engine } from '../engine/engine.ts';
import { type Line, withSpread } from './bench-line.ts';
import { underLoad } from './bench-load.ts';
import type { Setting } from './bench-part.ts';

const RACES = 200;
/** Races in which a query may be told from itself. */
const MOST_TOLD = 0.05;
const DATABASE = 'null';
const ROWS = 300_000;
const SQL = 'SELECT i % 1000 AS k, sum(i) AS s FROM t GROUP BY k ORDER BY s';
const CONTESTANTS = [
  { name: 'itself', sql: SQL },
  { name: 'again', sql: SQL },
];

/** Races a query of a few milliseconds against itself 200 times, as the machine is and with all cores busy. */
export async function nullLines({ rounds }: Setting): Promise<Line[]> {
  const engine = await openNative();
  try {
    const statements = [`CREATE TABLE t AS SELECT range AS i FROM range(${ROWS})`];
    await engine.load({ database: DATABASE, statements });
    console.error(`${RACES} races of a query against itself, ${rounds} rounds each ...`);
    const quiet = await racedLine(engine, rounds, 'nothing beside it');
    console.error('The same beside busy processes ...');
    const loaded = await underLoad(() => racedLine(engine, rounds, 'all cores busy'));
    return [quiet, loaded];
  } finally {
    await engine.close();
  }
}

async function racedLine(engine: Engine, rounds: number, beside: string): Promise<Line> {
  const resolutionMs = resolutionOf(monotonicClock);
  const counts = { faster: 0, slower: 0, 'too-close': 0, 'too-fast': 0, 'too-few': 0 };
  const all: number[] = [];
  for (let each = 0; each < RACES; each++) {
    const { lanes } = await race(engine, CONTESTANTS, { database: DATABASE, clock: monotonicClock, rounds });
    const [samples, base] = lanes.map((lane) => lane.samples) as [number[], number[]];
    counts[standing(samples, base, { chance: Math.random, resolutionMs }).verdict]++;
    all.push(...samples, ...base);
  }
  const value = (counts.faster + counts.slower) / RACES;
  return {
    what: `A query told from itself in a race of ${rounds} rounds, ${beside}`,
    measured: `${(value * 100).toFixed(1)} % of ${RACES} races`,
    against: `${counts.faster} faster, ${counts.slower} slower, ${counts['too-close']} too close; ${withSpread(all)}; load average ${loadavg()[0]?.toFixed(1)}`,
    value,
    interval: null,
    target: `<= ${MOST_TOLD * 100} %`,
    met: value <= MOST_TOLD,
    samples: { measured: all },
  };
}
