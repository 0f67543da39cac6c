-- A percentile is the value whose place is the share of the count, rounded up. Whether a plan is safe is asked the other way
-- round: is it within the largest number of requests in flight that keeps the limit?
WITH ranked AS (
  SELECT
    latency_ms,
    ROW_NUMBER() OVER (ORDER BY latency_ms) AS place,
    count(*) OVER () AS n
  FROM http_access
  WHERE status = 200
),
picked AS (
  SELECT
    max(CASE WHEN place = (n * 95 + 99) // 100 THEN latency_ms END) AS slow_ms,
    max(CASE WHEN place = (n + 1) // 2 THEN latency_ms END) AS median_ms,
    max(CASE WHEN place = (n + 19) // 20 THEN latency_ms END) AS fast_ms
  FROM ranked
),
running AS (
  SELECT
    plan,
    CASE WHEN partitions < slots THEN partitions ELSE slots END AS tasks
  FROM (SELECT plan, partitions, executors * (cores_per_executor // task_cpus) AS slots FROM spark_plan) AS s
)
SELECT
  plan,
  tasks AS concurrency,
  1000 * tasks / (SELECT slow_ms FROM picked) AS rps_slow,
  1000 * tasks / (SELECT median_ms FROM picked) AS rps_median,
  1000 * tasks / (SELECT fast_ms FROM picked) AS rps_fast,
  tasks * 1000 <= (
    SELECT max_requests * fast_ms FROM api_policy CROSS JOIN picked WHERE scope = 'egress_ip' AND window_s = 1
  ) AS is_safe
FROM running
