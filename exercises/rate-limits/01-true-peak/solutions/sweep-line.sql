-- One request more at each request, one less a second later. At one instant the ends go first. The largest running sum is the
-- peak. The fullest clock second comes from whole seconds since 1970.
WITH changes AS (
  SELECT egress_ip, epoch_us(ts) AS moment, 1 AS step FROM http_access
  UNION ALL
  SELECT egress_ip, epoch_us(ts) + 1000000, -1 FROM http_access
),
running AS (
  SELECT egress_ip, sum(step) OVER (PARTITION BY egress_ip ORDER BY moment, step ROWS UNBOUNDED PRECEDING) AS open
  FROM changes
),
seconds AS (
  SELECT egress_ip, epoch_us(ts) // 1000000 AS tick, count(*) AS n
  FROM http_access
  GROUP BY egress_ip, tick
)
SELECT
  s.egress_ip,
  sum(s.n) / (max(s.tick) - min(s.tick) + 1) AS avg_rps,
  max(s.n) AS fixed_peak,
  (SELECT max(open) FROM running AS r WHERE r.egress_ip = s.egress_ip) AS sliding_peak,
  (SELECT max_requests FROM api_policy WHERE scope = 'egress_ip' AND window_s = 1) AS allowed
FROM seconds AS s
GROUP BY s.egress_ip
