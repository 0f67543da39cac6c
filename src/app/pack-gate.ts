import type { Dataset } from '../dataset/dataset.ts';
import type { Engine, Loadable, LoadOptions, RunOptions } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { exerciseGate, type GateReport, SECRET_SEEDS } from '../grading/exercise-gate.ts';
import { storyFindings } from '../grading/story-gate.ts';
import { exerciseReport } from '../pack/exercise-report.ts';
import { faultOf } from './fault.ts';
import type { PackProof, ReadContent } from './pack-entry.ts';

/** No dataset needs a tenth of it. */
const LOAD_WITHIN_MS = 20_000;
/** For statements that have no shorter limit of their own. */
const RUN_WITHIN_MS = 60_000;

/** What the gate is about to prove: an exercise of so many, by its title. */
export interface GateStep {
  readonly exercise: number;
  readonly exercises: number;
  readonly title: string;
  /** Of the whole pack, from 0 to 1. */
  readonly share: number;
}

/** Runs the gate on all exercises of a pack, and on what it tells around them. What fails is a finding; never rejects for it. */
export async function provePack(
  engine: Engine,
  content: ReadContent,
  onStep: (step: GateStep) => void,
): Promise<PackProof> {
  const limited = limitedTo(engine);
  const { exercises, datasets, story } = content;
  const reports: PackProof['reports'][number][] = [];
  // A fault of a dataset is one of all exercises that ask about it.
  const findings = new Set<string>();
  for (const [at, exercise] of exercises.entries()) {
    const onShare = (share: number) =>
      onStep({
        ...{ exercise: at + 1, exercises: exercises.length, title: exercise.title },
        share: (at + share) / exercises.length,
      });
    onShare(0);
    const { folder, report, fault } = await proved(limited, content, exercise, onShare);
    if (fault) findings.add(`${folder}/exercise.md: could not be proved: ${fault}`);
    if (!report) continue;
    for (const finding of report.findings) findings.add(finding);
    reports.push(exerciseReport(exercise.slug, report));
  }
  for (const finding of await toldFindings(limited, story, datasets)) findings.add(finding);
  return { reports, findings: [...findings], engine: engine.build.version, at: Date.now() };
}

interface Proved {
  readonly folder: string;
  readonly report: GateReport | null;
  readonly fault: string | null;
}

async function proved(
  engine: Engine,
  content: ReadContent,
  exercise: Exercise,
  onShare: (share: number) => void,
): Promise<Proved> {
  const { datasets, folders } = content;
  const own = folders.get(exercise.slug);
  const folder = own?.path ?? `exercises/${exercise.pack}/${exercise.slug}`;
  const dataset = datasets.find(({ name }) => name === exercise.dataset);
  if (!dataset) return { folder, report: null, fault: `there is no dataset ${exercise.dataset}` };
  const options = {
    seeds: SECRET_SEEDS,
    onShare,
    folder,
    equivalents: own?.equivalents ?? [],
    lines: own?.lines ?? new Map(),
  };
  try {
    return { folder, report: await exerciseGate(engine, exercise, dataset, options), fault: null };
  } catch (error) {
    return { folder, report: null, fault: faultOf(error).message };
  }
}

/** The datasets of a story are named with the pack's id before them. */
async function toldFindings(
  engine: Engine,
  story: ReadContent['story'],
  datasets: readonly Dataset[],
): Promise<string[]> {
  const named = datasets.map((dataset) => ({ ...dataset, name: `${story.pack}/${dataset.name}` }));
  try {
    const found = await storyFindings(engine, story, named);
    return found.map(
      (finding) => `exercises/${story.pack}/${finding.replace(`datasets/${story.pack}/`, () => 'datasets/')}`,
    );
  } catch (error) {
    return [`exercises/${story.pack}/pack.md: could not be proved: ${faultOf(error).message}`];
  }
}

/** The engine with a time limit on all that has none: a stranger's SQL may never end. */
function limitedTo(engine: Engine): Engine {
  return {
    build: engine.build,
    load: (world: Loadable, options?: LoadOptions) =>
      engine.load(world, { timeoutMs: LOAD_WITHIN_MS, ...options }),
    unload: (database: string) => engine.unload(database),
    run: (sql: string, options: RunOptions) => engine.run(sql, { timeoutMs: RUN_WITHIN_MS, ...options }),
    describe: (sql, database, limits) =>
      engine.describe(sql, database, { timeoutMs: RUN_WITHIN_MS, ...limits }),
    append: (rows, signal) => engine.append(rows, signal),
    close: () => engine.close(),
  };
}
