import { MOST_ALIKE } from '../dataset/fault.ts';
import type { Folder } from '../dataset/folder.ts';
import type { FrontMatter } from '../dataset/front-matter.ts';
import { renderMarkdown, type Section, sections } from '../dataset/markdown.ts';

/** The three parts of exercise.md below its frontmatter, as HTML. */
export interface ExerciseProse {
  readonly prose: string;
  readonly hints: readonly string[];
  readonly explanation: string;
}

/**
 * Splits the body of exercise.md into the task, its `## Hint` sections and `## Explanation`, in this order. Faults are
 * added for missing, empty, unknown or misplaced sections, refused links and `{name}`s in the explanation that name no figure.
 */
export function readProse(
  folder: Folder,
  file: FrontMatter<unknown>,
  figures: readonly string[],
): ExerciseProse {
  const fault = (line: number, message: string) =>
    folder.fault('exercise.md', file.bodyLine + line - 1, message);
  const html = ({ text, textLine, line, heading }: Section) => {
    const rendered = renderMarkdown(text);
    for (const link of rendered.refusedLinks)
      fault(textLine + link.line - 1, `links to ${link.address}; link to https: only`);
    if (text === '') fault(line, `${heading ? `## ${heading}` : 'the task'} is empty; write it`);
    return rendered.html;
  };

  const [task, ...rest] = sections(file.body);
  for (const { heading, line } of rest) {
    if (heading === 'Hint' || heading === 'Explanation') continue;
    fault(line, `unknown section "## ${heading}"; use "## Hint" and "## Explanation", and ### inside them`);
  }
  const hints = rest.filter(({ heading }) => heading === 'Hint');
  const explanations = rest.filter(({ heading }) => heading === 'Explanation');
  const [explanation, second] = explanations;
  if (hints.length === 0) fault(1, 'has no "## Hint"; add one or more');
  if (!explanation) fault(1, 'has no "## Explanation"; add it as the last section');
  if (second) fault(second.line, 'has a second "## Explanation"; join the two');
  if (explanation && rest.at(-1) !== explanation)
    fault(explanation.line, '"## Explanation" must come last; move it');
  if (explanation) checkFigures(explanation, figures, 'the explanation', fault);

  return {
    prose: task ? html(task) : '',
    hints: hints.map(html),
    explanation: explanation ? html(explanation) : '',
  };
}

/** Faults of a text, called `what`, that says `{name}`s which are no figures, and of figures that it never says. */
export function checkFigures(
  { text, textLine, line }: Pick<Section, 'text' | 'textLine' | 'line'>,
  figures: readonly string[],
  what: string,
  fault: (line: number, message: string) => void,
): void {
  const used = [...text.matchAll(/\{([A-Za-z][A-Za-z0-9_-]*)\}/g)];
  const unknown = used.filter((match) => !figures.includes(match[1] ?? ''));
  for (const { 1: name = '', index } of unknown.slice(0, MOST_ALIKE)) {
    const lineInText = text.slice(0, index).split('\n').length;
    fault(textLine + lineInText - 1, `${what} says {${name}}, which is no figure; add it to figures`);
  }
  for (const name of figures) {
    if (used.some((match) => match[1] === name)) continue;
    fault(line, `${what} never says {${name}}; use the figure or remove it`);
  }
}
