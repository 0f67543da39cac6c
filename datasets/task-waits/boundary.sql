-- Four DAGs with eleven runs each, the names of the runs shared. The waits are all edges of a second and a minute. With seed 4
-- of six no task was ever started, with seed 5 none of those that count was queued.
INSERT INTO dag_run
SELECT
  CAST('d' || CAST(i % 4 AS VARCHAR) AS VARCHAR) AS dag_id,
  CAST('run ' || CAST(CAST((i - i % 4) / 4 AS BIGINT) AS VARCHAR) AS VARCHAR) AS run_id,
  CAST(CASE i % 5 WHEN 0 THEN 'manual' WHEN 1 THEN 'backfill' ELSE 'scheduled' END AS VARCHAR) AS run_type,
  CAST(CASE WHEN i % 13 = 7 THEN 'queued' WHEN i % 13 = 8 THEN 'running' ELSE 'success' END AS VARCHAR) AS state,
  CAST(instant(base + i * 40 - 5) AS TIMESTAMP) AS queued_at,
  CAST(CASE WHEN i % 13 = 7 THEN NULL ELSE instant(base + i * 40) END AS TIMESTAMP) AS start_date
FROM (
  SELECT
    i,
    CASE $seed % 6
      WHEN 0 THEN 1709164200 WHEN 1 THEN 1704066300 WHEN 2 THEN 1677628000 WHEN 3 THEN 1719791200 WHEN 4 THEN 1744242300 ELSE 1772323100
    END AS base
  FROM numbers(44)
) AS runs
ORDER BY (i * 29 + $seed) % 47;

INSERT INTO task_instance
SELECT
  CAST('d' || CAST(run % 4 AS VARCHAR) AS VARCHAR) AS dag_id,
  CAST('run ' || CAST(CAST((run - run % 4) / 4 AS BIGINT) AS VARCHAR) AS VARCHAR) AS run_id,
  CAST(CASE WHEN run % 3 = 0 THEN 'part' ELSE 'step ' || CAST(slot AS VARCHAR) END AS VARCHAR) AS task_id,
  CAST(CASE WHEN run % 3 = 0 THEN slot ELSE -1 END AS INTEGER) AS map_index,
  CAST(CASE WHEN fate = 0 THEN 'failed' WHEN fate = 1 THEN 'queued' ELSE 'success' END AS VARCHAR) AS state,
  CAST(CASE WHEN fate = 2 THEN 2 WHEN fate = 3 THEN 3 WHEN fate = 0 AND run % 2 = 0 THEN 4 ELSE 1 END AS INTEGER) AS try_number,
  CAST(CASE WHEN run % 4 = 1 THEN 'crm_api' ELSE 'default_pool' END AS VARCHAR) AS pool,
  CAST(CASE WHEN fate = 4 AND slot = 0 THEN NULL ELSE begun + first * INTERVAL 1 MILLISECOND END AS TIMESTAMP) AS scheduled_dttm,
  CAST(CASE
    WHEN fate = 4 OR $seed % 6 = 5 AND fate > 3 THEN NULL
    ELSE begun + (first + second) * INTERVAL 1 MILLISECOND
  END AS TIMESTAMP) AS queued_dttm,
  CAST(CASE
    WHEN fate IN (1, 4, 5) OR $seed % 6 = 4 OR $seed % 6 = 5 AND fate > 3 THEN NULL
    ELSE begun + (first + second + third) * INTERVAL 1 MILLISECOND
  END AS TIMESTAMP) AS start_date,
  CAST(CASE WHEN fate = 1 THEN NULL ELSE begun + (first + second + third + 1000 * fate) * INTERVAL 1 MILLISECOND END AS TIMESTAMP) AS end_date
FROM (
  SELECT
    run, slot, fate,
    instant(base + run * 40) AS begun,
    edge_1 + CASE WHEN fate IN (2, 3) THEN 3600000 ELSE 0 END AS first,
    CASE WHEN run % 4 = 1 THEN 90000 ELSE 0 END + edge_2 AS second,
    edge_3 AS third
  FROM (
    SELECT
      run, slot,
      pick(run * 2 + slot, 1, 14) AS fate,
      CASE pick(run * 2 + slot, 2, 8) WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN 999 WHEN 3 THEN 1000 WHEN 4 THEN 1001 WHEN 5 THEN 59999 WHEN 6 THEN 60000 ELSE 2500 END AS edge_1,
      CASE pick(run * 2 + slot, 3, 7) WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN 999 WHEN 3 THEN 1000 WHEN 4 THEN 1001 WHEN 5 THEN 45000 ELSE 700 END AS edge_2,
      CASE pick(run * 2 + slot, 4, 7) WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN 999 WHEN 3 THEN 1000 WHEN 4 THEN 1001 WHEN 5 THEN 30500 ELSE 80 END AS edge_3,
      CASE $seed % 6
        WHEN 0 THEN 1709164200 WHEN 1 THEN 1704066300 WHEN 2 THEN 1677628000 WHEN 3 THEN 1719791200 WHEN 4 THEN 1744242300 ELSE 1772323100
      END AS base
    FROM (
      SELECT i % 44 AS run, CAST((i - i % 44) / 44 AS BIGINT) AS slot FROM numbers(66 + $seed % 6)
    ) AS numbered
  ) AS drawn
) AS waited
ORDER BY (run * 13 + slot * 29 + $seed) % 37, run, slot;
