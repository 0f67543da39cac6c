import type { UnreadPack } from '../app/lost-pack.ts';
import { fileOf } from '../app/packs.ts';
import { FileButton } from './file-button.tsx';
import { PackButton } from './pack-button.tsx';
import { usePackExport } from './pack-export.ts';
import './pack-item.css';
import { packsText } from './packs-text.ts';

interface PackUnreadProps {
  readonly pack: UnreadPack;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onRemove: () => void;
}

/** An installed pack that this release can't read: why, and the ways to have another file of it or none. */
export function PackUnread({ pack, onFiles, onRemove }: PackUnreadProps) {
  const { failure, save } = usePackExport(pack.title, `${pack.id}.sqlpack`, () => fileOf(pack, null));
  return (
    <li class="pack-item">
      <div class="pack-item-head">
        <h3>{pack.title}</h3>
        <div class="pack-actions">
          <PackButton quiet label={packsText.remove} title={pack.title} onPress={onRemove} />
          {pack.hasFile && <PackButton label={packsText.export} title={pack.title} onPress={save} />}
          <FileButton label={packsText.anew} accept=".sqlpack" onFiles={onFiles} />
        </div>
      </div>
      <p>{pack.why}</p>
      <p>{packsText.unread}</p>
      {failure.value && <p role="alert">{failure.value}</p>}
    </li>
  );
}
