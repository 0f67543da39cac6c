import type { World } from '../dataset/world.ts';
import type { Counterexample } from '../grading/counterexample.ts';
import type { Misconception } from '../grading/misconception.ts';
import type { Reading } from '../grading/reading.ts';
import type { Note, Verdict } from '../grading/verdict.ts';
import type { Relation } from '../relation/relation.ts';

/** What `check --json` prints of one file, on one line. Null where something does not apply. */
export interface CheckLine {
  /** `<pack>/<slug>` */
  readonly exercise: string;
  /** As given on the command line; `-` for standard input. */
  readonly file: string;
  readonly verdict:
    | 'accepted'
    | 'accepted-with-note'
    | 'wrong'
    | 'error'
    | 'refused'
    | 'not-deterministic'
    | 'timeout'
    | 'too-large';
  /** Of a wrong answer: columns, types, rows, order, invariant or measure. Of an error: syntax, unknown-name, type, value or another. */
  readonly kind: string | null;
  /** The world that decided: typical, boundary-1 and so on, empty, single-row or secret. */
  readonly world: string | null;
  /** How many rows of the expected result are missing, and how many are extra, with multiplicity. */
  readonly missing: number | null;
  readonly extra: number | null;
  /** Name of the file in `wrong/` that makes the same mistake. */
  readonly misconception: string | null;
  readonly counterexample: PlainCounterexample | null;
  /** The measure or invariant that refused the answer. */
  readonly refusedBy: string | null;
  /** One of each measure, where the exercise has any and they were taken. */
  readonly measures: readonly PlainReading[];
  readonly notes: readonly Note[];
  /** What the learner would read. */
  readonly message: string;
}

/** What one measure says: over all worlds where the answer is accepted, else in the world that decided. */
export interface PlainReading {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly bound: Reading['bound'];
  /** Null where there was nothing to measure, or the value is no finite number. */
  readonly value: number | null;
  readonly limit: number | null;
  readonly state: Reading['state'];
  /** Null for a share over several worlds. */
  readonly world: string | null;
}

/** Rows by position, each cell as DuckDB casts it to text, or null. */
export interface PlainRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** The smallest input found on which the answer is still wrong, and what both queries return for it. */
export interface PlainCounterexample {
  readonly tables: readonly ({ readonly name: string } & PlainRows)[];
  readonly expected: PlainRows;
  readonly got: PlainRows;
  readonly inputRows: number;
  readonly runs: number;
  readonly elapsedMs: number;
}

/** What is known of a wrong answer beside its verdict. */
export interface Findings {
  readonly misconception: Misconception | null;
  readonly counterexample: Counterexample | null;
}

type Said = Pick<CheckLine, 'verdict' | 'message'> &
  Partial<Pick<CheckLine, 'kind' | 'world' | 'missing' | 'extra'>>;

/** The line of a verdict. */
export function checkLine(exercise: string, file: string, verdict: Verdict, findings: Findings): CheckLine {
  const line = (said: Said): CheckLine => ({
    ...{ exercise, file, verdict: said.verdict, kind: said.kind ?? null, world: said.world ?? null },
    ...{ missing: said.missing ?? null, extra: said.extra ?? null },
    misconception: findings.misconception?.name ?? null,
    counterexample: findings.counterexample && plainCounterexample(findings.counterexample),
    refusedBy: verdict.verdict === 'wrong' && 'name' in verdict.wrong ? verdict.wrong.name : null,
    measures: 'readings' in verdict ? (verdict.readings ?? []).map(plainReading) : [],
    notes: 'notes' in verdict ? verdict.notes : [],
    message: said.message,
  });
  switch (verdict.verdict) {
    case 'accepted': {
      const said = `Accepted in all ${verdict.worlds} worlds.`;
      const message = [said, ...verdict.notes.map((note) => note.message)].join(' ');
      return line({ verdict: verdict.notes.length > 0 ? 'accepted-with-note' : 'accepted', message });
    }
    case 'wrong': {
      const { wrong } = verdict;
      const rows =
        wrong.kind === 'rows' ? { missing: wrong.missing.total, extra: wrong.extra.total } : undefined;
      const near = wrong.kind === 'rows' ? wrong.nearMiss : null;
      const said = [wrong.message, near, findings.misconception?.diagnosis];
      const message = said.filter(Boolean).join(' ');
      const world = worldId(verdict.world);
      return line({ verdict: 'wrong', kind: wrong.kind, world, ...rows, message });
    }
    case 'error': {
      const { kind, message, advice } = verdict.error;
      const world = verdict.world && worldId(verdict.world);
      return line({ verdict: 'error', kind, world, message: advice ? `${message} ${advice}` : message });
    }
    case 'refused': {
      const { message, advice } = verdict.error;
      return line({ verdict: 'refused', message: advice ? `${message} ${advice}` : message });
    }
    default: {
      const { message } = verdict;
      const name = verdict.verdict === 'timed-out' ? 'timeout' : verdict.verdict;
      return line({ verdict: name, world: worldId(verdict.world), message });
    }
  }
}

function plainReading(reading: Reading): PlainReading {
  const { name, title, unit, bound, value, limit, state, world } = reading;
  return { name, title, unit, bound, value, limit, state, world: world && worldId(world) };
}

function worldId({ profile, seed }: World): string {
  return profile === 'boundary' ? `boundary-${seed}` : profile;
}

function plainCounterexample(found: Counterexample): PlainCounterexample {
  const { tables, expected, got, inputRows, runs, elapsedMs } = found;
  return {
    tables: tables.map(({ name, rows }) => ({ name, ...plainRows(rows) })),
    ...{ expected: plainRows(expected), got: plainRows(got), inputRows, runs },
    elapsedMs: Math.round(elapsedMs),
  };
}

function plainRows(relation: Relation): PlainRows {
  return {
    columns: relation.columns.map(({ name }) => name),
    rows: Array.from({ length: relation.rowCount }, (_, row) =>
      relation.columns.map((_column, column) => relation.text(row, column)),
    ),
  };
}
