-- A row for each broadcast and phase, ranked by time; the first is dominant, and each broadcast looks up its own size.
WITH names AS (
  SELECT place, phase, verdict
  FROM (VALUES (1, 'collect', 'upstream'), (2, 'build', 'size'), (3, 'broadcast', 'serialization')) AS v(place, phase, verdict)
),
ranked AS (
  SELECT
    n.execution_id,
    n.node_id,
    names.phase,
    names.verdict,
    m.value,
    sum(m.value) OVER (PARTITION BY n.execution_id, n.node_id) AS total,
    ROW_NUMBER() OVER (PARTITION BY n.execution_id, n.node_id ORDER BY m.value DESC NULLS LAST, names.place) AS nth
  FROM sql_plan_node AS n
  CROSS JOIN names
  LEFT JOIN sql_metric AS m
    ON m.execution_id = n.execution_id AND m.node_id = n.node_id AND m.metric = 'time to ' || names.phase
  WHERE n.node_name = 'BroadcastExchange'
    AND EXISTS (
      SELECT 1
      FROM sql_execution AS e
      WHERE e.execution_id = n.execution_id AND contains(e.error_message, 'Could not execute broadcast in')
    )
)
SELECT
  execution_id,
  node_id,
  CASE WHEN total > 0 THEN phase END AS dominant,
  CASE WHEN total > 0 THEN value / total END AS share,
  (
    SELECT d.value / 1048576
    FROM sql_metric AS d
    WHERE d.execution_id = ranked.execution_id AND d.node_id = ranked.node_id AND d.metric = 'data size'
  ) AS data_size_mib,
  CASE WHEN total > 0 THEN verdict ELSE 'never_begun' END AS verdict
FROM ranked
WHERE nth = 1
