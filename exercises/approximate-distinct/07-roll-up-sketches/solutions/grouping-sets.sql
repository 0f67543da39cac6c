-- One aggregation makes the registers of both, days and weeks; a missing day marks the week.
WITH dated AS (
  SELECT site_id, day - CAST(isodow(day) - 1 AS INTEGER) AS week_start, day, register, value FROM daily_sketches
), registers AS (
  SELECT site_id, week_start, day, register, max(value) AS value
  FROM dated
  GROUP BY GROUPING SETS ((site_id, week_start, day, register), (site_id, week_start, register))
), sketches AS (
  SELECT
    site_id,
    week_start,
    day,
    64 - count(nullif(value, 0)) AS zeros,
    0.7213 * 4096 / (1 + 1.079 / 64) / (64 - count(*) + sum(1.0::DOUBLE / (1::BIGINT << value))) AS raw
  FROM registers
  GROUP BY site_id, week_start, day
), estimates AS (
  SELECT
    site_id,
    week_start,
    day,
    64 - zeros AS hit,
    raw,
    if(zeros = 0 OR raw > 160, raw, -64 * ln(zeros / 64)) AS users_n
  FROM sketches
)
SELECT
  w.site_id,
  w.week_start,
  w.hit AS registers_set,
  w.raw,
  w.users_n AS estimate,
  sum(d.users_n) AS sum_of_daily
FROM estimates AS w
JOIN estimates AS d ON d.site_id = w.site_id AND d.week_start = w.week_start AND d.day IS NOT NULL
WHERE w.day IS NULL
GROUP BY ALL;
