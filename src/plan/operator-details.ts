import { conjuncts } from './conjuncts.ts';
import type { Detail } from './operator.ts';
import type { ProfileNode } from './profile-node.ts';

/** What is shown of an operator besides its numbers; the rest is its name, or says nothing to a reader. */
const SHOWN: Readonly<Record<string, string>> = {
  Condition: 'on',
  Conditions: 'on',
  Expression: 'where',
  Filters: 'where',
  Groups: 'by',
  Aggregates: 'computes',
  'Order By': 'by',
  Top: 'first',
  Projections: 'computes',
};

/** A column by its number among those of the input. */
const NUMBERED = /#(\d+)/g;

/** The names of the columns that a computation returns; undefined where the plan has but a number. */
function columnsOf(node: ProfileNode | undefined): readonly (string | undefined)[] {
  if (node?.type !== 'PROJECTION') return [];
  const below = columnsOf(node.children[0]);
  return (node.info.get('Projections') ?? []).map((value) => named(value, below));
}

/** A value without what the engine says twice; conditions one by one. */
function plain(value: string, label: string): string[] {
  const once = value.replace(/ Filter: .*$/s, '');
  return label === 'on' || label === 'where' ? conjuncts(once) : [once];
}

/** A text with column names in place of numbers; undefined where one of them has no name. */
function named(value: string, columns: readonly (string | undefined)[]): string | undefined {
  let isWhole = true;
  const text = value.replaceAll(NUMBERED, (number, at) => {
    const name = columns[Number(at)];
    if (name === undefined) isWhole = false;
    return name ?? number;
  });
  return isWhole ? text : undefined;
}

/** What the engine says of an operator, column numbers replaced by names; what has only numbers is left out. */
export function detailsOf({ info, type, children }: ProfileNode): Detail[] {
  const columns = columnsOf(children[0]);
  return Object.entries(SHOWN).flatMap(([key, label]) => {
    // Which columns a scan reads is no news.
    if (key === 'Projections' && type === 'TABLE_SCAN') return [];
    const said = (info.get(key) ?? []).flatMap((value) => plain(value, label));
    const values = said.flatMap((value) => named(value, columns) ?? []);
    return values.length === 0 ? [] : [{ label, values: [...new Set(values)] }];
  });
}
