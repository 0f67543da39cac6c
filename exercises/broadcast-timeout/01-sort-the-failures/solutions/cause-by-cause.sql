-- A list of executions for each cause, with the text between two phrases for the seconds; who is on none of them has another cause.
WITH failed AS (
  SELECT execution_id, error_message
  FROM sql_execution
  WHERE status = 'FAILED'
),
causes AS (
  SELECT
    execution_id,
    'broadcast_timeout' AS cause,
    split_part(split_part(error_message, 'Could not execute broadcast in ', 2), ' secs', 1) AS seconds
  FROM failed
  WHERE contains(error_message, 'Could not execute broadcast in ')
  UNION ALL
  SELECT execution_id, 'broadcast_timeout', split_part(split_part(error_message, 'Futures timed out after [', 2), ' seconds]', 1)
  FROM failed
  WHERE contains(error_message, 'Futures timed out after [')
    AND NOT contains(error_message, 'Could not execute broadcast in ')
    AND NOT contains(error_message, 'This timeout is controlled by')
  UNION ALL
  SELECT execution_id, 'too_large', NULL
  FROM failed
  WHERE contains(error_message, 'Cannot broadcast the table')
  UNION ALL
  SELECT execution_id, 'max_result_size', NULL
  FROM failed
  WHERE contains(error_message, 'spark.driver.maxResultSize')
)
SELECT failed.execution_id, coalesce(causes.cause, 'other') AS cause, CAST(causes.seconds AS INTEGER) AS timeout_s
FROM failed
LEFT JOIN causes ON causes.execution_id = failed.execution_id
