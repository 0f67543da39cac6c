import { addressPeaks, type Limit, type SentRequest } from './address-peaks.ts';
import { batchBacklogs, type PartitionRead } from './batch-backlog.ts';
import { batchesLeftOut, type NumberedCommit } from './batches-left-out.ts';
import { betweenDamage } from './between-damage.ts';
import { type BroadcastLimits, broadcastDecisions, type JoinCandidate } from './broadcast-decision.ts';
import { broadcastPhases, type NodeMetric, type PlanNode } from './broadcast-phase.ts';
import { type Broadcast, bytesMoved, type Job, type Property, type TaskEnd } from './bytes-moved.ts';
import { type Change, versionsReplayed } from './change-replay.ts';
import { cheapestSettings, type DagFile, type SettingChoice } from './cheapest-settings.ts';
import { conflictChecks } from './conflict-check.ts';
import { coverByMonth, type Policy } from './cover-by-month.ts';
import { type DirtyVersion, dimensionAudit } from './dimension-audit.ts';
import { dailyNumbersAdded, type Estimate, type Event, estimatesMeasured } from './distinct-users.ts';
import { type Attempt, earlyRetries } from './early-retries.ts';
import { type EndedExecution, failureCauses } from './failure-cause.ts';
import { forgivingStreaks } from './forgiving-streaks.ts';
import { errorsOfTrials, hyperLogLog } from './hyperloglog.ts';
import { type KeyedRow, largeKeys } from './large-keys.ts';
import { largestOrders, type WideOrder } from './largest-orders.ts';
import { type HeapSample, lastTenMinutes } from './last-ten-minutes.ts';
import { lastVersionBegun } from './last-version-begun.ts';
import { levelsCompared } from './level-compared.ts';
import { type DurationSample, type FileCall, longestParses } from './longest-parses.ts';
import { longestStreaks } from './longest-streaks.ts';
import { missingDays } from './missing-days.ts';
import { type Oracle, rowsOf, type Tables } from './oracle.ts';
import { type Commit, overtakenCommits } from './overtaken-commits.ts';
import { type FileSample, parseGaps } from './parse-gaps.ts';
import { partitionSplits, type ShufflePartition } from './partition-splits.ts';
import { type BatchOptions, patientBatches, type TickArrivals } from './patient-batches.ts';
import { type Answer, reachedRates, type SparkPlan } from './reached-rates.ts';
import { type RecordedPrice, reportsCompared, type Sale } from './reports-compared.ts';
import { resultsLimited } from './result-limit.ts';
import { rolledUpSketches, type WrittenRegister } from './rolled-up-sketches.ts';
import { rollingUsers } from './rolling-users.ts';
import { type NumberedEvent, samplesRead } from './sample.ts';
import { type Click, sessions } from './sessions.ts';
import { sharedCap } from './shared-cap.ts';
import { sharedTime, type TerritoryVersion, type TierVersion } from './shared-time.ts';
import { type BatchReport, type ClusterSize, slowBatches } from './slow-batches.ts';
import { smallestHashes } from './smallest-hashes.ts';
import { stageSummaries } from './stage-summary.ts';
import { stageVerdicts } from './stage-verdict.ts';
import { type Reading, stateIntervals } from './state-intervals.ts';
import { type ActiveDay, streaks } from './streaks.ts';
import type { TaskAttempt } from './task-attempts.ts';
import { type DagRun, type TaskInstance, taskWaits } from './task-waits.ts';
import { tierPeriods } from './tier-periods.ts';
import type { Order, Version } from './version.ts';
import { versionHeld } from './version-held.ts';

const MICROS_PER_DAY = 86_400_000_000;
const HALF_AN_HOUR = 1_800_000_000;
const ONE_DAY = 1;
const TEN = 10;

/** The oracle of an exercise, `<pack>/<slug>`; undefined where nobody has written one. */
export function oracleOf(exercise: string): Oracle | undefined {
  return ORACLES[exercise];
}

