-- You take whatever timed out for a broadcast. Remote calls and heartbeats time out with the same words, and no setting for
-- broadcasts changes them.
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
    WHEN error_message ILIKE '%timed out%' OR error_message LIKE '%Could not execute broadcast%' THEN 'broadcast_timeout'
    WHEN error_message LIKE '%Cannot broadcast the table%' THEN 'too_large'
    WHEN error_message LIKE '%spark.driver.maxResultSize%' THEN 'max_result_size'
    ELSE 'other'
  END AS cause,
  CAST(CASE WHEN error_message ILIKE '%timed out%' OR error_message LIKE '%Could not execute broadcast%' THEN coalesce(secs, nullif(regexp_extract(error_message, 'after \[(\d+) seconds\]', 1), '')) END AS INTEGER) AS timeout_s
FROM timed
