-- refused by: oldest_row
-- You give each topic the same part of the cluster. Those with large bursts need more, and those with none far less.
SELECT topic, CAST(least(any_value(max_rows_per_s * trigger_s), any_value(memory_bytes // (bytes_per_row * expansion))) // (SELECT count(DISTINCT topic) FROM arrivals) AS BIGINT) AS cap
FROM arrivals
CROSS JOIN cluster
GROUP BY topic
