import { builtInFiles } from '../app/built-in-files.ts';
import { installed } from '../app/library.ts';
import type { ReadPack } from '../app/pack-entry.ts';
import { dismiss, install } from '../app/packs.ts';
import './pack-offer.css';
import { bytes } from './figure-text.ts';
import { packsText, reportSentence } from './packs-text.ts';
import { text } from './text.ts';

interface Edition {
  readonly version: string;
  readonly authors: readonly string[];
  readonly sha256: string;
}

/** The edition that a pack would take the place of; null where there is none. */
function editionBefore(id: string): Edition | null {
  const entry = installed.value.get(id);
  if (entry) return { ...entry.manifest, sha256: entry.sha256 };
  return builtInFiles.value.get(id) ?? null;
}

/** True where the three numbers of a version come before those of another. */
function isOlder(version: string, than: string): boolean {
  const numbers = (text: string) => text.split(/[-+]/)[0]?.split('.').map(Number) ?? [];
  const [one, other] = [numbers(version), numbers(than)];
  const at = one.findIndex((number, place) => number !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

function Update({ id, now, file }: { readonly id: string; readonly now: Edition; readonly file: Edition }) {
  const rows = [
    [packsText.version, now.version, file.version],
    [packsText.authors, packsText.list(now.authors), packsText.list(file.authors)],
    [packsText.sha256, now.sha256, file.sha256],
  ] as const;
  return (
    <div class="pack-update">
      <h3>{packsText.updating}</h3>
      <p>{installed.value.has(id) ? packsText.updates : packsText.covers}</p>
      {now.sha256 === file.sha256 && <p>{packsText.same}</p>}
      {!file.authors.some((author) => now.authors.includes(author)) && <p>{packsText.others}</p>}
      {isOlder(file.version, now.version) && <p>{packsText.older}</p>}
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{packsText.now}</th>
            <th scope="col">{packsText.file}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, before, after]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is in a pack that came, before anything of it runs, and the ways to go on. */
export function PackOffer({ name, read }: { readonly name: string; readonly read: ReadPack }) {
  const { manifest, pack, size, sha256 } = read.entry;
  const before = editionBefore(pack.id);
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
      <p class="pack-stranger">{packsText.stranger}</p>
      {before && <Update id={pack.id} now={before} file={{ ...manifest, sha256 }} />}
      <div class="pack-actions">
        <button type="button" class="button button-primary" onClick={() => void install(name, read, true)}>
          {before ? packsText.update : packsText.install}
        </button>
        <button type="button" class="button" onClick={() => void install(name, read, false)}>
          {before ? packsText.updateOnly : packsText.installOnly}
        </button>
        <button type="button" class="button button-quiet" onClick={dismiss}>
          {packsText.cancel}
        </button>
      </div>
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
