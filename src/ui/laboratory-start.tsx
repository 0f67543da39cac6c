import type { Laboratory } from '../app/laboratory.ts';
import { LaboratoryOutlook } from './laboratory-outlook.tsx';
import './laboratory-start.css';
import { laboratoryText } from './laboratory-text.ts';
import { MeasureBar } from './measure-bar.tsx';
import { mainProgress } from './measure-progress.ts';

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
        progress={mainProgress(main.report.value)}
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
