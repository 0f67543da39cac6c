-- You serve the partition with the largest lag first, until the cap is used up. Spark gives each a share in proportion to
-- its lag.
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
    max_offsets_per_trigger - sum(lag) OVER (PARTITION BY name ORDER BY lag DESC, partition_id) + lag AS share
  FROM latest
  CROSS JOIN sizing
)
SELECT
  name,
  partition_id,
  lag,
  CAST(greatest(0, least(lag, share)) AS BIGINT) AS taken,
  begin_offset + taken AS end_offset
FROM shared
