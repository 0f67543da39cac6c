-- Where the last batch was run again, you take both runs. Only the one that was begun last counts.
WITH latest AS (
  SELECT name, partition_id, end_offset AS begin_offset, latest_offset - end_offset AS lag
  FROM source_progress
  QUALIFY batch_id = max(batch_id) OVER (PARTITION BY name)
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
