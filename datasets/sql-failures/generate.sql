-- One execution in four fails (in the readable world two of three). Its kind: 0 and 1 the wording of today, 2 the older one,
-- 3 a timeout of a remote call, 4 to 6 too large, 7 too much for the driver, 8 a lost executor, 9 no memory, 10 the older
-- wording on a later line, 11 both wordings, 12 no message, 13 the wording of today on a later line.
INSERT INTO sql_execution
SELECT
  CAST(execution_id AS BIGINT) AS execution_id,
  CAST('save at report_' || CAST(own % 40 AS VARCHAR) || '.py:' || CAST(20 + own % 90 AS VARCHAR) AS VARCHAR) AS description,
  CAST(CASE WHEN kind >= 0 THEN 'FAILED' WHEN own % 50 = 0 THEN 'RUNNING' ELSE 'COMPLETED' END AS VARCHAR) AS status,
  CAST(CASE
    WHEN kind IN (0, 1) THEN 'org.apache.spark.SparkException: ' || today
    WHEN kind = 2 THEN older
    WHEN kind = 3 THEN 'org.apache.spark.rpc.RpcTimeoutException: Futures timed out after [120 seconds]. This timeout is controlled by '
      || CASE WHEN own % 3 = 0 THEN 'spark.executor.heartbeatInterval' WHEN own % 3 = 1 THEN 'spark.rpc.askTimeout' ELSE 'spark.rpc.lookupTimeout' END
    WHEN kind = 4 THEN 'org.apache.spark.SparkException: Cannot broadcast the table that is larger than 8GB: ' || CAST(8 + own % 9 AS VARCHAR) || ' GB'
    WHEN kind = 5 THEN 'org.apache.spark.SparkException: Cannot broadcast the table that is larger than 8.0 GiB: ' || CAST(8 + own % 9 AS VARCHAR) || '.4 GiB'
    WHEN kind = 6 THEN 'org.apache.spark.SparkException: Cannot broadcast the table over 357913941 rows: ' || CAST(400000000 + own % 9999999 AS VARCHAR) || ' rows'
    WHEN kind = 7 THEN 'org.apache.spark.SparkException: Job aborted due to stage failure: Total size of serialized results of '
      || CAST(20 + own % 300 AS VARCHAR) || ' tasks (1033.0 MiB) is bigger than spark.driver.maxResultSize (1024.0 MiB)'
    WHEN kind = 8 THEN 'org.apache.spark.SparkException: Job aborted due to stage failure: ExecutorLostFailure (executor '
      || CAST(own % 60 AS VARCHAR) || ' exited caused by one of the running tasks) Reason: Executor heartbeat timed out after 131072 ms'
    WHEN kind = 9 THEN 'java.lang.OutOfMemoryError: Not enough memory to build and broadcast the table to all worker nodes. As a workaround, '
      || 'you can either disable broadcast by setting spark.sql.autoBroadcastJoinThreshold to -1 or increase the spark driver memory '
      || 'by setting spark.driver.memory to a higher value'
    WHEN kind = 10 THEN 'org.apache.spark.SparkException: Exception thrown in awaitResult: ' || chr(10) || 'Caused by: ' || older
    WHEN kind = 11 THEN 'org.apache.spark.SparkException: ' || today || chr(10) || 'Caused by: ' || older
    WHEN kind = 13 THEN 'org.apache.spark.SparkException: Job aborted.' || chr(10) || 'Caused by: org.apache.spark.SparkException: ' || today
  END AS VARCHAR) AS error_message,
  CAST(instant(started) AS TIMESTAMP) AS start_ts,
  CAST(CASE WHEN kind >= 0 OR own % 50 > 0 THEN instant(started + 40 + own % 1500) END AS TIMESTAMP) AS end_ts
FROM (
  SELECT
    execution_id, own, kind, started,
    'Could not execute broadcast in ' || secs || ' secs. You can increase the timeout for broadcasts via spark.sql.broadcastTimeout '
      || 'or disable broadcast join by setting spark.sql.autoBroadcastJoinThreshold to -1' AS today,
    'java.util.concurrent.TimeoutException: Futures timed out after [' || secs || ' seconds]' AS older
  FROM (
    SELECT
      i AS execution_id, own, 1772330400 + i * 20 + own % 20 AS started,
      CASE WHEN own % 7 < 4 THEN '300' WHEN own % 7 < 6 THEN '600' ELSE '1200' END AS secs,
      CASE
        WHEN $rows < 400 THEN CASE WHEN i % 3 = 2 THEN -1 ELSE (i - CAST((i - i % 3) / 3 AS BIGINT) + own % 2) % 14 END
        WHEN own % 4 > 0 THEN -1
        ELSE CAST((own - own % 4) / 4 AS BIGINT) % 14
      END AS kind
    FROM (SELECT i, draw(i, 1) AS own FROM numbers($rows)) AS drawn
  ) AS chances
) AS texts;
