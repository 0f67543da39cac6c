import type { Laboratory } from '../app/laboratory.ts';
import { LaboratoryOutlook } from './laboratory-outlook.tsx';
import './laboratory-start.css';
import { isStale } from './laboratory-stale.tsx';
import { laboratoryText } from './laboratory-text.ts';
import { MeasureBar } from './measure-bar.tsx';
import { mainProgress, type Progress } from './measure-progress.ts';

/** What was done with another setting is not called done with this one. */
function progressOf(laboratory: Laboratory): Progress | null {
  const report = laboratory.main.report.value;
  const progress = mainProgress(report);
  return report && progress?.ending && isStale(laboratory, report.setting)
    ? { ...progress, ending: laboratoryText.changedSince }
    : progress;
}

/** Run, what it will take, and how far it is. */
export function LaboratoryStart({ laboratory }: { readonly laboratory: Laboratory }) {
  const { understood, outlook, main, begin } = laboratory;
  const { value: found } = understood;
  const fits = outlook.value?.fits ?? false;
  const canRun = found.ok && (fits || outlook.value?.canTry === true);
  return (
    <section class="laboratory-start" aria-label={laboratoryText.run}>
      <MeasureBar
        bench={laboratory.bench}
        work="main"
        label={fits || !canRun ? laboratoryText.run : laboratoryText.runAnyway}
        isPrimary
        canRun={canRun}
        onRun={() => begin(main.run)}
        progress={progressOf(laboratory)}
      >
        {found.ok ? (
          outlook.value && <LaboratoryOutlook laboratory={laboratory} outlook={outlook.value} />
        ) : (
          <p>{found.faults.size > 0 ? laboratoryText.faults : laboratoryText.countsNothing}</p>
        )}
      </MeasureBar>
    </section>
  );
}
