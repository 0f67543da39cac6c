import { FigureCells } from './figure-cells.tsx';
import { DOCUMENTED, documentedText } from './laboratory-documented-text.ts';

/** What other engines say of their own approximate counts, and where they say it. */
export function LaboratoryDocumented() {
  return (
    <section class="laboratory-panel" aria-labelledby="laboratory-documented">
      <h2 id="laboratory-documented">{documentedText.title}</h2>
      <p>{documentedText.lead}</p>
      <FigureCells
        label={documentedText.table}
        isProse
        heads={documentedText.heads}
        rows={DOCUMENTED.map(({ engine, call, says, means, source, address }) => ({
          key: `${engine} ${call}`,
          head: (
            <>
              {engine} <code>{call}</code>
            </>
          ),
          cells: [
            says,
            means,
            <a key="source" href={address} target="_blank" rel="noreferrer">
              {source}
            </a>,
          ],
        }))}
      />
      <p class="laboratory-note">{documentedText.note}</p>
    </section>
  );
}
