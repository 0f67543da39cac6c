import { useEffect, useMemo } from 'preact/hooks';
import type { AskedFile, FileIntake } from '../app/file-intake.ts';
import { Dialog } from './dialog.tsx';
import './import-dialog.css';
import { ImportForm } from './import-form.tsx';
import { ImportPreview } from './import-preview.tsx';
import { faultSentence, importText } from './import-text.ts';
import { ImportUneven } from './import-uneven.tsx';

/** Asks about each file on its way into the database, one after another; closed where none waits. */
export function ImportDialog({ intake }: { readonly intake: FileIntake }) {
  const asked = intake.asked.value;
  // The browser gives the focus back when a dialog is closed, not when it goes with its element.
  const before = useMemo(() => document.activeElement, []);
  useEffect(() => () => before instanceof HTMLElement && before.focus(), []);
  return asked && <AskedDialog key={asked.id} asked={asked} />;
}

function AskedDialog({ asked }: { readonly asked: AskedFile }) {
  const fault = asked.fault.value;
  const leaveOut = () => asked.leaveOut(fault ? faultSentence(asked.name, fault) : null);
  return (
    <Dialog open title={importText.title(asked.name)} onClose={leaveOut}>
      <div class="import">
        <Facts asked={asked} />
        <ImportForm asked={asked} />
        <ImportPreview asked={asked} />
        <ImportUneven asked={asked} />
        <p role="alert" class={fault ? 'import-fault' : undefined}>
          {fault && faultSentence(asked.name, fault)}
        </p>
        <Actions asked={asked} onLeaveOut={leaveOut} />
      </div>
    </Dialog>
  );
}

/** Rows of the table to be; of the file, while the reader has not said what becomes of uneven ones. */
function rowsOf({ preview, rule }: AskedFile): number {
  const { rowCount = 0, isCounted, uneven } = preview.value ?? {};
  return rule.value === 'refuse' && isCounted ? rowCount + (uneven?.leftOut ?? 0) : rowCount;
}

function Facts({ asked }: { readonly asked: AskedFile }) {
  const preview = asked.preview.value;
  const waiting = asked.waiting.value.length;
  const parts = [
    importText.facts(asked.sizeBytes, asked.format),
    preview && importText.rowCount(rowsOf(asked), preview.isCounted),
    waiting > 0 && importText.waiting(waiting),
  ];
  return (
    <p class="import-facts" role="status">
      {asked.state.value.kind === 'looking' ? importText.looking : parts.filter(Boolean).join(' · ')}
    </p>
  );
}

function Actions({ asked, onLeaveOut }: { readonly asked: AskedFile; readonly onLeaveOut: () => void }) {
  const state = asked.state.value;
  const isImporting = state.kind === 'importing';
  const isSettled = asked.uneven.value === null || asked.rule.value !== 'refuse';
  const canGo =
    state.kind === 'ready' && asked.preview.value !== null && isSettled && asked.table.value.trim() !== '';
  return (
    <div class="import-actions">
      <button
        type="button"
        class="button button-primary"
        disabled={!isImporting && !canGo}
        onClick={isImporting ? asked.stop : asked.go}
      >
        {isImporting ? importText.stop : importText.go}
      </button>
      {isImporting ? (
        <span class="import-progress">
          <progress aria-label={importText.progress} value={state.share} max={1} />
          <span>{importText.importing(state.share)}</span>
        </span>
      ) : (
        <button type="button" class="button button-quiet" onClick={onLeaveOut}>
          {importText.leaveOut}
        </button>
      )}
    </div>
  );
}
