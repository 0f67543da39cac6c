-- You round the share to the nearest whole number. It is rounded down, and up where it is below 1.
WITH latest AS (
  SELECT name, partition_id, end_offset AS begin_offset, latest_offset - end_offset AS lag
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
  CAST(least(lag, round(share)) AS BIGINT) AS taken,
  begin_offset + taken AS end_offset
FROM shared
