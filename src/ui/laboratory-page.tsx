import { useEffect, useMemo } from 'preact/hooks';
import { theLaboratory } from '../app/laboratory.ts';
import { LaboratoryControls } from './laboratory-controls.tsx';
import { LaboratoryDocumented } from './laboratory-documented.tsx';
import { LaboratoryMerge } from './laboratory-merge.tsx';
import './laboratory-page.css';
import { LaboratoryPresets } from './laboratory-presets.tsx';
import { LaboratoryResults } from './laboratory-results.tsx';
import { LaboratoryScatter } from './laboratory-scatter.tsx';
import { LaboratorySizes } from './laboratory-sizes.tsx';
import { LaboratoryStart } from './laboratory-start.tsx';
import { laboratoryText } from './laboratory-text.ts';

/** The laboratory: the setting on one side, what was measured with it on the other. Leaving it stops what is under way. */
export function LaboratoryPage() {
  const laboratory = useMemo(theLaboratory, []);
  useEffect(() => {
    laboratory.readAddress();
    laboratory.writeAddress();
    addEventListener('hashchange', laboratory.readAddress);
    return () => {
      removeEventListener('hashchange', laboratory.readAddress);
      laboratory.bench.stop();
    };
  }, [laboratory]);
  return (
    <div class="laboratory">
      <header class="laboratory-lead">
        <h1>{laboratoryText.title}</h1>
        <p>{laboratoryText.lead}</p>
      </header>
      <LaboratoryPresets laboratory={laboratory} />
      <div class="laboratory-desk">
        <LaboratoryStart laboratory={laboratory} />
        <LaboratoryControls laboratory={laboratory} />
        <div class="laboratory-findings">
          <LaboratoryResults laboratory={laboratory} />
          <LaboratoryScatter laboratory={laboratory} />
          <LaboratorySizes laboratory={laboratory} />
          <LaboratoryMerge laboratory={laboratory} />
          <LaboratoryDocumented />
        </div>
      </div>
    </div>
  );
}
