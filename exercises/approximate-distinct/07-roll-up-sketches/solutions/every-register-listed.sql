-- All 64 registers stand in a table of their own, so a register is 0 however it was written, and the sums run over 64 rows.
WITH all_registers AS (
  SELECT unnest(range(64)) AS register
), days AS (
  SELECT DISTINCT site_id, day FROM daily_sketches
), daily AS (
  SELECT d.site_id, d.day, r.register, coalesce(max(s.value), 0) AS value
  FROM days AS d
  CROSS JOIN all_registers AS r
  LEFT JOIN daily_sketches AS s ON s.site_id = d.site_id AND s.day = d.day AND s.register = r.register
  GROUP BY d.site_id, d.day, r.register
), weekly AS (
  SELECT site_id, date_trunc('week', day)::DATE AS week_start, register, max(value) AS value
  FROM daily
  GROUP BY ALL
), day_totals AS (
  SELECT site_id, day, count_if(value = 0) AS zeros, 2954.4448 / (1 + 1.079 / 64) / sum(pow(0.5, value)) AS raw
  FROM daily
  GROUP BY site_id, day
), week_totals AS (
  SELECT site_id, week_start, count_if(value = 0) AS zeros, 2954.4448 / (1 + 1.079 / 64) / sum(pow(0.5, value)) AS raw
  FROM weekly
  GROUP BY site_id, week_start
)
SELECT
  w.site_id,
  w.week_start,
  64 - w.zeros AS registers_set,
  w.raw,
  CASE WHEN w.zeros > 0 AND w.raw <= 160 THEN 64 * ln(64 / w.zeros) ELSE w.raw END AS estimate,
  (
    SELECT sum(CASE WHEN d.zeros > 0 AND d.raw <= 160 THEN 64 * ln(64 / d.zeros) ELSE d.raw END)
    FROM day_totals AS d
    WHERE d.site_id = w.site_id AND d.day BETWEEN w.week_start AND w.week_start + 6
  ) AS sum_of_daily
FROM week_totals AS w;
