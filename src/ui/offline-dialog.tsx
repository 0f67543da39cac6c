import { Dialog } from './dialog.tsx';
import { OfflinePanel } from './offline-panel.tsx';
import { offlineText } from './offline-text.ts';

/** What is stored for work without a network, opened from the catalogue. */
export function OfflineDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open title={offlineText.title} onClose={onClose}>
      <p>{offlineText.intro}</p>
      <OfflinePanel />
    </Dialog>
  );
}
