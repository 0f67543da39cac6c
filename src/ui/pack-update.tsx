import { installed } from '../app/library.ts';
import { type Edition, editionStep } from '../app/pack-edition.ts';
import './pack-update.css';
import { packsText } from './packs-text.ts';

interface PackUpdateProps {
  readonly id: string;
  readonly now: Edition;
  readonly file: Edition;
}

/** What a file that came would do to the edition that is there. */
export function PackUpdate({ id, now, file }: PackUpdateProps) {
  const isInstalled = installed.value.has(id);
  const step = editionStep(now, file);
  if (step === 'same' && isInstalled) return <p>{packsText.same}</p>;
  return (
    <div class="pack-update">
      <h3>{packsText.updating}</h3>
      <p>{isInstalled ? packsText.updates : packsText.covers}</p>
      {step === 'same' && <p>{packsText.sameBuiltIn}</p>}
      {!file.authors.some((author) => now.authors.includes(author)) && <p>{packsText.others}</p>}
      {step === 'older' && <p>{packsText.older}</p>}
    </div>
  );
}

/** The edition that is there beside the one of a file that came. */
export function PackEditions({ now, file }: Pick<PackUpdateProps, 'now' | 'file'>) {
  const rows = [
    [packsText.version, now.version, file.version],
    [packsText.authors, packsText.list(now.authors), packsText.list(file.authors)],
    [packsText.sha256, now.sha256, file.sha256],
  ] as const;
  return (
    <table class="pack-editions">
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
  );
}
