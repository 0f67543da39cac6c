import { literal } from '../sql/quoted.ts';
import type { Side } from './bag-difference.ts';
import { JudgeFault } from './fault.ts';
import type { Differing } from './hint.ts';
import { type CommonTrait, counted, countsOver, rowsOf, type TraitSource } from './hint-count.ts';
import type { Candidate, Trait } from './hint-trait.ts';

/** The traits that the rows of a side show in their own columns, with how often each holds. */
export async function ownTraits(
  differing: Differing,
  side: Side,
  { exercise, dataset }: TraitSource,
): Promise<CommonTrait[]> {
  const { comparison, ask } = differing;
  const columns = comparison.columns.map(({ asked, [side]: { type } }, at) => ({
    name: asked.name,
    nullable: asked.nullable,
    family: type.family,
    cell: `r.n${at}`,
  }));
  const candidates: Candidate[] = [];
  const add = (trait: Trait, condition: string) => candidates.push({ trait, condition });
  for (const { name, cell, family } of columns) {
    add({ kind: 'null', column: name }, `${cell} IS NULL`);
    if (family === 'date' || family === 'timestamp') {
      add({ kind: 'month-end', column: name }, `CAST(${cell} AS DATE) = last_day(CAST(${cell} AS DATE))`);
      add({ kind: 'month-start', column: name }, `day(CAST(${cell} AS DATE)) = 1`);
    }
    if (family === 'timestamp')
      add({ kind: 'midnight', column: name }, `CAST(${cell} AS TIMESTAMP) = date_trunc('day', ${cell})`);
  }
  const [from, to] = columns.filter(({ family }) => family === 'date' || family === 'timestamp');
  if (from && to) {
    const differsIn = (unit: string) =>
      `date_trunc('${unit}', CAST(${from.cell} AS DATE)) <> date_trunc('${unit}', CAST(${to.cell} AS DATE))`;
    add({ kind: 'over-year' }, differsIn('year'));
    add({ kind: 'over-month' }, differsIn('month'));
    if (from.family === 'timestamp' && to.family === 'timestamp')
      add({ kind: 'over-midnight' }, differsIn('day'));
  }
  const entity = columns.find(({ name }) => name === dataset.entity);
  const further = columns.filter(({ name }) => exercise.spec.key.includes(name) && name !== dataset.entity);
  if (entity && further.length > 0) {
    const by = further.map(({ cell }) => cell).join(', ');
    const number = `row_number() OVER (PARTITION BY ${entity.cell} ORDER BY ${by})`;
    const all = `count(*) OVER (PARTITION BY ${entity.cell})`;
    add({ kind: 'only', entity: entity.name }, `${all} = 1`);
    add({ kind: 'first', entity: entity.name }, `${number} = 1`);
    add({ kind: 'last', entity: entity.name }, `${number} = ${all}`);
  }
  const plain = columns.filter(
    ({ name, family }) =>
      !exercise.spec.key.includes(name) && ['text', 'boolean', 'integer'].includes(family),
  );
  const values = plain.map(
    ({ cell }) =>
      `(SELECT CAST(any_value(${cell}) AS VARCHAR) FROM (${rowsOf(differing, side)}) r WHERE differs)`,
  );
  try {
    if (plain.length > 0) {
      const first = await ask(`SELECT ${values.join(', ')}`);
      plain.forEach(({ name, cell, family }, at) => {
        const value = first.text(0, at);
        const text = value === null ? null : literal(value);
        if (value !== null)
          add(
            { kind: 'value', column: name, value: family === 'text' ? (text ?? '') : value },
            `CAST(${cell} AS VARCHAR) = ${text}`,
          );
      });
    }
    const flags = candidates.map(({ condition }, at) => `${condition} AS f${at}`);
    const flagged = `SELECT r.differs, ${flags.join(', ')} FROM (${rowsOf(differing, side)}) r`;
    return counted(candidates, await ask(countsOver(candidates, flagged)));
  } catch (fault) {
    if (fault instanceof JudgeFault) return [];
    throw fault;
  }
}
