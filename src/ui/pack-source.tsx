import { useSignal } from '@preact/signals';
import { takeFrom } from '../app/packs.ts';
import './pack-source.css';
import { FileButton } from './file-button.tsx';
import { packsText } from './packs-text.ts';

/** Where a pack may come from: a file that is dropped or chosen, or an address of this site. */
export function PackSource({ onFiles }: { readonly onFiles: (files: Iterable<File>) => void }) {
  const address = useSignal('');
  return (
    <section class="pack-source" aria-labelledby="pack-source-title">
      <h2 id="pack-source-title">{packsText.add}</h2>
      <p class="pack-source-file">
        {packsText.drop}
        <FileButton label={packsText.choose} accept=".sqlpack" isPrimary onFiles={onFiles} />
      </p>
      <form
        class="pack-source-address"
        onSubmit={(event) => {
          event.preventDefault();
          if (address.value.trim() !== '') void takeFrom(address.value.trim());
        }}
      >
        <label>
          {packsText.address}
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={address.value}
            onInput={(event) => {
              address.value = event.currentTarget.value;
            }}
          />
        </label>
        <button type="submit" class="button">
          {packsText.fetch}
        </button>
      </form>
    </section>
  );
}
