-- You count the timeouts of remote calls. They begin with the same words, and then say which setting controls them.
WITH timed AS (
  SELECT
    execution_id,
    error_message,
    coalesce(
      nullif(regexp_extract(error_message, 'Could not execute broadcast in (\d+) secs', 1), ''),
      nullif(regexp_extract(error_message, 'Futures timed out after \[(\d+) seconds\]', 1), '')
    ) AS secs
  FROM sql_execution
  WHERE status = 'FAILED'
)
SELECT
  execution_id,
  CASE
    WHEN secs IS NOT NULL THEN 'broadcast_timeout'
    WHEN error_message LIKE '%Cannot broadcast the table%' THEN 'too_large'
    WHEN error_message LIKE '%spark.driver.maxResultSize%' THEN 'max_result_size'
    ELSE 'other'
  END AS cause,
  CAST(secs AS INTEGER) AS timeout_s
FROM timed
