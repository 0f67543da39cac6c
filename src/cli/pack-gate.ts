import { LoadError } from '../engine/load-error.ts';
import type { Catalogue } from '../exercise/read-pack.ts';
import { JudgeFault } from '../grading/fault.ts';
import { exerciseReport } from '../pack/exercise-report.ts';
import type { ExerciseReport } from '../pack/manifest.ts';
import { checksumFindings } from './pack-checksums.ts';
import { type Proved, prove, proveStories } from './prove.ts';

/** What the gate said of a whole pack. */
export interface PackProof {
  readonly report: readonly ExerciseReport[];
  /** Sentences that each begin with the file they are about; empty where the pack stands. */
  readonly findings: readonly string[];
}

/**
 * Runs the gate on a pack's exercises, its datasets and the numbers it tells, and calls `said` for each exercise in their
 * order. SQL that cannot be run at all is a finding too.
 */
export async function packProof(
  catalogue: Catalogue,
  id: string,
  oracleSeeds: number,
  said: (proved: Proved) => void = () => {},
): Promise<PackProof> {
  const exercises = catalogue.exercises.filter(({ pack }) => pack === id);
  try {
    const unlike = await checksumFindings(catalogue, id);
    if (unlike.length > 0) return { report: [], findings: unlike };
    const proved = await prove(catalogue, exercises, oracleSeeds, said);
    const told = await proveStories(catalogue, [id]);
    return {
      report: proved.map((each, index) => exerciseReport(exercises[index]?.slug ?? '', each)),
      // A fault of a dataset is one of all exercises that ask about it.
      findings: [...new Set([...proved.flatMap(({ findings }) => findings), ...told])],
    };
  } catch (error) {
    if (!(error instanceof LoadError || error instanceof JudgeFault)) throw error;
    const said =
      error instanceof LoadError ? `a world cannot be made: ${error.error.message}` : error.message;
    return { report: [], findings: [`exercises/${id}: ${said.replace(/\.$/, '')}; mend the SQL`] };
  }
}
