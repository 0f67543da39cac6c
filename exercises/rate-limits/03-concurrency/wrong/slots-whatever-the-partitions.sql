-- You took the slots for the requests in flight. A stage of five partitions uses five of them, however many there are.
WITH latency AS (
  SELECT
    quantile_disc(latency_ms, 0.95) AS slow_ms,
    quantile_disc(latency_ms, 0.5) AS median_ms,
    quantile_disc(latency_ms, 0.05) AS fast_ms
  FROM http_access
  WHERE status = 200
),
sized AS (
  SELECT plan, executors * (cores_per_executor // task_cpus) AS concurrency
  FROM spark_plan
)
SELECT
  plan,
  concurrency,
  1000 * concurrency / slow_ms AS rps_slow,
  1000 * concurrency / median_ms AS rps_median,
  1000 * concurrency / fast_ms AS rps_fast,
  1000 * concurrency / fast_ms <= max_requests AS is_safe
FROM sized
CROSS JOIN latency
CROSS JOIN api_policy
WHERE scope = 'egress_ip' AND window_s = 1
