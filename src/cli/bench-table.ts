import type { Line } from './bench-line.ts';

/** The lines as Markdown: a table of those about the page, and one with a row for each exercise. */
export function markdownTables(lines: readonly Line[]): string {
  const general = lines.filter(({ lesson }) => !lesson);
  return [general.length > 0 ? generalTable(general) : '', lessonTable(lines)].filter(Boolean).join('\n\n');
}

function generalTable(lines: readonly Line[]): string {
  const rows = lines.map(
    (line) =>
      `| ${line.what} | ${line.measured} | ${line.against} | ${ratio(line)} | ${line.target} | ${judged(line)} |`,
  );
  return [
    '| What | Median ± median absolute deviation | Against | Ratio (95 % interval) | Target | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function lessonTable(lines: readonly Line[]): string {
  const of = (exercise: string, pressed: 'Run' | 'Check') =>
    lines.find(({ lesson }) => lesson?.exercise === exercise && lesson.pressed === pressed);
  const exercises = [...new Set(lines.flatMap(({ lesson }) => (lesson ? [lesson.exercise] : [])))];
  if (exercises.length === 0) return '';
  const rows = exercises.map((exercise) => {
    const [run, check] = [of(exercise, 'Run'), of(exercise, 'Check')];
    const runCells = run ? [run.measured, run.against, ratio(run), judged(run)] : ['', '', '', ''];
    const checkCells = check ? [check.measured, judged(check)] : ['', ''];
    return `| ${[exercise, ...runCells, ...checkCells].join(' | ')} |`;
  });
  return [
    '| Exercise, on S | Run | Against | Ratio (95 % interval) | <= 1.2 x | Check | <= 150 ms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function ratio({ interval, value }: Line): string {
  return interval ? `${value.toFixed(2)} x (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})` : '';
}

function judged({ met }: Line): string {
  return met === null ? '' : met ? 'met' : 'not met';
}
