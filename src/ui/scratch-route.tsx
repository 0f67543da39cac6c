import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { editorWanted } from '../app/editor-wanted.ts';
import { openScratch, type Scratch } from '../app/scratch.ts';
import { handover } from '../app/scratch-handover.ts';
import { engineState } from '../app/session.ts';
import { useFileDrop } from './file-drop.ts';
import { Late } from './late.tsx';
import { PartingDialog } from './parting-dialog.tsx';
import { ScratchEditor } from './scratch-editor.tsx';
import { ScratchEvidence } from './scratch-evidence.tsx';
import { ScratchPane } from './scratch-pane.tsx';
import './scratch-route.css';
import { text } from './text.ts';
import { Workbench, type Zone } from './workbench.tsx';

const loadImport = () => import('./import-dialog.tsx').then(({ ImportDialog }) => ImportDialog);

let opened: Scratch | null = null;

/** The scratch page's one database, opened with what was handed over, or with a dataset at the first visit. */
export function theScratch(): Scratch {
  const given = handover.value;
  if (!opened) {
    opened = openScratch(text.firstScratch);
    if (!given) opened.open('logins', 'S');
  }
  if (given) {
    handover.value = null;
    opened.take(given);
  }
  return opened;
}

/** `/scratch`: a database of one's own. Files dropped anywhere on the page become tables. */
export function ScratchRoute() {
  const scratch = useMemo(theScratch, []);
  const zone = useSignal<Zone>('editor');
  const dropping = useFileDrop(scratch.database.addFiles);
  useEffect(() => {
    document.title = `${text.scratchTitle} · ${text.product}`;
    return () => {
      document.title = text.product;
    };
  }, []);
  const engineIsReady = engineState.value.kind === 'ready';
  useEffect(() => {
    if (engineIsReady) void scratch.database.ready().catch(() => undefined);
  }, [engineIsReady]);
  useEffect(() => scratch.stop, [scratch]);
  const show = (wanted: Zone) => {
    zone.value = wanted;
  };
  useSignalEffect(() => {
    if (editorWanted.value > 0) show('editor');
  });
  return (
    <>
      <Workbench
        title={text.scratchTitle}
        taskLabel={text.tables}
        taskShare={0.28}
        zone={zone.value}
        onZone={show}
        task={<ScratchPane scratch={scratch} />}
        editor={<ScratchEditor scratch={scratch} onAction={() => show('evidence')} />}
        evidence={<ScratchEvidence scratch={scratch} />}
      />
      {scratch.database.intake.value?.asked.value && (
        <Late load={loadImport} intake={scratch.database.intake.value} />
      )}
      <PartingDialog parting={scratch.parting.value} />
      {dropping.value && <p class="scratch-drop">{text.dropHere}</p>}
    </>
  );
}
