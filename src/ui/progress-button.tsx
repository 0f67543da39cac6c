import { Late } from './late.tsx';
import { LateDialogButton } from './late-dialog-button.tsx';
import { text } from './text.ts';

const loadView = () => import('./progress-view.tsx').then(({ ProgressView }) => ProgressView);

/** Opens what saves progress to a file and loads it from one; the code for it comes when it is first pressed. */
export function ProgressButton() {
  return (
    <LateDialogButton label={text.progressFile} title={text.progress}>
      <Late load={loadView} />
    </LateDialogButton>
  );
}
