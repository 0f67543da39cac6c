-- Your frame counts rows and not time. A frame of ROWS has the same size wherever it stands, so its count says how many rows
-- you asked for, and nothing of how close they are. Use RANGE with an interval.
WITH by_clock AS (
  SELECT egress_ip, date_trunc('second', ts) AS clock_second, count(*) AS requests
  FROM http_access
  GROUP BY egress_ip, clock_second
),
fixed AS (
  SELECT
    egress_ip,
    sum(requests) / (date_diff('second', min(clock_second), max(clock_second)) + 1) AS avg_rps,
    max(requests) AS fixed_peak
  FROM by_clock
  GROUP BY egress_ip
),
framed AS (
  SELECT
    egress_ip,
    count(*) OVER (
      PARTITION BY egress_ip ORDER BY ts
      ROWS BETWEEN 79 PRECEDING AND CURRENT ROW
    ) AS requests
  FROM http_access
),
sliding AS (
  SELECT egress_ip, max(requests) AS sliding_peak
  FROM framed
  GROUP BY egress_ip
)
SELECT egress_ip, avg_rps, fixed_peak, sliding_peak, max_requests AS allowed
FROM fixed
JOIN sliding USING (egress_ip)
CROSS JOIN api_policy
WHERE scope = 'egress_ip' AND window_s = 1
