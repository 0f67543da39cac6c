-- 56 executions. The first 18 are made by hand: each wording in each place, timeouts of one digit and of seven, and a remote call's
-- timeout below a broadcast's; which of them have a line above theirs moves with the seed. The others are left to chance.
INSERT INTO sql_execution
SELECT
  CAST(execution_id AS BIGINT) AS execution_id,
  CAST('save at report_' || CAST(kind AS VARCHAR) || '.py:31' AS VARCHAR) AS description,
  CAST(CASE WHEN kind = 17 THEN 'COMPLETED' WHEN kind = 18 THEN 'RUNNING' ELSE 'FAILED' END AS VARCHAR) AS status,
  CAST(CASE WHEN $seed % 3 = kind % 3 AND kind < 15 THEN 'org.apache.spark.SparkException: Job aborted.' || chr(10) || 'Caused by: ' || message ELSE message END AS VARCHAR) AS error_message,
  CAST(instant(started) AS TIMESTAMP) AS start_ts,
  CAST(CASE WHEN kind < 18 THEN instant(started + execution_id % 4 * 150) END AS TIMESTAMP) AS end_ts
FROM (
  SELECT
    execution_id, kind,
    CASE $seed % 6
      WHEN 0 THEN 1772408700 WHEN 1 THEN 1767225000 WHEN 2 THEN 1709164200 WHEN 3 THEN 1774745400 WHEN 4 THEN 1782863400
      ELSE 1772330457
    END + execution_id * 60 AS started,
    CASE kind
      WHEN 0 THEN 'org.apache.spark.SparkException: Could not execute broadcast in ' || secs || ' secs. You can increase the timeout for broadcasts via spark.sql.broadcastTimeout or disable broadcast join by setting spark.sql.autoBroadcastJoinThreshold to -1'
      WHEN 1 THEN 'java.util.concurrent.TimeoutException: Futures timed out after [' || secs || ' seconds]'
      WHEN 2 THEN 'java.util.concurrent.TimeoutException: Futures timed out after [' || secs || ' seconds]' || chr(10) || chr(9) || 'at scala.concurrent.impl.Promise$DefaultPromise.ready(Promise.scala:259)'
      WHEN 3 THEN 'org.apache.spark.SparkException: Could not execute broadcast in ' || secs || ' secs.' || chr(10) || 'Caused by: java.util.concurrent.TimeoutException: Futures timed out after [' || secs || ' seconds]'
      WHEN 4 THEN 'org.apache.spark.SparkException: Could not execute broadcast in ' || secs || ' secs.' || chr(10) || 'Suppressed: org.apache.spark.rpc.RpcTimeoutException: Futures timed out after [120 seconds]. This timeout is controlled by spark.rpc.askTimeout'
      WHEN 5 THEN 'org.apache.spark.rpc.RpcTimeoutException: Futures timed out after [300 seconds]. This timeout is controlled by spark.rpc.askTimeout'
      WHEN 6 THEN 'org.apache.spark.rpc.RpcTimeoutException: Futures timed out after [' || secs || ' seconds]. This timeout is controlled by spark.network.timeout'
      WHEN 7 THEN 'org.apache.spark.SparkException: Cannot broadcast the table that is larger than 8GB: 8 GB'
      WHEN 8 THEN 'org.apache.spark.SparkException: Cannot broadcast the table that is larger than 8.0 GiB: 8.1 GiB'
      WHEN 9 THEN 'org.apache.spark.SparkException: Cannot broadcast the table over 357913941 rows: 357913941 rows'
      WHEN 10 THEN 'org.apache.spark.SparkException: Cannot broadcast the table with 512 million or more rows: 512000000 rows'
      WHEN 11 THEN 'org.apache.spark.SparkException: Job aborted due to stage failure: Total size of serialized results of 32 tasks (1033.0 MiB) is bigger than spark.driver.maxResultSize (1024.0 MiB)'
      WHEN 12 THEN 'org.apache.spark.SparkException: Job aborted due to stage failure: Reason: Executor heartbeat timed out after 300000 ms'
      WHEN 13 THEN 'java.lang.OutOfMemoryError: Not enough memory to build and broadcast the table to all worker nodes. As a workaround, you can either disable broadcast by setting spark.sql.autoBroadcastJoinThreshold to -1 or increase the spark driver memory by setting spark.driver.memory to a higher value'
      WHEN 14 THEN 'java.lang.OutOfMemoryError: Java heap space'
      WHEN 15 THEN ''
    END AS message
  FROM (
    SELECT
      100 + (i * 37 + $seed) % 101 AS execution_id,
      CASE WHEN i < 19 THEN i ELSE own % 19 END AS kind,
      CASE own % 5 WHEN 0 THEN '300' WHEN 1 THEN '5' WHEN 2 THEN '1000000' WHEN 3 THEN '36000' ELSE '120' END AS secs
    FROM (SELECT i, draw(i, 11) AS own FROM numbers(56)) AS drawn
  ) AS planted
) AS told
ORDER BY (execution_id * 29) % 37, execution_id;
