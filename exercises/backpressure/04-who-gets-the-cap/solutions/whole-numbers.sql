-- Whole numbers alone: the quotient without its rest, at least one row, and never more than the lag, which may be none.
WITH last_runs AS (
  SELECT name, max(ts) AS ts
  FROM source_progress
  GROUP BY name
),
totals AS (
  SELECT name, ts, sum(latest_offset) - sum(end_offset) AS total
  FROM source_progress
  JOIN last_runs USING (name, ts)
  GROUP BY name, ts
)
SELECT
  name,
  partition_id,
  latest_offset - end_offset AS lag,
  least(latest_offset - end_offset, greatest(1, max_offsets_per_trigger * (latest_offset - end_offset) // total)) AS taken,
  least(latest_offset, end_offset + greatest(1, max_offsets_per_trigger * (latest_offset - end_offset) // total)) AS end_offset
FROM source_progress
JOIN totals USING (name, ts)
CROSS JOIN sizing
