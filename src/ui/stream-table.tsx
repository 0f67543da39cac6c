import { type StreamReport, streamTruth } from '../app/laboratory-report.ts';
import { errorSummary } from '../laboratory/error.ts';
import { filledGroups } from '../laboratory/population.ts';
import type { Streamed } from '../laboratory/stream.ts';
import { duration, whole } from './count-text.ts';
import { FigureCells } from './figure-cells.tsx';
import { percent } from './figure-text.ts';
import { laboratoryText, methodName, onceText } from './laboratory-text.ts';
import { MethodMark } from './method-mark.tsx';

const { columns } = laboratoryText;

/** What counts over rows that are not kept came to. */
export function StreamTable({ report }: { readonly report: StreamReport }) {
  const { population, streamed } = report.stream;
  const truth = streamTruth(report.stream);
  const isOne = population.groups === 1;
  const inOrder = report.setting.methods.flatMap((method) =>
    streamed.filter((each) => each.method.id === method.id),
  );
  return (
    <>
      <p>
        {truth && isOne
          ? laboratoryText.truth(truth[0] ?? 0)
          : truth
            ? laboratoryText.groupTruth(population.groups, filledGroups(population), truth[0] ?? 0)
            : laboratoryText.truthUnknown}
      </p>
      <FigureCells
        label={laboratoryText.tableLabel}
        heads={[
          columns.method,
          isOne ? columns.estimate : columns.measured,
          isOne ? columns.error : columns.largest,
          columns.took,
          columns.speed,
          columns.against,
        ]}
        rows={inOrder.map((each) => ({
          key: each.method.id,
          head: (
            <>
              <MethodMark kind={each.method.kind} /> {methodName(each.method)}
            </>
          ),
          cells: [...cellsOf(each, truth, population.rows), againstText(each, streamed)],
        }))}
      />
    </>
  );
}

/** How many times faster than the exact count; each was counted once. */
function againstText({ method, error, firstMs }: Streamed, all: readonly Streamed[]): string {
  if (method.kind === 'exact') return laboratoryText.base;
  const exact = all.find((each) => each.method.kind === 'exact' && !each.error);
  if (!exact || error) return laboratoryText.none;
  return onceText(exact.firstMs / firstMs);
}

function cellsOf({ values, error, firstMs }: Streamed, truth: Float64Array | null, rows: number): string[] {
  if (error) {
    const failure = error.kind === 'out-of-memory' ? laboratoryText.outOfMemory : laboratoryText.failedCount;
    return [failure, laboratoryText.none, duration(firstMs), laboratoryText.none];
  }
  const estimates = [...values].flatMap((estimate, group) =>
    truth && !Number.isNaN(estimate) ? [{ group, estimate, truth: truth[group] as number }] : [],
  );
  const errors = errorSummary(estimates);
  return [
    values.length === 1
      ? whole(Math.round(values[0] ?? 0))
      : errors
        ? percent(errors.rootMeanSquare)
        : laboratoryText.none,
    errors
      ? percent(values.length === 1 ? errors.bias : errors.largestAbsolute, values.length === 1)
      : laboratoryText.none,
    duration(firstMs),
    whole(Math.round((rows / firstMs) * 1000)),
  ];
}
