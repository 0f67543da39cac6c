import type { Line, Report, StreamReport } from '../app/laboratory-report.ts';
import type { Build } from '../engine/engine.ts';
import { csv } from '../relation/csv.ts';
import type { Relation } from '../relation/relation.ts';

/** A value of a CSV file: null is an empty field. */
type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

/** Rows with the same fields as CSV; empty without rows. */
export function csvOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const relation: Relation = {
    columns: names.map((name) => ({ name, type: 'VARCHAR', family: 'text' })),
    rowCount: rows.length,
    truncated: false,
    text: (row, column) => {
      const cell = rows[row]?.[names[column] ?? ''] ?? null;
      return cell === null ? null : String(cell);
    },
  };
  return csv(relation, rows.keys());
}

/** What measured, and from which seed: part of every row, so that a file tells it by itself. */
export function originCells(seed: number, { engine, version, threads }: Build): Row {
  return { seed, engine, version, threads };
}

function settingCells({ setting, build }: Report | StreamReport): Row {
  const { rows, cardinality, groups, skew, nullPercent, seed } = setting.population;
  return {
    rows,
    ...{ values_per_group: cardinality, groups, skew, null_percent: nullPercent },
    ...originCells(seed, build),
  };
}

/** The main measurement: a row for each way of counting. Times are milliseconds, errors are shares of the truth. */
export function reportCsv(report: Report): string {
  const { experiment } = report;
  return csvOf(
    report.lines.map((line) => ({
      method: line.method.kind,
      method_setting: line.method.setting,
      ...settingCells(report),
      is_partial: experiment.ended !== 'complete',
      failure: line.counted?.error?.kind ?? null,
      estimate: line.estimate,
      truth: experiment.truth?.length === 1 ? (experiment.truth[0] ?? null) : null,
      ...errorCells(line),
      ...timeCells(line),
      peak_bytes: line.counted?.peakBytes ?? null,
      peak_is_upper_bound: line.counted ? !line.counted.raisedPeak : null,
      allocated_bytes: line.counted?.allocatedBytes ?? null,
      state_bytes: line.stateBytes,
    })),
  );
}

function errorCells({ errors, theory, claim }: Line): Row {
  return {
    estimates: errors?.estimates ?? null,
    root_mean_square_error: errors?.rootMeanSquare ?? null,
    mean_error: errors?.bias ?? null,
    largest_error: errors?.largestAbsolute ?? null,
    within_1_percent: claim?.accuracy?.within1Percent ?? null,
    standard_error_by_theory: theory,
  };
}

function timeCells({ time, claim }: Line): Row {
  const ratio = claim?.standing?.ratio ?? null;
  return {
    median_ms: time?.medianMs ?? null,
    median_absolute_deviation_ms: time?.madMs ?? null,
    samples: time?.samples.length ?? null,
    verdict: claim?.standing?.verdict ?? null,
    time_as_multiple_of_exact: ratio?.estimate ?? null,
    multiple_low: ratio?.low ?? null,
    multiple_high: ratio?.high ?? null,
  };
}

/** Counts over rows that are not kept: a row for each. */
export function streamCsv(report: StreamReport): string {
  return csvOf(
    report.stream.streamed.map(({ method, values, firstMs, error }) => ({
      method: method.kind,
      method_setting: method.setting,
      ...settingCells(report),
      is_partial: report.stream.ended !== 'complete',
      failure: error?.kind ?? null,
      estimate: values.length === 1 && !error ? (values[0] ?? null) : null,
      elapsed_ms: firstMs,
    })),
  );
}
