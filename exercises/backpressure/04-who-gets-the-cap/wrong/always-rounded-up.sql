-- You round every share up. Only a share below 1 is.
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
  CAST(least(lag, ceil(share)) AS BIGINT) AS taken,
  begin_offset + taken AS end_offset
FROM shared
