-- The bytes that the largest task reads beyond its usual multiple of the median. Half a GiB of them is an incident.
WITH nights AS (
  SELECT job, run_date, shuffle_read_bytes_max AS largest, shuffle_read_bytes_p50 AS middle
  FROM stage_runs
  WHERE shuffle_read_bytes_p50 IS NOT NULL
),
multiples AS (
  SELECT job, list_sort(list(largest / middle))[(count(*) + 1) // 2] AS multiple
  FROM nights
  GROUP BY job
)
SELECT job, run_date
FROM nights JOIN multiples USING (job)
WHERE largest - 2 * multiple * middle > 400000000
