import type { ComponentChildren } from 'preact';
import { builtInFile, builtInFiles } from '../app/built-in-files.ts';
import { installed } from '../app/library.ts';
import type { PackEntry } from '../app/pack-entry.ts';
import { fileOf } from '../app/packs.ts';
import { hrefOf } from '../app/route.ts';
import type { Pack } from '../exercise/exercise.ts';
import { packFileName } from '../pack/pack-file.ts';
import { many } from './count-text.ts';
import './pack-item.css';
import { bytes } from './figure-text.ts';
import { PackButton } from './pack-button.tsx';
import { usePackExport } from './pack-export.ts';
import { PackProofView } from './pack-proof-view.tsx';
import { packsText } from './packs-text.ts';

interface About {
  readonly version: string;
  readonly authors: readonly string[];
  readonly licence: string;
  readonly size: number;
  readonly sha256: string;
}

interface PackItemProps {
  readonly pack: Pack;
  /** Null where it is not known yet. */
  readonly about: About | null;
  readonly file: () => Promise<Blob>;
  /** Buttons beside Export. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

function PackItem({ pack, about, file, actions, children }: PackItemProps) {
  const name = packFileName({ id: pack.id, version: about?.version ?? '' });
  const { failure, save } = usePackExport(pack.title, name, file);
  return (
    <li class="pack-item">
      <div class="pack-item-head">
        <h3>
          <a href={hrefOf({ name: 'pack', pack: pack.id })}>{pack.title}</a>
        </h3>
        <div class="pack-actions">
          {actions}
          <PackButton label={packsText.export} title={pack.title} disabled={about === null} onPress={save} />
        </div>
      </div>
      <p class="pack-item-facts">
        {about && `${about.version} · ${packsText.list(about.authors)} · ${about.licence} · `}
        {many(pack.exercises.length, 'exercise')}
        {about && ` · ${bytes(about.size)}`}
      </p>
      {about && (
        <p class="pack-item-hash">
          {packsText.sha256} <code>{about.sha256}</code>
        </p>
      )}
      {children}
      {failure.value && <p role="alert">{failure.value}</p>}
    </li>
  );
}

/** A pack of the page itself. */
export function BuiltInPack({ pack }: { readonly pack: Pack }) {
  const about = builtInFiles.value.get(pack.id) ?? null;
  return (
    <PackItem pack={pack} about={about} file={() => builtInFile(pack.id)}>
      {installed.value.has(pack.id) && <p>{packsText.covered}</p>}
    </PackItem>
  );
}

interface InstalledPackProps {
  readonly entry: PackEntry;
  readonly onRemove: () => void;
}

/** A pack from a file, with what the gate said of it. */
export function InstalledPack({ entry, onRemove }: InstalledPackProps) {
  const { pack, manifest, size, sha256 } = entry;
  return (
    <PackItem
      pack={pack}
      about={{ ...manifest, size, sha256 }}
      file={() => fileOf(pack, sha256)}
      actions={<PackButton quiet label={packsText.remove} title={pack.title} onPress={onRemove} />}
    >
      {!entry.isKept && <p>{packsText.isUnkept}</p>}
      <PackProofView entry={entry} />
    </PackItem>
  );
}
