-- Broadcasts made by hand, by number: execution, node, name (0 BroadcastExchange, 1 ReusedExchange, 2 Exchange), and what is known of them, -1
-- for no metric. Executions 1 to 6 have failed by a broadcast, 7 completed, 8 failed otherwise, 9 is left to chance. The seed chooses
-- the instants, and which of the executions comes first.
INSERT INTO sql_metric
SELECT
  CAST(execution_no * 7 % 47 + $seed % 5 * 100 AS BIGINT) AS execution_id,
  CAST(node_id AS INTEGER) AS node_id,
  CAST(metric AS VARCHAR) AS metric,
  CAST(value AS BIGINT) AS value
FROM (
  SELECT
    execution_no, node_id,
    CASE part WHEN 0 THEN 'time to collect' WHEN 1 THEN 'time to build' WHEN 2 THEN 'time to broadcast' ELSE 'data size' END AS metric,
    CASE part WHEN 0 THEN collect_ms WHEN 1 THEN build_ms WHEN 2 THEN broadcast_ms ELSE bytes END AS value
  FROM (
    SELECT execution_no, node_id, collect_ms, build_ms, broadcast_ms, bytes
    FROM (VALUES
      (1, 1, 150000, 150000, 0, 1048576), (1, 2, 100, 100000, 100000, 1048575), (1, 3, 90000, 90000, 90000, 900000),
      (2, 1, 299000, -1, -1, -1), (2, 2, 0, 0, 0, 0), (2, 4, 0, 0, 5, 52428800), (2, 5, 0, 8, 0, 1048577),
      (3, 1, 60000, 232000, -1, 4294967296), (3, 2, 291000, 0, 0, 3145728), (3, 3, 20000, 30000, 240000, 5368709120),
      (4, 1, -1, 250000, -1, 7516192768), (4, 2, -1, -1, 290000, 536870912), (4, 3, 1, -1, -1, 8589934591),
      (5, 1, 200000, -1, 100000, 0), (5, 2, -1, -1, -1, 104857600), (6, 2, 7, 7, 8, 2097152),
      (7, 1, 250000, 20000, 1000, 3000000000), (8, 1, 119000, 0, 0, 1000)
    ) AS played(execution_no, node_id, collect_ms, build_ms, broadcast_ms, bytes)
    UNION ALL
    SELECT
      9 AS execution_no,
      i + 1 AS node_id,
      CASE WHEN pick(i, 11, 4) = 0 THEN -1 ELSE pick(i, 12, 4) * 1000 END AS collect_ms,
      CASE WHEN pick(i, 13, 4) = 0 THEN -1 ELSE pick(i, 14, 4) * 1000 END AS build_ms,
      CASE WHEN pick(i, 15, 4) = 0 THEN -1 ELSE pick(i, 16, 4) * 1000 END AS broadcast_ms,
      CASE WHEN pick(i, 17, 4) = 0 THEN -1 ELSE pick(i, 18, 900) * 10000 END AS bytes
    FROM numbers(4) AS chance
  ) AS broadcasts
  CROSS JOIN (SELECT i AS part FROM numbers(4)) AS parts
) AS valued
WHERE value >= 0
ORDER BY (execution_no * 31 + node_id * 17 + length(metric)) % 41, execution_no, node_id, metric;

-- A shuffle and a reused exchange with metrics of a broadcast's names would be told apart by their nodes alone.
INSERT INTO sql_metric
SELECT
  CAST(execution_no * 7 % 47 + $seed % 5 * 100 AS BIGINT) AS execution_id,
  CAST(node_id AS INTEGER) AS node_id,
  CAST(metric AS VARCHAR) AS metric,
  CAST(value AS BIGINT) AS value
FROM (VALUES
  (1, 20, 'data size', 9000000000), (1, 20, 'shuffle write time', 600000), (3, 20, 'data size', 1), (3, 21, 'time to collect', 900000),
  (6, 2, 'number of output rows', 800000)
) AS played(execution_no, node_id, metric, value);

INSERT INTO sql_plan_node
SELECT
  CAST(execution_no * 7 % 47 + $seed % 5 * 100 AS BIGINT) AS execution_id,
  CAST(node_id AS INTEGER) AS node_id,
  CAST(CASE WHEN node_id > 1 THEN 0 END AS INTEGER) AS parent_id,
  CAST(CASE name_no WHEN 0 THEN 'BroadcastExchange' WHEN 1 THEN 'ReusedExchange' ELSE 'Exchange' END AS VARCHAR) AS node_name,
  CAST(CASE name_no
    WHEN 0 THEN 'BroadcastExchange HashedRelationBroadcastMode(List(input[0, bigint, false]),false)'
    WHEN 1 THEN 'ReusedExchange [product_id#31L], BroadcastExchange HashedRelationBroadcastMode(List(input[0, bigint, false]),false)'
    ELSE 'Exchange hashpartitioning(product_id#12L, 200), ENSURE_REQUIREMENTS'
  END AS VARCHAR) AS simple_string
FROM (
  SELECT execution_no, node_id, name_no
  FROM (VALUES
    (1, 1, 0), (1, 2, 0), (1, 3, 0), (1, 20, 2), (2, 1, 0), (2, 2, 0), (2, 3, 0), (2, 4, 0), (2, 5, 0),
    (3, 1, 0), (3, 2, 0), (3, 3, 0), (3, 20, 2), (3, 21, 1), (4, 1, 0), (4, 2, 0), (4, 3, 0), (5, 1, 0), (5, 2, 0), (5, 21, 1), (6, 1, 0), (6, 2, 0),
    (7, 1, 0), (8, 1, 0)
  ) AS played(execution_no, node_id, name_no)
  UNION ALL
  SELECT 9 AS execution_no, i + 1 AS node_id, 0 AS name_no FROM numbers(5) AS chance
  UNION ALL
  SELECT 10 + i AS execution_no, 1 AS node_id, i % 3 AS name_no FROM numbers(12) AS others
) AS planted
ORDER BY (execution_no * 31 + node_id * 17) % 41, execution_no, node_id;

INSERT INTO sql_execution
SELECT
  CAST(execution_no * 7 % 47 + $seed % 5 * 100 AS BIGINT) AS execution_id,
  CAST(CASE WHEN execution_no IN (7, 15, 16) THEN 'COMPLETED' ELSE 'FAILED' END AS VARCHAR) AS status,
  CAST(CASE
    WHEN execution_no IN (7, 15, 16) THEN NULL
    WHEN execution_no = 8 OR execution_no > 16 AND execution_no % 2 = 0 THEN 'java.util.concurrent.TimeoutException: Futures timed out after [120 seconds]. This timeout is controlled by spark.rpc.askTimeout'
    WHEN execution_no = 17 THEN NULL
    WHEN execution_no = 6 THEN 'org.apache.spark.SparkException: Job aborted.' || chr(10) || 'Caused by: org.apache.spark.SparkException: Could not execute broadcast in 600 secs.'
    ELSE 'org.apache.spark.SparkException: Could not execute broadcast in 300 secs.'
  END AS VARCHAR) AS error_message,
  CAST(instant(base + execution_no * 300) AS TIMESTAMP) AS start_ts,
  CAST(instant(base + execution_no * 300 + 300) AS TIMESTAMP) AS end_ts
FROM (
  SELECT
    i + 1 AS execution_no,
    CASE $seed % 6
      WHEN 0 THEN 1772408700 WHEN 1 THEN 1767225000 WHEN 2 THEN 1709164200 WHEN 3 THEN 1774745400 WHEN 4 THEN 1782863400
      ELSE 1772330457
    END AS base
  FROM numbers(42)
) AS planted;
