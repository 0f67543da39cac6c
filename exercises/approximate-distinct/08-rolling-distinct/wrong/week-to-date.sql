-- The window begins on Monday. It then has seven days only on Sundays and falls back to one every Monday; a rolling window is
-- as long on each day.
WITH days AS (
  SELECT DISTINCT event_date FROM events
), present AS (
  SELECT DISTINCT event_date, user_id FROM events WHERE user_id IS NOT NULL
), exact AS (
  SELECT d.event_date, count(DISTINCT p.user_id) AS exact_7d
  FROM days AS d
  LEFT JOIN present AS p ON p.event_date BETWEEN date_trunc('week', d.event_date) AND d.event_date
  GROUP BY d.event_date
), registers AS (
  SELECT event_date, h & 63 AS bucket, max(strpos(lpad(bin(h >> 6), 58, '0') || '1', '1')) AS rho
  FROM (SELECT event_date, md5_number_lower(user_id::VARCHAR) AS h FROM present) AS hashed
  GROUP BY ALL
), windows AS (
  SELECT d.event_date, r.bucket, max(r.rho) AS rho
  FROM days AS d
  LEFT JOIN registers AS r ON r.event_date BETWEEN date_trunc('week', d.event_date) AND d.event_date
  GROUP BY d.event_date, r.bucket
), totals AS (
  SELECT
    event_date,
    64 - count(bucket) AS zeros,
    0.7213 / (1 + 1.079 / 64) * 64 * 64 / (64 - coalesce(sum(1 - pow(2.0, -rho)), 0)) AS raw_7d
  FROM windows
  GROUP BY event_date
), estimates AS (
  SELECT
    event_date,
    exact_7d,
    raw_7d,
    CASE WHEN raw_7d <= 160 AND zeros > 0 THEN 64 * ln(64 / zeros) ELSE raw_7d END AS est_7d
  FROM totals
  JOIN exact USING (event_date)
)
SELECT event_date, exact_7d, raw_7d, est_7d, (est_7d - exact_7d) / nullif(exact_7d, 0) AS rel_err
FROM estimates;
