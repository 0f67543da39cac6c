-- Each request begins a window. Join it with all requests of the address up to a second later, counting those that are there.
WITH windows AS (
  SELECT opener.egress_ip, opener.request_id, count(*) AS inside
  FROM http_access AS opener
  JOIN http_access AS other
    ON other.egress_ip = opener.egress_ip
    AND other.ts >= opener.ts
    AND other.ts < opener.ts + INTERVAL 1 SECOND
  GROUP BY ALL
),
ticks AS (
  SELECT egress_ip, strftime(ts, '%Y-%m-%d %H:%M:%S') AS tick, count(*) AS n, min(ts) AS opened, max(ts) AS closed
  FROM http_access
  GROUP BY ALL
),
clock AS (
  SELECT
    egress_ip,
    max(n) AS fixed_peak,
    sum(n) / (1 + date_diff('second', min(opened), max(closed))) AS avg_rps
  FROM ticks
  GROUP BY egress_ip
)
SELECT egress_ip, avg_rps, fixed_peak, max(inside) AS sliding_peak, max_requests AS allowed
FROM windows
JOIN clock USING (egress_ip)
JOIN api_policy ON scope = 'egress_ip' AND window_s = 1
GROUP BY egress_ip, avg_rps, fixed_peak, max_requests
