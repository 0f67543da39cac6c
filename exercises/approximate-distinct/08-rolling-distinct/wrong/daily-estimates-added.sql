-- The estimates of seven days are added. That counts returning users once per day, as exact daily numbers do. Merge the registers,
-- and estimate once per window.
WITH days AS (
  SELECT DISTINCT event_date FROM events
), present AS (
  SELECT DISTINCT event_date, user_id FROM events WHERE user_id IS NOT NULL
), exact AS (
  SELECT d.event_date, count(DISTINCT p.user_id) AS exact_7d
  FROM days AS d
  LEFT JOIN present AS p ON p.event_date BETWEEN d.event_date - 6 AND d.event_date
  GROUP BY d.event_date
), registers AS (
  SELECT event_date, h & 63 AS bucket, max(strpos(lpad(bin(h >> 6), 58, '0') || '1', '1')) AS rho
  FROM (SELECT event_date, md5_number_lower(user_id::VARCHAR) AS h FROM present) AS hashed
  GROUP BY ALL
), totals AS (
  SELECT
    event_date,
    64 - count(bucket) AS zeros,
    0.7213 / (1 + 1.079 / 64) * 64 * 64 / (64 - coalesce(sum(1 - pow(2.0, -rho)), 0)) AS raw_7d
  FROM registers
  GROUP BY event_date
), daily AS (
  SELECT
    event_date,
    raw_7d AS raw,
    CASE WHEN raw_7d <= 160 AND zeros > 0 THEN 64 * ln(64 / zeros) ELSE raw_7d END AS est
  FROM totals
), estimates AS (
  SELECT
    e.event_date,
    e.exact_7d,
    coalesce(sum(t.raw), 0.7213 / (1 + 1.079 / 64) * 64) AS raw_7d,
    coalesce(sum(t.est), 0) AS est_7d
  FROM exact AS e
  LEFT JOIN daily AS t ON t.event_date BETWEEN e.event_date - 6 AND e.event_date
  GROUP BY e.event_date, e.exact_7d
)
SELECT event_date, exact_7d, raw_7d, est_7d, (est_7d - exact_7d) / nullif(exact_7d, 0) AS rel_err
FROM estimates;
