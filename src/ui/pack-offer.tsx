import { installed } from '../app/library.ts';
import { editionBefore, editionStep } from '../app/pack-edition.ts';
import type { ReadPack } from '../app/pack-entry.ts';
import './pack-offer.css';
import { bytes } from './figure-text.ts';
import { PackChoice } from './pack-choice.tsx';
import { PackEditions, PackUpdate } from './pack-update.tsx';
import { packsText, reportSentence } from './packs-text.ts';
import { text } from './text.ts';

/** What is in a pack that came, before anything of it runs, and the ways to go on. */
export function PackOffer({ name, read }: { readonly name: string; readonly read: ReadPack }) {
  const { manifest, pack, size, sha256 } = read.entry;
  const now = installed.value.get(pack.id) ?? null;
  const before = editionBefore(pack.id);
  const file = { ...manifest, sha256 };
  const step = editionStep(before, file);
  const isInstalled = step === 'same' && now !== null;
  const facts = [
    [packsText.version, manifest.version],
    [packsText.authors, packsText.list(manifest.authors)],
    [packsText.licence, manifest.licence],
    [packsText.languages, packsText.list(manifest.languages)],
    [packsText.fileName, name],
    [packsText.size, bytes(size)],
    [packsText.sha256, sha256],
    [packsText.engine, manifest.engine],
    [packsText.report, manifest.report.length === 0 ? packsText.noReport : reportSentence(manifest.report)],
  ] as const;
  return (
    <>
      <p class="pack-summary">{manifest.summary}</p>
      {!isInstalled && <p class="pack-stranger">{packsText.stranger}</p>}
      {before && <PackUpdate id={pack.id} now={before} file={file} />}
      <PackChoice name={name} read={read} step={step} now={now} />
      {before && step !== 'same' && <PackEditions now={before} file={file} />}
      <h3>{packsText.inside}</h3>
      <dl class="pack-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="pack-inside">
        <section>
          <h3>{packsText.exercises}</h3>
          <ol>
            {pack.exercises.map((card) => (
              <li key={card.slug}>
                {card.title}{' '}
                <small>
                  {text.difficulty[card.difficulty]} · {text.minutes(card.minutes)}
                </small>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h3>{packsText.datasets}</h3>
          <ul>
            {read.content.datasets.map((dataset) => (
              <li key={dataset.name}>
                {dataset.title} <small>{packsText.list(dataset.tables.map((table) => table.name))}</small>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
