-- An execution has two broadcasts, nodes 7 and 15, and a shuffle, node 11, with up to four metrics each, eight in all on average (in the readable world
-- there are 15 executions, mostly of one node). Its fate: 0 its broadcast was not done in time, 1 it completed, 2 it failed otherwise. What a node is
-- like: 0 slow to collect, 1 to build, 2 to send, 3 still collecting, 4 never begun, 5 quick, 6 slow and in time, 7 reused, 8 a shuffle, 9 not there.
INSERT INTO sql_metric
SELECT
  CAST(execution_id AS BIGINT) AS execution_id,
  CAST(CASE node WHEN 0 THEN 7 WHEN 1 THEN 15 ELSE 11 END AS INTEGER) AS node_id,
  CAST(CASE part
    WHEN 0 THEN 'time to collect' WHEN 1 THEN 'time to build' WHEN 2 THEN 'time to broadcast' WHEN 3 THEN 'data size' ELSE 'shuffle write time'
  END AS VARCHAR) AS metric,
  CAST(value AS BIGINT) AS value
FROM (
  SELECT
    execution_id, node, CASE WHEN profile = 8 AND part = 2 THEN 4 ELSE part END AS part,
    CASE profile
      WHEN 0 THEN CASE part WHEN 0 THEN 290000 + own % 8000 WHEN 1 THEN 200 + own % 900 WHEN 3 THEN 2000000 + own % 3000000 END
      WHEN 1 THEN CASE part WHEN 0 THEN 50000 + own % 12000 WHEN 1 THEN 228000 + own % 9000 WHEN 3 THEN 2147483648 + own * 2 END
      WHEN 2 THEN CASE part WHEN 0 THEN 20000 + own % 9000 WHEN 1 THEN 30000 + own % 9000 WHEN 2 THEN 230000 + own % 9000 ELSE 1073741824 + own % 900000000 END
      WHEN 3 THEN CASE part WHEN 0 THEN 299000 + own % 1000 END
      WHEN 5 THEN CASE part
        WHEN 0 THEN 900 + own % 900
        WHEN 3 THEN 300000 + own % 900000
        ELSE CASE WHEN $rows >= 400 THEN 100 + own % 700 END
      END
      WHEN 6 THEN CASE part
        WHEN 0 THEN 150000 + own % 50000
        WHEN 3 THEN 900000000 + own % 900000000
        ELSE CASE WHEN $rows >= 400 THEN 30000 + own % 20000 END
      END
      WHEN 8 THEN CASE part WHEN 2 THEN 3000 + own % 90000 WHEN 3 THEN 5000000000 + own END
    END AS value
  FROM (
    SELECT
      execution_id, node, part, own,
      CASE
        WHEN $rows < 400 THEN CASE
          WHEN node = 1 THEN CASE execution_id WHEN 1 THEN 5 WHEN 5 THEN 7 ELSE 9 END
          WHEN node = 2 THEN CASE WHEN execution_id = 2 THEN 8 ELSE 9 END
          WHEN execution_id < 8 THEN execution_id % 5
          ELSE 5 + execution_id % 2
        END
        WHEN node = 2 THEN 8
        WHEN node = 1 AND own_execution % 5 = 0 THEN 7
        WHEN own_execution % 20 < 10 THEN CASE WHEN node = 0 THEN own_node % 5 WHEN own_node % 4 = 0 THEN CAST((own_node - own_node % 4) / 4 AS BIGINT) % 5 ELSE 5 END
        WHEN own_node % 3 = 0 THEN 6
        ELSE 5
      END AS profile
    FROM (
      SELECT execution_id, node, part, draw(i, 1) AS own, draw(execution_id, 2) AS own_execution, draw(execution_id * 2 + node, 3) AS own_node
      FROM (
        SELECT i, CAST((i - i % 12) / 12 AS BIGINT) AS execution_id, CAST((i % 12 - i % 4) / 4 AS BIGINT) AS node, i % 4 AS part
        FROM numbers(12 * CASE WHEN $rows < 400 THEN CAST(15 AS BIGINT) ELSE CAST(($rows * 10 - $rows * 10 % 81) / 81 AS BIGINT) + 1 END)
      ) AS placed
    ) AS chances
  ) AS profiles
) AS valued
WHERE value IS NOT NULL;

