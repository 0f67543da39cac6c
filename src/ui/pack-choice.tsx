import type { EditionStep } from '../app/pack-edition.ts';
import type { PackEntry, ReadPack } from '../app/pack-entry.ts';
import { dismiss, install, prove } from '../app/packs.ts';
import { packsText } from './packs-text.ts';

interface PackChoiceProps {
  readonly name: string;
  readonly read: ReadPack;
  readonly step: EditionStep;
  /** The pack of this id that is installed from a file; null where there is none. */
  readonly now: PackEntry | null;
}

/** The ways to go on with a pack that came, named by what they come to. */
export function PackChoice({ name, read, step, now }: PackChoiceProps) {
  if (step === 'same' && now) return <SameChoice name={name} read={read} now={now} />;
  const [proved, unproved] = packsText.choices(step, read.entry.manifest.version);
  return (
    <div class="pack-actions">
      <button type="button" class="button button-primary" onClick={() => void install(name, read, true)}>
        {proved}
      </button>
      <button type="button" class="button" onClick={() => void install(name, read, false)}>
        {unproved}
      </button>
      <button type="button" class="button button-quiet" onClick={dismiss}>
        {packsText.cancel}
      </button>
    </div>
  );
}

/** What is installed may be lost in part, so that its file can be installed again. */
function SameChoice({ name, read, now }: { name: string; read: ReadPack; now: PackEntry }) {
  const proveNow = () => {
    dismiss();
    void prove(now.pack.id);
  };
  return (
    <div class="pack-actions">
      <button type="button" class="button button-primary" onClick={proveNow}>
        {now.proof ? packsText.proveAgain : packsText.prove}
      </button>
      <button type="button" class="button" onClick={() => void install(name, read, false)}>
        {packsText.installAgain}
      </button>
      <button type="button" class="button button-quiet" onClick={dismiss}>
        {packsText.close}
      </button>
    </div>
  );
}
