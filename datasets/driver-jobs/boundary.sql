-- Applications 1 to 6 are made by hand, 13 has no job, 14 no properties, 7 to 12 are left to chance, with sizes that are all edges. The seed chooses the night.
--  1 driver 1g, limit 1g: one byte less than half of the heap, then one byte; results of exactly the limit
--  2 no memory set, limit 2g: the same with the default; lost attempts; one byte above 1 GiB
--  3 driver 2048m, no limit (0): broadcasts of an execution with two jobs, to one byte less than half; a job between them
--  4 driver 8g, nothing else set: one byte less than half; jobs without tasks, without an execution; map tasks beside exactly 1 GiB
--  5 driver 512m, limit 536870912: job numbers with holes, from 9 to 10; half is jumped over
--  6 driver 6144m, limit 1536m: jobs end the other way round, the last one never; job and execution numbers of 3
INSERT INTO spark_job
SELECT
  CAST('app-' || CAST(20000 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(job_no AS INTEGER) AS job_id,
  CAST(call_site AS VARCHAR) AS call_site,
  CAST(instant(base + app_no * 86400 + submitted) AS TIMESTAMP) AS submission_time,
  CAST(instant(base + app_no * 86400 + completed) AS TIMESTAMP) AS completion_time,
  CAST(execution AS BIGINT) AS execution_id
FROM (
  SELECT CASE $seed % 6
    WHEN 0 THEN 1772408700 WHEN 1 THEN 1767225000 WHEN 2 THEN 1709164200 WHEN 3 THEN 1774745400 WHEN 4 THEN 1782863400
    ELSE 1772330457
  END AS base
) AS chosen
CROSS JOIN (
  SELECT app_no, job_no, call_site, submitted, completed, execution
  FROM (VALUES
    (1, 0, 'collect at report.py:121', 0, 60, 0), (1, 1, 'take at report.py:150', 60, 62, 1),
    (1, 2, 'collect at report.py:160', 90, 200, 2), (1, 3, 'count at report.py:88', 90, 500, NULL),
    (1, 4, 'collect at report.py:160', 600, 640, NULL),
    (2, 0, 'collect at report.py:121', 0, 60, 0), (2, 1, 'take at report.py:150', 60, 61, NULL),
    (2, 2, 'toPandas at report.py:140', 61, 99, 1), (2, 3, 'collect at report.py:121', 61, 70, 1),
    (3, 0, 'count at report.py:88', 0, 900, 4), (3, 1, 'save at report.py:170', 30, 40, 5),
    (3, 2, 'count at report.py:88', 31, 39, 6), (3, 3, 'save at report.py:170', 41, 80, 5), (3, 4, 'collect at report.py:121', 90, 95, NULL),
    (4, 0, 'collect at report.py:121', 0, 10, NULL), (4, 1, 'count at report.py:88', 0, 10, 1),
    (4, 2, 'count at report.py:88', 0, 10, 2), (4, 3, 'toPandas at report.py:140', 5, 9, 3),
    (5, 9, 'take at report.py:150', 0, 10, 0), (5, 10, 'collect at report.py:160', 0, 20, 0),
    (5, 11, 'collect at report.py:160', 7, 21, 5), (5, 100, 'count at report.py:88', 8, 22, NULL),
    (6, 1, 'collect at report.py:121', 0, 800, 5), (6, 2, 'collect at report.py:160', 1, 700, 6),
    (6, 3, 'toPandas at report.py:140', 2, 600, 5), (6, 4, 'count at report.py:88', 3, NULL, 7),
    (14, 0, 'collect at report.py:160', 0, 9, NULL)
  ) AS played(app_no, job_no, call_site, submitted, completed, execution)
  UNION ALL
  SELECT
    7 + i % 6 AS app_no,
    CAST((i - i % 6) / 6 AS BIGINT) AS job_no,
    CASE pick(i, 11, 3) WHEN 0 THEN 'collect at report.py:121' WHEN 1 THEN 'count at report.py:88' ELSE 'take at report.py:150' END
      AS call_site,
    CAST((i - i % 6) / 6 AS BIGINT) * 60 - pick(i, 12, 2) * 60 AS submitted,
    CASE WHEN pick(i, 13, 5) = 0 THEN NULL ELSE 400 + pick(i, 13, 300) END AS completed,
    CASE WHEN pick(i, 14, 6) = 0 THEN NULL ELSE pick(i, 14, 3) END AS execution
  FROM numbers(30) AS chance
) AS planted
ORDER BY (app_no * 31 + job_no * 17) % 23, app_no, job_no;

INSERT INTO spark_task_end
SELECT
  CAST('app-' || CAST(20000 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(job_no AS INTEGER) AS job_id,
  CAST(task AS BIGINT) AS task_id,
  CAST(CASE WHEN type_no = 0 THEN 'ResultTask' ELSE 'ShuffleMapTask' END AS VARCHAR) AS task_type,
  CAST(CASE reason_no WHEN 0 THEN 'Success' WHEN 1 THEN 'TaskResultLost' ELSE 'ExecutorLostFailure' END AS VARCHAR) AS reason,
  CAST(bytes AS BIGINT) AS result_size
FROM (
  SELECT app_no, job_no, task, type_no, reason_no, bytes
  FROM (VALUES
    (1, 0, 0, 0, 0, 536870000), (1, 0, 1, 0, 0, 911), (1, 1, 2, 0, 0, 1), (1, 2, 3, 0, 0, 1000000000), (1, 2, 4, 0, 0, 73741824),
    (1, 3, 5, 0, 0, 0), (1, 4, 6, 0, 0, 1073741825),
    (2, 0, 0, 0, 1, 268435456), (2, 0, 1, 0, 0, 268435456), (2, 0, 2, 0, 0, 268435455), (2, 1, 8, 0, 0, 1),
    (2, 2, 3, 0, 0, 1073741825), (2, 2, 4, 0, 2, NULL), (2, 3, 5, 0, 1, 900000000), (2, 3, 6, 0, 0, 900000000),
    (2, 3, 7, 0, 1, 900000000),
    (3, 0, 0, 1, 0, 4000), (3, 0, 1, 0, 0, 3200), (3, 1, 2, 1, 0, 5000), (3, 2, 7, 0, 0, 1), (3, 3, 3, 0, 0, 800), (3, 3, 4, 0, 0, 700),
    (3, 4, 5, 0, 0, 3000000000), (3, 77, 6, 0, 0, 900000000),
    (4, 0, 0, 0, 0, 1073741824), (4, 0, 1, 1, 0, 5000), (4, 0, 2, 1, 0, 4000), (4, 3, 3, 1, 0, 1), (4, 3, 4, 0, 0, 1073741825),
    (4, 2, 5, 1, 0, 536861909),
    (5, 3, 4, 0, 0, 100), (5, 9, 0, 0, 0, 2048), (5, 10, 1, 0, 0, 536870912), (5, 10, 2, 1, 0, 1), (5, 11, 3, 0, 0, 536870913),
    (6, 1, 0, 0, 0, 1610612736), (6, 2, 1, 0, 0, 1610612736), (6, 2, 2, 0, 0, 1), (6, 3, 3, 0, 2, NULL), (6, 4, 4, 0, 0, 1000), (14, 0, 0, 0, 0, 1073741825)
  ) AS played(app_no, job_no, task, type_no, reason_no, bytes)
  UNION ALL
  SELECT
    7 + i % 6 AS app_no,
    pick(i, 21, 6) AS job_no,
    i AS task,
    CASE WHEN pick(i, 22, 4) = 0 THEN 1 ELSE 0 END AS type_no,
    CASE WHEN pick(i, 23, 6) > 1 THEN 0 ELSE 1 + pick(i, 23, 6) END AS reason_no,
    CASE
      WHEN pick(i, 23, 6) = 1 THEN NULL
      ELSE CASE pick(i, 24, 8)
        WHEN 0 THEN 1 WHEN 1 THEN 1073741823 WHEN 2 THEN 1073741824 WHEN 3 THEN 536870912 WHEN 4 THEN 268435456
        WHEN 5 THEN 268435455 WHEN 6 THEN 1610612736 ELSE 3000
      END
    END AS bytes
  FROM numbers(38) AS chance
) AS planted
ORDER BY (app_no * 13 + task * 29) % 37, app_no, task;

INSERT INTO sql_broadcast
SELECT
  CAST('app-' || CAST(20000 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(execution AS BIGINT) AS execution_id,
  CAST(node AS INTEGER) AS node_id,
  CAST(bytes AS BIGINT) AS data_size,
  CAST(10 + bytes % 100003 AS BIGINT) AS row_count
FROM (
  SELECT app_no, execution, node, bytes
  FROM (VALUES
    (1, 2, 3, 1000), (1, 9, 3, 800000000), (2, 1, 3, 50), (2, 1, 11, 50),
    (3, 5, 3, 805306368), (3, 5, 11, 268423255), (3, 4, 3, 0), (4, 1, 5, 805306368), (4, 2, 5, 805306368), (4, 8, 3, 900000000),
    (5, 5, 3, 7), (6, 5, 3, 805306368), (6, 6, 3, 805306368), (6, 7, 11, 1)
  ) AS played(app_no, execution, node, bytes)
  UNION ALL
  SELECT
    7 + i % 6 AS app_no,
    CAST((i - i % 6) / 6 AS BIGINT) % 4 AS execution,
    3 + CAST((i - i % 24) / 24 AS BIGINT) * 8 AS node,
    CASE pick(i, 31, 5) WHEN 0 THEN 805306368 WHEN 1 THEN 268435456 WHEN 2 THEN 1 WHEN 3 THEN 536870911 ELSE 90000 END AS bytes
  FROM numbers(36) AS chance
) AS planted
ORDER BY (app_no * 13 + execution * 29 + node) % 37, app_no, execution, node;

INSERT INTO spark_properties
SELECT
  CAST('app-' || CAST(20000 + app_no AS VARCHAR) AS VARCHAR) AS app_id,
  CAST(name AS VARCHAR) AS name,
  CAST(value AS VARCHAR) AS value
FROM (
  SELECT app_no, name, value
  FROM (VALUES
    (1, 'spark.driver.memory', '1g'), (1, 'spark.driver.maxResultSize', '1g'), (1, 'lab.heapBytesPerResultByte', '3'),
    (2, 'spark.driver.maxResultSize', '2g'), (2, 'lab.heapBytesPerResultByte', '2'),
    (3, 'spark.driver.memory', '2048m'), (3, 'spark.driver.maxResultSize', '0'), (3, 'lab.heapBytesPerResultByte', '5'),
    (4, 'spark.driver.memory', '8g'),
    (5, 'spark.driver.memory', '512m'), (5, 'spark.driver.maxResultSize', '536870912'), (5, 'lab.heapBytesPerResultByte', '4'),
    (6, 'spark.driver.memory', '6144m'), (6, 'spark.driver.maxResultSize', '1536m'), (6, 'lab.heapBytesPerResultByte', '1')
  ) AS played(app_no, name, value)
  UNION ALL
  SELECT 1 + i AS app_no, 'spark.executor.memory' AS name, '16g' AS value FROM numbers(12) AS with_jobs
  UNION ALL
  SELECT 13 + i AS app_no, 'spark.driver.memory' AS name, '4g' AS value FROM numbers(1) AS without_jobs
  UNION ALL
  SELECT
    7 + i % 6 AS app_no,
    CASE (i - i % 6) / 6 WHEN 0 THEN 'spark.driver.memory' WHEN 1 THEN 'spark.driver.maxResultSize' ELSE 'lab.heapBytesPerResultByte' END
      AS name,
    CASE (i - i % 6) / 6
      WHEN 0 THEN CASE pick(i, 41, 5) WHEN 0 THEN '1g' WHEN 1 THEN '2g' WHEN 2 THEN '1536m' WHEN 3 THEN '4g' ELSE '512m' END
      WHEN 1 THEN CASE pick(i, 42, 6)
        WHEN 0 THEN '0' WHEN 1 THEN '1073741824' WHEN 2 THEN '512m' WHEN 3 THEN '1025m' WHEN 4 THEN '1g' ELSE '1073741825'
      END
      ELSE CAST(1 + pick(i, 43, 5) AS VARCHAR)
    END AS value
  FROM numbers(18) AS chance
  WHERE NOT (i >= 6 AND pick(i, 44, 6) = 0)
) AS planted
ORDER BY (app_no * 13 + length(value) * 29 + length(name)) % 37, app_no, name;
