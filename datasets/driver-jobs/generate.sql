-- Applications of 16 jobs and 25 attempts each (in the readable world 4 jobs and 6 attempts). What a job is, is drawn for the job:
-- 0 exactly 1 GiB, 1 and 2 a large collect, 3 and 4 a toPandas, 5 a take, else a count. Attempts 0 to 15 of a job
-- send its result, 20 and 21 were lost on the way and 22 with its executor, the others are map tasks.
INSERT INTO spark_task_end
SELECT
  CAST('app-' || CAST(10001 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(job_no AS INTEGER) AS job_id,
  CAST(place AS BIGINT) AS task_id,
  CAST(CASE WHEN part < 16 OR part IN (20, 21, 22) THEN 'ResultTask' ELSE 'ShuffleMapTask' END AS VARCHAR) AS task_type,
  CAST(
    CASE WHEN part IN (20, 21) THEN 'TaskResultLost' WHEN part = 22 THEN 'ExecutorLostFailure' ELSE 'Success' END AS VARCHAR
  ) AS reason,
  CAST(
    CASE
      WHEN part = 22 THEN NULL
      WHEN part >= 16 AND part NOT IN (20, 21) THEN 2000 + own % 4000
      WHEN kind = 0 THEN 67108864 * scale
      WHEN kind < 3 THEN (80000000 + own % 50000000) * scale
      WHEN kind < 5 THEN (20000000 + own % 30000000) * scale
      WHEN kind = 5 THEN CASE WHEN part = 0 THEN 2048 ELSE 900 END
      ELSE 3200 + own % 90
    END
    AS BIGINT
  ) AS result_size
FROM (
  SELECT
    app_no, job_no, place, own, scale,
    CASE WHEN $rows < 400 THEN CASE WHEN place < 4 THEN 0 ELSE 20 END ELSE (place - place % 16) / 16 END AS part,
    CASE
      WHEN $rows < 400 THEN CASE job_no WHEN 0 THEN 6 WHEN 1 THEN app_no % 3 WHEN 2 THEN 4 ELSE own_job % 10 END
      ELSE own_job % 10
    END AS kind
  FROM (
    SELECT
      app_no, job_no, place, scale,
      draw(i, 1) AS own,
      draw(app_no * 16 + job_no, 2) AS own_job
    FROM (
      SELECT
        i,
        CAST((i - i % each) / each AS BIGINT) AS app_no,
        i % each % jobs AS job_no,
        i % each AS place,
        CASE WHEN $rows < 400 THEN CAST(16 AS BIGINT) ELSE CAST(1 AS BIGINT) END AS scale
      FROM (
        SELECT i, CASE WHEN $rows < 400 THEN 6 ELSE 400 END AS each, CASE WHEN $rows < 400 THEN 4 ELSE 16 END AS jobs
        FROM numbers($rows)
      ) AS numbered
    ) AS placed
  ) AS chances
) AS kinds;

-- Every third job is of the execution of the job before it; every eighth of no execution. The job after it is submitted at
-- the same instant. One application in four ended before its last job did.
INSERT INTO spark_job
SELECT
  CAST('app-' || CAST(10001 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(job_no AS INTEGER) AS job_id,
  CAST(
    CASE
      WHEN kind = 0 THEN 'collect at report.py:160' WHEN kind < 3 THEN 'collect at report.py:121'
      WHEN kind < 5 THEN 'toPandas at report.py:140' WHEN kind = 5 THEN 'take at report.py:150' ELSE 'count at report.py:88'
    END
    AS VARCHAR
  ) AS call_site,
  CAST(instant(started) AS TIMESTAMP) AS submission_time,
  CAST(CASE WHEN job_no + 1 < jobs OR app_no % 4 > 0 THEN instant(started + 20 + own_job % 400) END AS TIMESTAMP)
    AS completion_time,
  CAST(CASE WHEN job_no % 8 = 7 THEN NULL WHEN job_no % 3 = 2 THEN job_no - 1 ELSE job_no END AS BIGINT) AS execution_id
FROM (
  SELECT
    app_no, job_no, jobs, own_job,
    1772330400 + app_no * 86400 + (job_no - CASE WHEN job_no % 8 = 0 AND job_no > 0 THEN 1 ELSE 0 END) * 90 AS started,
    CASE
      WHEN $rows < 400 THEN CASE job_no WHEN 0 THEN 6 WHEN 1 THEN app_no % 3 WHEN 2 THEN 4 ELSE own_job % 10 END
      ELSE own_job % 10
    END AS kind
  FROM (
    SELECT app_no, job_no, jobs, draw(app_no * 16 + job_no, 2) AS own_job
    FROM (
      SELECT CAST((i - i % jobs) / jobs AS BIGINT) AS app_no, i % jobs AS job_no, jobs
      FROM (
        SELECT i, CASE WHEN $rows < 400 THEN 4 ELSE 16 END AS jobs
        FROM numbers(
          CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 6) / 6 AS BIGINT) * 4
          ELSE CAST(($rows - $rows % 400) / 400 AS BIGINT) * 16 + 16 END
        )
      ) AS numbered
    ) AS placed
  ) AS chances
) AS timed;

-- Two broadcasts for each of some executions of an application, the last of which has no job: mostly small, one in seven of 768 MiB.
INSERT INTO sql_broadcast
SELECT
  CAST('app-' || CAST(10001 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(execution AS BIGINT) AS execution_id,
  CAST(3 + node * 8 AS INTEGER) AS node_id,
  CAST(CASE WHEN own % 7 = 0 THEN 805306368 ELSE 100000 + own % 9000000 END AS BIGINT) AS data_size,
  CAST(CASE WHEN own % 7 = 0 THEN 9000000 ELSE 1000 + own % 90000 END AS BIGINT) AS row_count
FROM (
  SELECT app_no, execution, node, draw((app_no * 16 + execution) * 2 + node, 3) AS own
  FROM (
    SELECT CAST((i - i % each) / each AS BIGINT) AS app_no, CASE WHEN $rows < 400 THEN pair ELSE pair * 3 + pair % 2 END AS execution, node
    FROM (
      SELECT i, each, CAST((i % each - i % each % 2) / 2 AS BIGINT) AS pair, i % 2 AS node
      FROM (
        SELECT i, CASE WHEN $rows < 400 THEN 4 ELSE 12 END AS each
        FROM numbers(
          CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 6) / 6 AS BIGINT) * 4
          ELSE CAST(($rows - $rows % 400) / 400 AS BIGINT) * 12 + 12 END
        )
      ) AS numbered
    ) AS paired
  ) AS placed
) AS drawn;

INSERT INTO spark_properties
SELECT
  CAST('app-' || CAST(10001 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(
    CASE property WHEN 0 THEN 'spark.driver.memory' WHEN 1 THEN 'spark.driver.maxResultSize'
    WHEN 2 THEN 'spark.executor.memory' ELSE 'lab.heapBytesPerResultByte' END
    AS VARCHAR
  ) AS name,
  CAST(
    CASE property
      WHEN 0 THEN CASE own % 5 WHEN 0 THEN '2g' WHEN 1 THEN '4g' WHEN 2 THEN '1536m' WHEN 3 THEN '8g' ELSE '6144m' END
      WHEN 1 THEN CASE app_no % 4 WHEN 0 THEN '0' WHEN 1 THEN '2g' WHEN 2 THEN '1536m' ELSE '1g' END
      WHEN 2 THEN '16g'
      ELSE CAST(2 + own % 4 AS VARCHAR)
    END
    AS VARCHAR
  ) AS value
FROM (
  SELECT app_no, property, draw(app_no * 4 + property, 4) AS own
  FROM (
    SELECT CAST((i - i % 4) / 4 AS BIGINT) AS app_no, i % 4 AS property
    FROM numbers(
      CASE WHEN $rows < 400 THEN CAST(($rows - $rows % 6) / 6 AS BIGINT) * 4
      ELSE CAST(($rows - $rows % 400) / 400 AS BIGINT) * 4 + 4 END
    )
  ) AS placed
) AS drawn
WHERE NOT (property = 1 AND app_no % 8 = 7) AND NOT (property = 0 AND app_no % 8 = 6);
