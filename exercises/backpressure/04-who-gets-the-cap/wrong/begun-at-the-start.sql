-- You add what is taken to start_offset. The next batch begins at the end of the last one.
WITH latest AS (
  SELECT name, partition_id, coalesce(start_offset, 0) AS begin_offset, latest_offset - end_offset AS lag
  FROM source_progress
  QUALIFY ts = max(ts) OVER (PARTITION BY name)
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
