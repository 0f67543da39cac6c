import { useSignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import { areFilesUntold, restoreBuiltInFiles } from '../app/built-in-files.ts';
import { installed, unread } from '../app/library.ts';
import { wasDeleted } from '../app/pack-store.ts';
import { arrival, said, takeFile } from '../app/packs.ts';
import { packs as builtInPacks } from '../exercise/catalogue.ts';
import { useFileDrop } from './file-drop.ts';
import { PackArrival } from './pack-arrival.tsx';
import { BuiltInPack, InstalledPack } from './pack-item.tsx';
import { PackRemoval } from './pack-removal.tsx';
import { PackSource } from './pack-source.tsx';
import { PackUnread } from './pack-unread.tsx';
import './packs-page.css';
import { packsText } from './packs-text.ts';

/** Packs as files: a way in for another, and all that are there. Files dropped anywhere on the page are taken. */
export function PacksPage() {
  const dropped = useSignal(0);
  const removing = useSignal<string | null>(null);
  const take = useCallback((files: Iterable<File>) => {
    const all = [...files];
    dropped.value = all.length;
    if (all[0]) void takeFile(all[0], all[0].name);
  }, []);
  const dropping = useFileDrop(take);
  useEffect(() => {
    void restoreBuiltInFiles();
  }, []);
  const fromFiles = [...installed.value.values()];
  const lost = [...unread.value.values()];
  const removable = (id: string) => {
    const pack = unread.value.get(id);
    return installed.value.get(id) ?? (pack ? { pack, isKept: true } : null);
  };
  return (
    <div class="packs">
      <header class="packs-lead">
        <h1>{packsText.title}</h1>
        <p>{packsText.lead}</p>
      </header>
      <PackSource onFiles={take} />
      <div class="packs-said" aria-live="polite">
        {dropped.value > 1 && arrival.value && <p>{packsText.another(dropped.value)}</p>}
        {said.value && <p>{said.value}</p>}
        {wasDeleted.value && <p>{packsText.wasDeleted}</p>}
      </div>
      {arrival.value && <PackArrival arrival={arrival.value} />}
      <section aria-labelledby="packs-installed">
        <h2 id="packs-installed">{packsText.installed}</h2>
        {fromFiles.length + lost.length === 0 && <p class="packs-none">{packsText.nothing}</p>}
        <ul class="packs-list">
          {lost.map((pack) => (
            <PackUnread
              key={pack.id}
              pack={pack}
              onFiles={take}
              onRemove={() => {
                removing.value = pack.id;
              }}
            />
          ))}
          {fromFiles.map((entry) => (
            <InstalledPack
              key={entry.pack.id}
              entry={entry}
              onRemove={() => {
                removing.value = entry.pack.id;
              }}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="packs-built-in">
        <h2 id="packs-built-in">{packsText.builtIn}</h2>
        {areFilesUntold.value && <p role="alert">{packsText.untold}</p>}
        <ul class="packs-list">
          {builtInPacks.map((pack) => (
            <BuiltInPack key={pack.id} pack={pack} />
          ))}
        </ul>
      </section>
      <PackRemoval
        entry={removable(removing.value ?? '')}
        onClose={() => {
          removing.value = null;
        }}
      />
      {dropping.value && <p class="packs-drop">{packsText.dropHere}</p>}
    </div>
  );
}
