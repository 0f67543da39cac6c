-- Boils each run of a batch down to one row first, the worst partition as the largest pair, and takes the row that is latest.
WITH runs AS (
  SELECT
    name,
    batch_id,
    ts,
    sum(end_offset) - coalesce(sum(start_offset), 0) AS rows_read,
    sum(latest_offset - end_offset) AS backlog,
    max([latest_offset - end_offset, -partition_id]) AS worst
  FROM source_progress
  GROUP BY name, batch_id, ts
),
last_ones AS (
  SELECT name, batch_id, max(ts) AS ts
  FROM runs
  GROUP BY name, batch_id
)
SELECT
  name,
  batch_id,
  rows_read,
  backlog,
  CASE WHEN backlog <> 0 THEN -worst[2] END AS worst_partition,
  CASE WHEN backlog <> 0 THEN worst[1] / backlog END AS worst_share
FROM runs
JOIN last_ones USING (name, batch_id, ts)
