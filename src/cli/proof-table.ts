import type { Pack } from '../exercise/exercise.ts';
import type { ExerciseReport } from '../pack/manifest.ts';
import type { Proved } from './prove.ts';

const BEGIN = '<!-- Written by `npm run cli -- verify --readme`; do not change by hand. -->';
const END = '<!-- End of what verify wrote. -->';
const HEADS = [
  'exercise',
  'solutions',
  'wrong answers',
  'mutants',
  'killed',
  'equivalent',
  'surviving',
  'worlds',
];

/** What was proved, without the time it took, as a Markdown table for each pack and a line of sums. */
export function proofTables(packs: readonly Pack[], proved: readonly Proved[]): string {
  const tables = packs.flatMap(({ id, title }) => {
    const mine = proved.filter(({ pack }) => pack === id);
    if (mine.length === 0) return [];
    const rows = mine.map((each) => [titleOf(packs, each), ...counts(each)]);
    const lines = [HEADS, HEADS.map((_, index) => (index === 0 ? '---' : '--:')), ...rows];
    return [`### ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`];
  });
  const total = (of: (each: Proved) => number) => proved.reduce((sum, each) => sum + of(each), 0);
  const judged = total(({ mutants }) => mutants.killed + mutants.equivalent + mutants.surviving.length);
  const right = total(({ mutants }) => mutants.killed + mutants.equivalent);
  const score = judged === 0 ? 100 : Math.floor((1000 * right) / judged) / 10;
  return `${tables.join('\n\n')}\n\nOf ${judged} mutants ${score} % are killed or equivalent.`;
}

function titleOf(packs: readonly Pack[], { pack, folder }: Proved): string {
  const slug = folder.slice(folder.lastIndexOf('/') + 1).replace(/^\d\d-/, '');
  const cards = packs.find(({ id }) => id === pack)?.exercises ?? [];
  return `[${cards.find((card) => card.slug === slug)?.title ?? slug}](${folder})`;
}

function counts({ solutions, wrongAnswers, mutants, worlds }: Proved): string[] {
  const { killed, equivalent, surviving } = mutants;
  const all = killed + equivalent + surviving.length;
  return [solutions, wrongAnswers, all, killed, equivalent, surviving.length, worlds].map(String);
}

/** The part of a README between the two marks; null where they are not both there. */
export function writtenTables(readme: string): string | null {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  return from < 0 || to < from ? null : readme.slice(from + BEGIN.length, to).trim();
}

/** The README with the part between the two marks replaced. Throws where they are not both there. */
export function withTables(readme: string, tables: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the lines "${BEGIN}" and "${END}"; add them`);
  return `${readme.slice(0, from + BEGIN.length)}\n\n${tables}\n\n${readme.slice(to)}`;
}

const ROW =
  /^\| \[.*\]\(exercises\/([a-z0-9-]+)\/\d\d-([a-z0-9-]+)\) \| (\d+) \| (\d+) \| \d+ \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm;

/** What the tables of a README say of each exercise, by the id of its pack; empty where there are none. */
export function reportsIn(readme: string): ReadonlyMap<string, readonly ExerciseReport[]> {
  const reports = new Map<string, ExerciseReport[]>();
  for (const [, pack = '', slug = '', ...counts] of (writtenTables(readme) ?? '').matchAll(ROW)) {
    const [solutions = 0, wrongAnswers = 0, killed = 0, equivalent = 0, surviving = 0, worlds = 0] =
      counts.map(Number);
    const report = { slug, solutions, wrongAnswers, killed, equivalent, surviving, worlds };
    reports.set(pack, [...(reports.get(pack) ?? []), report]);
  }
  return reports;
}
