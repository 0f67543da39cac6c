import type { Dataset } from '../dataset/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { type ExerciseGateOptions, exerciseGate, type GateReport } from './exercise-gate.ts';
import { oracleFindings } from './oracle-gate.ts';
import { unplannedSolutions } from './solution-gate.ts';

export interface GateOptions extends ExerciseGateOptions {
  /** Seeds whose worlds the solutions are compared with the exercise's oracle in. Default 0: with none. */
  readonly oracleSeeds?: number;
}

/** Proves an exercise as `exerciseGate` does, and that its oracle agrees. Throws where the engine fails. */
export async function gate(
  engine: Engine,
  exercise: Exercise,
  dataset: Dataset,
  options: GateOptions,
): Promise<GateReport> {
  const began = performance.now();
  const report = await exerciseGate(engine, exercise, dataset, options);
  // Where many plans are right, no one relation can be expected; where no world was judged, nothing can.
  if (!options.oracleSeeds || exercise.spec.rows === 'plan' || report.worlds === 0) return report;
  const unplanned = await unplannedSolutions(engine, exercise, dataset);
  const solutions = exercise.solutions.filter(({ name }) => !unplanned.has(name));
  const said = await oracleFindings(engine, { ...exercise, solutions }, dataset, options.oracleSeeds);
  const findings = [...report.findings, ...said.map((message) => `${options.folder}/${message}`)];
  return { ...report, findings, seconds: Math.round((performance.now() - began) / 100) / 10 };
}
