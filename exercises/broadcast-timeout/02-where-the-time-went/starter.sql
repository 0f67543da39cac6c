-- Metrics of the failed executions. Which phase took longest?
SELECT m.execution_id, m.node_id, m.metric AS dominant, 1.0 AS share, 0.0 AS data_size_mib, 'size' AS verdict
FROM sql_metric AS m
JOIN sql_execution AS e USING (execution_id)
WHERE e.status = 'FAILED' AND m.metric LIKE 'time to %'