const ORACLES: Readonly<Record<string, Oracle>> = {
  'backpressure/backlog-from-offsets': {
    expected: (tables) => batchBacklogs(rowsOf<PartitionRead>(tables, 'source_progress')),
  },
  'backpressure/memory-or-throughput': {
    expected: (tables) => {
      const [size] = rowsOf<ClusterSize>(tables, 'sizing');
      if (!size) return [];
      const reads = rowsOf<PartitionRead>(tables, 'source_progress');
      return slowBatches(rowsOf<BatchReport>(tables, 'progress'), reads, size);
    },
  },
  'backpressure/who-gets-the-cap': {
    expected: (tables) => {
      const [size] = rowsOf<ClusterSize>(tables, 'sizing');
      return sharedCap(rowsOf<PartitionRead>(tables, 'source_progress'), size?.max_offsets_per_trigger ?? 0);
    },
  },
  'backpressure/floor-and-patience': {
    expected: (tables) => {
      const [options] = rowsOf<BatchOptions>(tables, 'options');
      return options ? patientBatches(rowsOf<TickArrivals>(tables, 'arrivals'), options) : [];
    },
  },
  'broadcast-timeout/sort-the-failures': {
    expected: (tables) => failureCauses(rowsOf<EndedExecution>(tables, 'sql_execution')),
  },
  'broadcast-timeout/where-the-time-went': {
    expected: (tables) =>
      broadcastPhases(
        rowsOf<EndedExecution>(tables, 'sql_execution'),
        rowsOf<PlanNode>(tables, 'sql_plan_node'),
        rowsOf<NodeMetric>(tables, 'sql_metric'),
      ),
  },
  'broadcast-timeout/which-may-broadcast': {
    expected: (tables) => {
      const [limits] = rowsOf<BroadcastLimits>(tables, 'spark_limits');
      return limits ? broadcastDecisions(rowsOf<JoinCandidate>(tables, 'join_candidate'), limits) : [];
    },
  },
  'commit-conflicts/who-overlapped': {
    expected: (tables) => overtakenCommits(rowsOf<Commit>(tables, 'delta_commit_info')),
  },
  'commit-conflicts/replay-the-check': { expected: conflictChecks },
  'commit-conflicts/the-other-level': { expected: levelsCompared },
  'commit-conflicts/write-once': {
    expected: (tables) => batchesLeftOut(rowsOf<NumberedCommit>(tables, 'delta_txn')),
  },
  'driver-memory/the-ten-largest': {
    expected: (tables) => largestOrders(rowsOf<WideOrder>(tables, 'orders'), TEN),
  },
  'driver-memory/whose-heap-died': {
    expected: (tables) => lastTenMinutes(rowsOf<HeapSample>(tables, 'executor_metrics')),
  },
  'driver-memory/which-call-moved-the-bytes': {
    expected: (tables) =>
      bytesMoved(
        rowsOf<Job>(tables, 'spark_job'),
        rowsOf<TaskEnd>(tables, 'spark_task_end'),
        rowsOf<Broadcast>(tables, 'sql_broadcast'),
        rowsOf<Property>(tables, 'spark_properties'),
      ),
  },
  'driver-memory/the-guard-that-was-off': {
    expected: (tables) =>
      resultsLimited(
        rowsOf<Job>(tables, 'spark_job'),
        rowsOf<TaskEnd>(tables, 'spark_task_end'),
        rowsOf<Property>(tables, 'spark_properties'),
      ),
  },
  'gaps-and-islands/daily-streaks': {
    expected: (tables) => streaks(rowsOf<ActiveDay>(tables, 'login_days')),
  },
  'gaps-and-islands/streaks-from-the-raw-log': {
    expected: (tables) => streaks(timedDays(tables)),
  },
  'gaps-and-islands/sessions': {
    expected: (tables) => sessions(rowsOf<Click>(tables, 'clicks'), HALF_AN_HOUR),
  },
  'gaps-and-islands/longest-streak': {
    expected: (tables) => longestStreaks(rowsOf<ActiveDay>(tables, 'login_days')),
  },
  'gaps-and-islands/missing-days': {
    expected: (tables) => missingDays(timedDays(tables)),
  },
  'gaps-and-islands/one-day-of-grace': {
    expected: (tables) => forgivingStreaks(timedDays(tables), ONE_DAY),
  },
  'gaps-and-islands/state-islands': {
    expected: (tables) => stateIntervals(rowsOf<Reading>(tables, 'readings')),
  },
  'gaps-and-islands/cover-by-month': {
    expected: (tables) => coverByMonth(rowsOf<Policy>(tables, 'cover')),
  },
  'point-in-time/damage-of-between': { expected: overVersions(betweenDamage) },
  'point-in-time/half-open-join': { expected: overVersions(versionHeld) },
  'point-in-time/asof-join': { expected: overVersions(lastVersionBegun) },
  'point-in-time/merge-equal-neighbours': {
    expected: (tables) => tierPeriods(rowsOf<Version>(tables, 'dim_customer')),
  },
  'point-in-time/build-from-change-log': {
    expected: (tables) => versionsReplayed(rowsOf<Change>(tables, 'customer_changes')),
  },
  'point-in-time/audit-a-dimension': {
    expected: (tables) => dimensionAudit(rowsOf<DirtyVersion>(tables, 'dim_customer')),
  },
  'point-in-time/two-dimensions': {
    expected: (tables) =>
      sharedTime(rowsOf<TierVersion>(tables, 'dim_tier'), rowsOf<TerritoryVersion>(tables, 'dim_territory')),
  },
  'point-in-time/what-was-known': {
    expected: (tables) =>
      reportsCompared(rowsOf<Sale>(tables, 'sales'), rowsOf<RecordedPrice>(tables, 'prices')),
  },
  'approximate-distinct/exact-against-built-in': {
    expected: (tables) =>
      estimatesMeasured(rowsOf<Event>(tables, 'events'), rowsOf<Estimate>(tables, 'estimates')),
    measured: {
      estimates:
        'SELECT event_date, approx_count_distinct(user_id) AS approx_n FROM events GROUP BY event_date',
    },
  },
  'approximate-distinct/daily-numbers-do-not-add-up': {
    expected: (tables) => dailyNumbersAdded(rowsOf<Event>(tables, 'events')),
  },
  'approximate-distinct/hyperloglog-by-hand': {
    expected: (tables) => hyperLogLog(rowsOf<Event>(tables, 'events')),
  },
  'approximate-distinct/sample-users': {
    expected: (tables) => samplesRead(rowsOf<NumberedEvent>(tables, 'events')),
  },
  'approximate-distinct/bottom-k': {
    expected: (tables) => smallestHashes(rowsOf<Event>(tables, 'events')),
  },
  'approximate-distinct/error-and-precision': {
    expected: (tables) => errorsOfTrials(rowsOf<Event>(tables, 'events')),
  },
  'approximate-distinct/roll-up-sketches': {
    expected: (tables) => rolledUpSketches(rowsOf<WrittenRegister>(tables, 'daily_sketches')),
  },
  'approximate-distinct/rolling-distinct': {
    expected: (tables) => rollingUsers(rowsOf<Event>(tables, 'events')),
  },
  'skewed-join/read-the-stage': {
    expected: (tables) => stageSummaries(rowsOf<TaskAttempt>(tables, 'spark_task_end')),
  },
  'skewed-join/skew-or-slow-host': {
    expected: (tables) => stageVerdicts(rowsOf<TaskAttempt>(tables, 'spark_task_end')),
  },
  'skewed-join/name-the-key': {
    expected: (tables) => largeKeys(rowsOf<KeyedRow>(tables, 'transactions')),
  },
  'skewed-join/what-aqe-splits': {
    expected: (tables) => partitionSplits(rowsOf<ShufflePartition>(tables, 'shuffle_partitions')),
  },
  'scheduler-parsing/where-it-waits': {
    expected: (tables) =>
      taskWaits(rowsOf<TaskInstance>(tables, 'task_instance'), rowsOf<DagRun>(tables, 'dag_run')),
  },
  'scheduler-parsing/how-often-parsed': {
    expected: (tables) => parseGaps(rowsOf<FileSample>(tables, 'dag_file_stats')),
  },
  'scheduler-parsing/pareto-of-parse-seconds': {
    expected: (tables) =>
      longestParses(rowsOf<DurationSample>(tables, 'dag_file_stats'), rowsOf<FileCall>(tables, 'file_calls')),
  },
  'scheduler-parsing/processes-or-interval': {
    expected: (tables) =>
      cheapestSettings(
        rowsOf<DagFile>(tables, 'dag_file'),
        rowsOf<SettingChoice>(tables, 'setting_choice'),
        rowsOf<{ readonly most_refresh_s: number }>(tables, 'parsing_goal')[0]?.most_refresh_s ?? 0,
      ),
  },
  'rate-limits/true-peak': {
    expected: (tables) =>
      addressPeaks(rowsOf<SentRequest>(tables, 'http_access'), rowsOf<Limit>(tables, 'api_policy')),
  },
  'rate-limits/retry-after': {
    expected: (tables) => earlyRetries(rowsOf<Attempt>(tables, 'http_access')),
  },
  'rate-limits/concurrency': {
    expected: (tables) =>
      reachedRates(
        rowsOf<SparkPlan>(tables, 'spark_plan'),
        rowsOf<Answer>(tables, 'http_access'),
        rowsOf<Limit>(tables, 'api_policy'),
      ),
  },
};

function timedDays(tables: Tables): ActiveDay[] {
  const logins = rowsOf<{ readonly user_id: number; readonly login_ts: number | null }>(tables, 'logins');
  return logins.flatMap(({ user_id, login_ts }) =>
    login_ts === null ? [] : [{ user_id, day: Math.floor(login_ts / MICROS_PER_DAY) }],
  );
}

function overVersions(
  pattern: (orders: readonly Order[], versions: readonly Version[]) => ReturnType<Oracle['expected']>,
): Oracle['expected'] {
  return (tables) => pattern(rowsOf<Order>(tables, 'orders'), rowsOf<Version>(tables, 'dim_customer'));
}
