-- The values of a register are added up over days and runs. A register is no counter: it holds the largest rho seen, and each
-- step of 1 means twice the users. Keep the largest.
WITH periods AS (
  SELECT site_id, date_trunc('week', day)::DATE AS week_start, day AS period, true AS is_day, register, value
  FROM daily_sketches
  UNION ALL
  SELECT site_id, date_trunc('week', day)::DATE, date_trunc('week', day)::DATE, false, register, value
  FROM daily_sketches
), registers AS (
  SELECT site_id, week_start, period, is_day, register, sum(value) AS value
  FROM periods
  GROUP BY ALL
), sketches AS (
  SELECT
    site_id,
    week_start,
    is_day,
    count(*) FILTER (value > 0) AS hit,
    0.7213 / (1 + 1.079 / 64) * 64 * 64 / (64 - sum(1 - pow(2.0, -value))) AS raw
  FROM registers
  GROUP BY site_id, week_start, period, is_day
), estimates AS (
  SELECT
    site_id,
    week_start,
    is_day,
    hit,
    raw,
    CASE WHEN raw <= 160 AND hit < 64 THEN 64 * ln(64 / (64 - hit)) ELSE raw END AS estimate
  FROM sketches
)
SELECT
  site_id,
  week_start,
  max(hit) FILTER (NOT is_day) AS registers_set,
  max(raw) FILTER (NOT is_day) AS raw,
  max(estimate) FILTER (NOT is_day) AS estimate,
  sum(estimate) FILTER (is_day) AS sum_of_daily
FROM estimates
GROUP BY site_id, week_start;
