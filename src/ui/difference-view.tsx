import { useMemo } from 'preact/hooks';
import type { WorldVerdict, Wrong } from '../grading/verdict.ts';
import { sortedRows } from '../relation/sort.ts';
import { reordered, stacked } from '../relation/stacked.ts';
import './difference-view.css';
import { useAppraisal } from './late-appraisal.ts';
import { ResultGrid } from './result-grid.tsx';
import { Sentence } from './sentence.tsx';
import { text } from './text.ts';

type WrongRows = Extract<Wrong, { readonly kind: 'rows' }>;

/** Missing and extra rows in one grid, sorted so that a changed row stands beside the one it should have been. */
function Rows({ wrong }: { readonly wrong: WrongRows }) {
  const { relation, marks } = useMemo(() => {
    const all = stacked(wrong.missing.rows, wrong.extra.rows);
    const order = Array.from(
      sortedRows(all, 0, false) ?? Array.from({ length: all.rowCount }, (_, row) => row),
    );
    const missingCount = wrong.missing.rows.rowCount;
    const marks = (row: number) => ((order[row] ?? 0) < missingCount ? 'missing' : 'extra');
    return { relation: reordered(all, order), marks } as const;
  }, [wrong]);
  return <ResultGrid relation={relation} label={text.difference} marks={marks} />;
}

/** Where an answer departs from the expected rows in one world, each row with how often it is missing or extra. */
export function DifferenceView({ verdict }: { readonly verdict: WorldVerdict }) {
  const readings = 'readings' in verdict ? verdict.readings : undefined;
  const measures = useAppraisal(readings !== undefined);
  const table = measures && readings && <measures.MeasureTable readings={readings} />;
  if (verdict.verdict === 'accepted' && !readings) return <p class="evidence-empty">{text.sameRows}</p>;
  if (verdict.verdict === 'accepted') return <div class="evidence-empty">{table}</div>;
  if (verdict.verdict !== 'wrong') return <p class="evidence-empty">{text.emptyDifference}</p>;
  const { wrong } = verdict;
  if (wrong.kind === 'invariant' && wrong.offenders)
    return (
      <div class="difference">
        <p>
          <Sentence text={wrong.message} />
        </p>
        <ResultGrid relation={wrong.offenders.rows} label={text.difference} />
      </div>
    );
  if (wrong.kind !== 'rows')
    return (
      <div class="evidence-empty">
        <Sentence text={wrong.message} />
        {table}
      </div>
    );
  return (
    <div class="difference">
      <p>{text.missingAndExtra(wrong.missing.total, wrong.extra.total)}</p>
      <Rows wrong={wrong} />
    </div>
  );
}
