import type { EndedExecution } from './failure-cause.ts';
import type { Row } from './oracle.ts';

const MIB = 2 ** 20;
const PHASES = ['collect', 'build', 'broadcast'] as const;
const BLAMED = { collect: 'upstream', build: 'size', broadcast: 'serialization' } as const;

export interface PlanNode {
  readonly execution_id: number;
  readonly node_id: number;
  readonly node_name: string;
}

export interface NodeMetric {
  readonly execution_id: number;
  readonly node_id: number;
  readonly metric: string;
  readonly value: number;
}

/** For each broadcast of an execution that failed by one: its longest phase, the share of that, its size and what to blame. */
export function broadcastPhases(
  executions: readonly EndedExecution[],
  nodes: readonly PlanNode[],
  metrics: readonly NodeMetric[],
): Row[] {
  const failed = new Set(
    executions
      .filter(({ error_message }) => error_message?.includes('Could not execute broadcast in'))
      .map(({ execution_id }) => execution_id),
  );
  const values = new Map(metrics.map((each) => [keyOf(each, each.metric), each.value]));
  return nodes
    .filter(({ execution_id, node_name }) => failed.has(execution_id) && node_name === 'BroadcastExchange')
    .map((node) => {
      const { execution_id, node_id } = node;
      const times = PHASES.map((phase) => values.get(keyOf(node, `time to ${phase}`)) ?? 0);
      const longest = Math.max(...times);
      const dominant = longest === 0 ? undefined : PHASES[times.indexOf(longest)];
      const bytes = values.get(keyOf(node, 'data size'));
      return {
        ...{ execution_id, node_id, dominant: dominant ?? null },
        share: dominant ? longest / times.reduce((sum, ms) => sum + ms, 0) : null,
        data_size_mib: bytes === undefined ? null : bytes / MIB,
        verdict: dominant ? BLAMED[dominant] : 'never_begun',
      };
    });
}

function keyOf(node: { readonly execution_id: number; readonly node_id: number }, metric: string): string {
  return `${node.execution_id} ${node.node_id} ${metric}`;
}