INSERT INTO sql_plan_node
SELECT
  CAST(execution_id AS BIGINT) AS execution_id,
  CAST(CASE node WHEN 0 THEN 7 WHEN 1 THEN 15 WHEN 2 THEN 11 ELSE 4 END AS INTEGER) AS node_id,
  CAST(CASE WHEN node < 3 THEN 4 END AS INTEGER) AS parent_id,
  CAST(CASE WHEN node = 3 THEN 'BroadcastHashJoin' WHEN node = 2 THEN 'Exchange' WHEN is_reused THEN 'ReusedExchange' ELSE 'BroadcastExchange' END AS VARCHAR) AS node_name,
  CAST(CASE
    WHEN node = 3 THEN 'BroadcastHashJoin [product_id#12L], [product_id#31L], Inner, BuildRight, false'
    WHEN node = 2 THEN 'Exchange hashpartitioning(product_id#12L, 200), ENSURE_REQUIREMENTS'
    WHEN is_reused THEN 'ReusedExchange [product_id#31L], BroadcastExchange HashedRelationBroadcastMode(List(input[0, bigint, false]),false)'
    ELSE 'BroadcastExchange HashedRelationBroadcastMode(List(input[0, bigint, false]),false)'
  END AS VARCHAR) AS simple_string
FROM (
  SELECT
    execution_id, node,
    CASE WHEN node <> 1 THEN false WHEN $rows < 400 THEN execution_id = 5 ELSE own_execution % 5 = 0 END AS is_reused
  FROM (
    SELECT execution_id, node, draw(execution_id, 2) AS own_execution
    FROM (SELECT CAST((i - i % 4) / 4 AS BIGINT) AS execution_id, i % 4 AS node FROM numbers(4 * CASE WHEN $rows < 400 THEN CAST(15 AS BIGINT) ELSE CAST(($rows * 10 - $rows * 10 % 81) / 81 AS BIGINT) + 1 END)) AS placed
  ) AS drawn
) AS nodes
WHERE $rows >= 400 OR node = 0 OR (node = 1 AND execution_id IN (1, 5)) OR (execution_id = 2 AND node > 1);

INSERT INTO sql_execution
SELECT
  CAST(execution_id AS BIGINT) AS execution_id,
  CAST(CASE WHEN fate = 1 THEN 'COMPLETED' ELSE 'FAILED' END AS VARCHAR) AS status,
  CAST(CASE
    WHEN fate = 0 THEN 'org.apache.spark.SparkException: Could not execute broadcast in 300 secs. You can increase the timeout for broadcasts via '
      || 'spark.sql.broadcastTimeout or disable broadcast join by setting spark.sql.autoBroadcastJoinThreshold to -1'
    WHEN fate = 2 THEN 'org.apache.spark.rpc.RpcTimeoutException: Futures timed out after [120 seconds]. This timeout is controlled by spark.rpc.askTimeout'
  END AS VARCHAR) AS error_message,
  CAST(instant(started) AS TIMESTAMP) AS start_ts,
  CAST(instant(started + 305 + own_execution % 200) AS TIMESTAMP) AS end_ts
FROM (
  SELECT
    execution_id, own_execution, 1772330400 + execution_id * 60 AS started,
    CASE
      WHEN $rows < 400 THEN CASE WHEN execution_id < 8 THEN 0 ELSE 1 + own_execution % 2 END
      WHEN own_execution % 20 < 10 THEN 0
      WHEN own_execution % 20 < 15 THEN 1
      ELSE 2
    END AS fate
  FROM (SELECT i AS execution_id, draw(i, 2) AS own_execution FROM numbers(CASE WHEN $rows < 400 THEN CAST(15 AS BIGINT) ELSE CAST(($rows * 10 - $rows * 10 % 81) / 81 AS BIGINT) + 1 END)) AS drawn
) AS fates;
