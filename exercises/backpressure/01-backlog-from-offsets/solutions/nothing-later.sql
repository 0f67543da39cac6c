-- A row counts where the batch has no later run. A partition is the worst where no other of its batch has more left.
WITH counted AS (
  SELECT *
  FROM source_progress AS this
  WHERE NOT EXISTS (
    SELECT 1
    FROM source_progress AS other
    WHERE other.name = this.name AND other.batch_id = this.batch_id AND other.ts > this.ts
  )
),
totals AS (
  SELECT
    name,
    batch_id,
    sum(CASE WHEN batch_id = 0 THEN end_offset ELSE end_offset - start_offset END) AS rows_read,
    sum(latest_offset) - sum(end_offset) AS backlog,
    max(latest_offset - end_offset) AS most
  FROM counted
  GROUP BY name, batch_id
)
SELECT
  totals.name,
  totals.batch_id,
  rows_read,
  backlog,
  min(partition_id) AS worst_partition,
  CASE WHEN most > 0 THEN most / backlog END AS worst_share
FROM totals
LEFT JOIN counted
  ON counted.name = totals.name AND counted.batch_id = totals.batch_id
  AND most > 0 AND latest_offset - end_offset = most
GROUP BY totals.name, totals.batch_id, rows_read, backlog, most
