-- Failed executions. Which of these messages is a broadcast that was not done in time?
SELECT execution_id, 'other' AS cause, CAST(NULL AS INTEGER) AS timeout_s
FROM sql_execution
WHERE error_message LIKE '%timed out%'
