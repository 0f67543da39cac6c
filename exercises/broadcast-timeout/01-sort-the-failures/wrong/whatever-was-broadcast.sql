-- You take every message that speaks of broadcasts for a timeout. Tables that are too large are refused, however long the
-- timeout is, and a driver may run out of memory while it builds one.
WITH timed AS (
  SELECT
    execution_id,
    error_message,
    coalesce(
      nullif(regexp_extract(error_message, 'Could not execute broadcast in (\d+) secs', 1), ''),
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
    WHEN secs IS NOT NULL OR error_message ILIKE '%broadcast%' THEN 'broadcast_timeout'
    WHEN error_message LIKE '%Cannot broadcast the table%' THEN 'too_large'
    WHEN error_message LIKE '%spark.driver.maxResultSize%' THEN 'max_result_size'
    ELSE 'other'
  END AS cause,
  CAST(secs AS INTEGER) AS timeout_s
FROM timed
