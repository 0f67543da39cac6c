-- You leave out every message that speaks of a remote call. Where the message of a broadcast's timeout has that of a remote
-- call below it, the broadcast is the cause.
WITH timed AS (
  SELECT
    execution_id,
    error_message,
    coalesce(
      CASE WHEN error_message NOT LIKE '%This timeout is controlled by%' THEN nullif(regexp_extract(error_message, 'Could not execute broadcast in (\d+) secs', 1), '') END,
      CASE
        WHEN error_message NOT LIKE '%This timeout is controlled by%'
        THEN nullif(regexp_extract(error_message, 'Futures timed out after \[(\d+) seconds\]', 1), '')
      END
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
