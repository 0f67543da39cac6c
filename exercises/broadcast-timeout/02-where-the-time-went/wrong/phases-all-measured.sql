-- You keep the broadcasts alone whose three phases are all known. In those that failed the later ones often never began.
WITH phases AS (
  SELECT
    n.execution_id,
    n.node_id,
    coalesce(max(m.value) FILTER (m.metric = 'time to collect'), 0) AS collect_ms,
    coalesce(max(m.value) FILTER (m.metric = 'time to build'), 0) AS build_ms,
    coalesce(max(m.value) FILTER (m.metric = 'time to broadcast'), 0) AS broadcast_ms,
    max(m.value) FILTER (m.metric = 'data size') AS bytes
  FROM sql_execution AS e
  JOIN sql_plan_node AS n ON n.execution_id = e.execution_id
  LEFT JOIN sql_metric AS m ON m.execution_id = n.execution_id AND m.node_id = n.node_id
  WHERE e.error_message LIKE '%Could not execute broadcast in%' AND n.node_name = 'BroadcastExchange'
  GROUP BY n.execution_id, n.node_id
  HAVING count(*) FILTER (m.metric LIKE 'time to %') = 3
),
judged AS (
  SELECT
    execution_id,
    node_id,
    CASE greatest(collect_ms, build_ms, broadcast_ms)
      WHEN 0 THEN NULL
      WHEN collect_ms THEN 'collect'
      WHEN build_ms THEN 'build'
      ELSE 'broadcast'
    END AS dominant,
    greatest(collect_ms, build_ms, broadcast_ms) / nullif(collect_ms + build_ms + broadcast_ms, 0) AS share,
    bytes / 1048576 AS data_size_mib
  FROM phases
)
SELECT
  execution_id,
  node_id,
  dominant,
  share,
  data_size_mib,
  CASE dominant WHEN 'collect' THEN 'upstream' WHEN 'build' THEN 'size' WHEN 'broadcast' THEN 'serialization' ELSE 'never_begun' END AS verdict
FROM judged
