-- You take the run with the largest run_id for the last one. It says nothing about the order; ts does.
WITH latest AS (
  SELECT name, partition_id, end_offset AS begin_offset, latest_offset - end_offset AS lag
  FROM source_progress
  WHERE (name, batch_id) IN (SELECT (name, max(batch_id)) FROM source_progress GROUP BY name)
  QUALIFY run_id = max(run_id) OVER (PARTITION BY name)
),
shared AS (
  SELECT
    name,
    partition_id,
    begin_offset,
    lag,
    max_offsets_per_trigger * lag / nullif(sum(lag) OVER (PARTITION BY name), 0) AS share
  FROM latest
  CROSS JOIN sizing
)
SELECT
  name,
  partition_id,
  lag,
  CAST(least(lag, CASE WHEN share < 1 THEN ceil(share) ELSE floor(share) END) AS BIGINT) AS taken,
  begin_offset + taken AS end_offset
FROM shared
