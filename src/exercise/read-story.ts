import type { InferOutput } from 'valibot';
import * as v from 'valibot';
import type { Dataset } from '../dataset/dataset.ts';
import type { Folder } from '../dataset/folder.ts';
import { type FrontMatter, readFrontMatter } from '../dataset/front-matter.ts';
import { renderMarkdown } from '../dataset/markdown.ts';
import { filledText } from '../dataset/schema.ts';
import { pictureEntries } from './picture-schema.ts';
import { plainName } from './plain-name.ts';
import { checkSelect } from './read-appraisal.ts';
import { checkPicture } from './read-picture.ts';
import { checkFigures } from './read-prose.ts';
import type { Closing, Incident, Story } from './story.ts';

/** The file with a pack's full answer; it may be missing. */
export const CLOSING_FILE = 'closing.md';

/** `incident` in the frontmatter of `pack.md`. */
export const incidentSchema = v.strictObject({
  symptom: filledText,
  log: v.optional(v.array(filledText, 'write a list of lines'), []),
  graph: v.exactOptional(v.strictObject({ ...pictureEntries, dataset: filledText })),
});

const closingSchema = v.strictObject({
  question: filledText,
  dataset: v.exactOptional(filledText),
  figures: v.optional(v.record(plainName, filledText), {}),
});

type Datasets = ReadonlyMap<string, Dataset | null>;

/** What a pack tells around its exercises; faults are added as they are found. */
export function readStory(
  folder: Folder,
  pack: string,
  packFile: FrontMatter<{ readonly incident?: InferOutput<typeof incidentSchema> }>,
  prose: string,
  datasets: Datasets,
): Story {
  const { incident } = packFile.data;
  if (incident?.graph) {
    const { graph } = incident;
    const line = (key: string) => packFile.line('incident', 'graph', key);
    if (!datasets.has(graph.dataset)) folder.fault('pack.md', line('dataset'), noDataset(graph.dataset));
    checkPicture(graph, (key, message) => folder.fault('pack.md', line(key), `the graph's ${message}`));
  }
  return {
    pack,
    prose,
    incident: incident ? asIncident(incident) : null,
    closing: readClosing(folder, datasets),
  };
}

function asIncident({ symptom, log, graph }: InferOutput<typeof incidentSchema>): Incident {
  return { symptom, log, graph: graph ?? null };
}

function readClosing(folder: Folder, datasets: Datasets): Closing | null {
  if (!folder.has(CLOSING_FILE)) return null;
  const file = readFrontMatter(folder, CLOSING_FILE, closingSchema);
  if (!file) return null;
  const { question, dataset = null, figures } = file.data;
  const fault = (line: number, message: string) =>
    folder.fault(CLOSING_FILE, file.bodyLine + line - 1, message);
  const names = Object.keys(figures);
  if (dataset !== null && !datasets.has(dataset)) {
    folder.fault(CLOSING_FILE, file.line('dataset'), noDataset(dataset));
  }
  if (dataset === null && names.length > 0) {
    folder.fault(CLOSING_FILE, file.line('figures'), 'need a dataset to be measured on; name it');
  }
  for (const [name, sql] of Object.entries(figures)) {
    checkSelect(sql, (message) => folder.fault(CLOSING_FILE, file.line('figures', name), message));
  }
  if (file.body.trim() === '') fault(1, 'is empty; write the answer');
  checkFigures({ text: file.body, textLine: 1, line: 1 }, names, 'the answer', fault);
  const { html, refusedLinks } = renderMarkdown(file.body);
  for (const { address, line } of refusedLinks) fault(line, `links to ${address}; link to https: only`);
  return {
    ...{ question, answer: html, dataset },
    figures: Object.entries(figures).map(([name, sql]) => ({ name, sql })),
  };
}

function noDataset(name: string): string {
  return `there is no dataset ${name} in datasets/; add it or name another`;
}
