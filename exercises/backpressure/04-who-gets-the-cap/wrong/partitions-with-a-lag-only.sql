-- You leave out partitions without a lag. They have a row, with nothing taken.
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
  CAST(least(lag, CASE WHEN share < 1 THEN ceil(share) ELSE floor(share) END) AS BIGINT) AS taken,
  begin_offset + taken AS end_offset
FROM shared
WHERE lag > 0
