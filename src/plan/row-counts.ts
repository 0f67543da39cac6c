import type { ProfileNode } from './profile-node.ts';

/** Rows into and out of the operators of one profile, those that DuckDB counts as 0 included. */
export interface RowCounts {
  into(node: ProfileNode): readonly number[];
  outOf(node: ProfileNode): number;
}

/*
 * DuckDB 1.5 counts no rows for operators that only pass rows on or stand for others:
 *   CTE          inputs: the step itself, then what reads it; returns the rows of the second
 *   DELIM_JOIN   inputs: the rows outside, the join that does the work, the distinct values for DELIM_SCAN
 *   DELIM_SCAN   the distinct values, which are counted once for each scan of them
 *   DUMMY_SCAN   within the join of a RIGHT_DELIM_JOIN: the rows outside
 */

/** Row counts of all operators below `root`. */
export function rowCounts(root: ProfileNode): RowCounts {
  const scans = new Map<string, number>();
  const distinct = new Map<string, ProfileNode>();
  const outside = new Map<ProfileNode, ProfileNode>();
  const indexOf = ({ info }: ProfileNode) => info.get('Delim Index')?.[0] ?? '';

  function look(node: ProfileNode): void {
    const index = indexOf(node);
    if (node.type === 'DELIM_SCAN') scans.set(index, (scans.get(index) ?? 0) + 1);
    if (isDelimJoin(node)) {
      const [outer, join, values] = node.children;
      if (values) distinct.set(index, values);
      for (const input of join?.children ?? [])
        if (outer && input.type === 'DUMMY_SCAN') outside.set(input, outer);
    }
    for (const child of node.children) look(child);
  }
  look(root);
  const scanCounts = new Map([...distinct].map(([index, values]) => [values, scans.get(index) ?? 1]));

  function outOf(node: ProfileNode): number {
    const [, second] = node.children;
    if (isDelimJoin(node) && second) return outOf(second);
    if (node.type === 'CTE' && second) return outOf(second);
    const values = distinct.get(indexOf(node));
    if (node.type === 'DELIM_SCAN') return values ? outOf(values) : node.rows;
    const scanned = scanCounts.get(node);
    if (scanned !== undefined) return Math.round(node.rows / scanned);
    const stoodFor = outside.get(node);
    return stoodFor ? outOf(stoodFor) : node.rows;
  }

  function into(node: ProfileNode): readonly number[] {
    if (node.type === 'TABLE_SCAN') return [node.rowsScanned];
    if (node.type === 'CTE') return node.children.slice(1).map(outOf);
    if (isDelimJoin(node)) return node.children.slice(0, 1).map(outOf);
    return node.children.map(outOf);
  }

  return { into, outOf };
}

function isDelimJoin({ type }: ProfileNode): boolean {
  return type === 'LEFT_DELIM_JOIN' || type === 'RIGHT_DELIM_JOIN';
}
