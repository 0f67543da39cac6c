import type { ComponentChildren } from 'preact';
import { distinctOf, type Line, type Report } from '../app/laboratory-report.ts';
import { filledGroups } from '../laboratory/population.ts';
import { duration, whole } from './count-text.ts';
import { FigureCells } from './figure-cells.tsx';
import { bytes, percent } from './figure-text.ts';
import { laboratoryText, methodName, standingText } from './laboratory-text.ts';
import { MethodMark } from './method-mark.tsx';

const { columns } = laboratoryText;

/** What each way of counting came to: a row for each, as far as it has counted. */
export function LaboratoryTable({ report }: { readonly report: Report }) {
  const { lines, experiment } = report;
  const isOne = experiment.population.groups === 1;
  const heads = isOne
    ? [columns.estimate, columns.error, columns.theory]
    : [columns.measured, columns.theory, columns.largest];
  return (
    <>
      <p>{truthText(report)}</p>
      <FigureCells
        label={laboratoryText.tableLabel}
        heads={[
          columns.method,
          ...heads,
          columns.time,
          columns.against,
          columns.allocated,
          columns.memory,
          columns.state,
        ]}
        rows={lines.map((line) => ({
          key: line.method.id,
          head: (
            <>
              <MethodMark kind={line.method.kind} /> {methodName(line.method)}
            </>
          ),
          cells: cellsOf(line, isOne, experiment.ended !== null),
        }))}
      />
      <p class="laboratory-note">{laboratoryText.memoryNote}</p>
    </>
  );
}

/** Of a way that has not counted: empty while it may, dashes where it was stopped before. */
function cellsOf(line: Line, isOne: boolean, isOver: boolean): ComponentChildren[] {
  if (!line.counted) return Array(8).fill(isOver ? laboratoryText.none : '');
  return [
    ...(isOne ? oneCells(line) : groupCells(line)),
    timeText(line),
    againstCell(line),
    allocatedText(line),
    memoryText(line),
    line.stateBytes === null ? laboratoryText.unknown : bytes(line.stateBytes),
  ];
}

function truthText({ experiment }: Report): string {
  const distinct = distinctOf(experiment);
  if (!distinct) return experiment.truth ? laboratoryText.truth(0) : laboratoryText.truthUnknown;
  const { groups } = experiment.population;
  return groups === 1
    ? laboratoryText.truth(distinct.all)
    : laboratoryText.groupTruth(groups, filledGroups(experiment.population), Math.round(distinct.middle));
}

function failureText({ counted }: Line): string | null {
  if (!counted?.error) return null;
  return counted.error.kind === 'out-of-memory' ? laboratoryText.outOfMemory : laboratoryText.failedCount;
}

function theoryText({ theory, method }: Line): string {
  if (method.kind === 'exact') return laboratoryText.none;
  return theory === null ? laboratoryText.unknown : percent(theory);
}

function oneCells(line: Line): string[] {
  const { estimate, errors } = line;
  return [
    failureText(line) ?? (estimate === null ? '' : whole(Math.round(estimate))),
    errors ? percent(errors.bias, true) : laboratoryText.none,
    theoryText(line),
  ];
}

function groupCells(line: Line): string[] {
  const { errors } = line;
  return [
    failureText(line) ?? (errors ? percent(errors.rootMeanSquare) : laboratoryText.none),
    theoryText(line),
    errors ? percent(errors.largestAbsolute) : laboratoryText.none,
  ];
}

function timeText({ time, counted }: Line): string {
  if (time) return laboratoryText.spread(duration(time.medianMs), duration(time.madMs));
  return counted && !counted.error ? duration(counted.firstMs) : laboratoryText.none;
}

/** A ratio takes two lines, so that the table is no wider than it must be. */
function againstCell(line: Line): ComponentChildren {
  const [, ratio, interval] = /^(.*) (\(.*\))$/.exec(againstText(line)) ?? [];
  if (!ratio) return againstText(line);
  return (
    <>
      {ratio} <small class="laboratory-interval">{interval}</small>
    </>
  );
}

function againstText({ claim, method }: Line): string {
  if (method.kind === 'exact') return laboratoryText.base;
  return claim?.standing ? standingText(claim.standing) : laboratoryText.none;
}

function allocatedText({ counted }: Line): string {
  if (!counted) return '';
  return counted.allocatedBytes === null ? laboratoryText.none : bytes(counted.allocatedBytes);
}

function memoryText({ counted }: Line): string {
  if (!counted) return '';
  if (counted.peakBytes === null) return laboratoryText.none;
  const figure = bytes(counted.peakBytes);
  return counted.raisedPeak ? figure : laboratoryText.atMost(figure);
}
