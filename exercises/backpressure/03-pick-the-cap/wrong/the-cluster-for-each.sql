-- refused by: batch_seconds
-- You give each query what the cluster can do. They share it: the caps of all topics together have to stay below that.
SELECT DISTINCT topic, CAST(least(max_rows_per_s * trigger_s, memory_bytes // (bytes_per_row * expansion)) AS BIGINT) AS cap
FROM arrivals
CROSS JOIN cluster
