-- Where there is no backlog no partition has the largest share of it. You name one all the same, with a share of 0.
WITH placed AS (
  SELECT
    name,
    batch_id,
    partition_id,
    end_offset - coalesce(start_offset, 0) AS taken,
    latest_offset - end_offset AS behind,
    RANK() OVER (PARTITION BY name, batch_id ORDER BY ts DESC) AS run_from_the_end
  FROM source_progress
),
last_runs AS (
  SELECT name, batch_id, partition_id, taken, behind
  FROM placed
  WHERE run_from_the_end = 1
),
ranked AS (
  SELECT
    name,
    batch_id,
    partition_id,
    behind,
    sum(taken) OVER (PARTITION BY name, batch_id) AS rows_read,
    sum(behind) OVER (PARTITION BY name, batch_id) AS backlog,
    ROW_NUMBER() OVER (PARTITION BY name, batch_id ORDER BY behind DESC, partition_id) AS place
  FROM last_runs
)
SELECT
  name,
  batch_id,
  rows_read,
  backlog,
  partition_id AS worst_partition,
  coalesce(behind / nullif(backlog, 0), 0) AS worst_share
FROM ranked
WHERE place = 1
