-- Runs of four tasks, two in small worlds. Of four the last two are parts of one mapped task. Times are milliseconds after
-- the run's start.
INSERT INTO task_instance
SELECT
  CAST('team_' || CAST(dag % 8 AS VARCHAR) || '.dag_' || CAST(dag AS VARCHAR) AS VARCHAR) AS dag_id,
  CAST('scheduled__' || CAST(day(20513 + date_no) AS VARCHAR) || 'T00:00:00+00:00' AS VARCHAR) AS run_id,
  CAST(CASE WHEN mapped = 1 THEN 'load_customer' WHEN slot = 0 THEN 'extract' ELSE 'transform' END AS VARCHAR) AS task_id,
  CAST(CASE WHEN mapped = 1 THEN slot % 2 ELSE -1 END AS INTEGER) AS map_index,
  CAST(CASE WHEN fate < 88 THEN 'success' WHEN fate < 94 THEN 'failed' WHEN fate < 98 THEN 'success' ELSE 'queued' END AS VARCHAR) AS state,
  CAST(CASE WHEN fate < 78 OR fate BETWEEN 88 AND 90 OR fate >= 94 THEN 1 ELSE 2 + fate % 2 END AS INTEGER) AS try_number,
  CAST(CASE WHEN dag % 8 = 5 THEN 'crm_api' ELSE 'default_pool' END AS VARCHAR) AS pool,
  CAST(at_second + scheduled * INTERVAL 1 MILLISECOND AS TIMESTAMP) AS scheduled_dttm,
  CAST(CASE WHEN fate IN (94, 95) THEN NULL ELSE at_second + queued * INTERVAL 1 MILLISECOND END AS TIMESTAMP) AS queued_dttm,
  CAST(CASE WHEN fate >= 94 THEN NULL ELSE at_second + started * INTERVAL 1 MILLISECOND END AS TIMESTAMP) AS start_date,
  CAST(CASE WHEN fate >= 98 THEN NULL ELSE at_second + (started + 20000 + work) * INTERVAL 1 MILLISECOND END AS TIMESTAMP) AS end_date
FROM (
  SELECT
    *,
    scheduled + hold AS queued,
    scheduled + hold + 400 + CAST((chance - chance % 1000) / 1000 AS BIGINT) % 6000 AS started,
    CAST((chance - chance % 7000) / 7000 AS BIGINT) % 300000 AS work
  FROM (
    SELECT
      dag, date_no, slot, mapped, fate, chance, other,
      instant((20513 + date_no) * 86400 + 10 + (dag * 37) % 600) AS at_second,
      20000 + other % 120000 + CASE WHEN fate BETWEEN 78 AND 87 OR fate BETWEEN 91 AND 93 THEN 300000 + other % 7000000 ELSE 0 END AS scheduled,
      CASE WHEN dag % 8 = 5 THEN 60000 + CAST((other - other % 1000) / 1000 AS BIGINT) % 800000 ELSE 200 + chance % 2000 END AS hold
    FROM (
      SELECT
        run % dags AS dag,
        CAST((run - run % dags) / dags AS BIGINT) AS date_no,
        slot,
        CASE WHEN each = 4 AND slot > 1 OR each = 2 AND run % 3 = 0 THEN 1 ELSE 0 END AS mapped,
        CAST((chance - chance % 100) / 100 AS BIGINT) % 100 AS fate,
        chance,
        other
      FROM (
        SELECT
          CAST((i - i % each) / each AS BIGINT) AS run, i % each AS slot, each, dags,
          draw(i, 1) AS chance, draw(i, 2) AS other
        FROM (
          SELECT i, CASE WHEN $rows < 400 THEN 2 ELSE 4 END AS each, CASE WHEN $rows < 400 THEN 6 WHEN $rows < 100000 THEN 40 ELSE 400 END AS dags
          FROM numbers($rows)
        ) AS numbered
      ) AS drawn
    ) AS placed
  ) AS timed
) AS waited;

INSERT INTO dag_run
SELECT
  CAST('team_' || CAST(dag % 8 AS VARCHAR) || '.dag_' || CAST(dag AS VARCHAR) AS VARCHAR) AS dag_id,
  CAST('scheduled__' || CAST(day(20513 + date_no) AS VARCHAR) || 'T00:00:00+00:00' AS VARCHAR) AS run_id,
  CAST('scheduled' AS VARCHAR) AS run_type,
  CAST(CASE WHEN chance % 20 = 7 THEN 'queued' WHEN chance % 20 = 8 THEN 'failed' ELSE 'success' END AS VARCHAR) AS state,
  CAST(instant((20513 + date_no) * 86400 + 1 + chance % 4) AS TIMESTAMP) AS queued_at,
  CAST(CASE WHEN chance % 20 = 7 THEN NULL ELSE instant((20513 + date_no) * 86400 + 10 + (dag * 37) % 600) END AS TIMESTAMP) AS start_date
FROM (
  SELECT run % dags AS dag, CAST((run - run % dags) / dags AS BIGINT) AS date_no, draw(run, 3) AS chance
  FROM (
    SELECT i AS run, CASE WHEN $rows < 400 THEN 6 WHEN $rows < 100000 THEN 40 ELSE 400 END AS dags
    FROM numbers(CASE WHEN $rows < 400 THEN CAST(($rows + 1 - ($rows + 1) % 2) / 2 AS BIGINT) ELSE CAST(($rows + 3 - ($rows + 3) % 4) / 4 AS BIGINT) END)
  ) AS numbered
) AS placed;
