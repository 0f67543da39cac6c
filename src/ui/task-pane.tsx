import type { Attempt } from '../app/attempt.ts';
import { packs } from '../app/library.ts';
import { attempted } from '../app/progress.ts';
import { ContractCard } from './contract-card.tsx';
import { Explanation } from './explanation.tsx';
import { Hints } from './hints.tsx';
import { useAppraisal } from './late-appraisal.ts';
import { TableCard } from './table-card.tsx';
import { TaskHead } from './task-head.tsx';
import './task-pane.css';
import { text } from './text.ts';

/** The left zone: task, contract, tables, hints, and what is unlocked after the work: solutions and explanation. */
export function TaskPane({ attempt }: { readonly attempt: Attempt }) {
  const { exercise, tables } = attempt;
  const pack = packs.value.find((each) => each.id === exercise.pack);
  const { appraisal } = exercise.spec;
  const judging = useAppraisal(appraisal !== undefined);
  const kept = attempted(attempt.id);
  const unlocked = kept.standing === 'accepted' || kept.sawSolution;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling zone must be reachable by keyboard.
    <section class="task" aria-label={text.task} tabIndex={0}>
      <TaskHead exercise={exercise} packTitle={pack?.title} standing={kept.standing} />
      <h2>{text.tables}</h2>
      {tables.dataset.tables
        .filter((table) => exercise.tables.includes(table.name))
        .map((table) => {
          const view = tables.views.value.get(table.name);
          return (
            <TableCard
              key={table.name}
              table={table}
              rowCount={view?.rowCount ?? null}
              sample={view?.sample ?? null}
            />
          );
        })}
      <ContractCard spec={exercise.spec} />
      {appraisal && judging && <judging.Judging appraisal={appraisal} />}
      <Hints attempt={attempt} />
      {unlocked && <Explanation attempt={attempt} />}
    </section>
  );
}
