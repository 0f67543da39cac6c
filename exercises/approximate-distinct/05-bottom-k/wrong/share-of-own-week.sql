-- The share is taken of the week's own sketch. The Jaccard index divides by all who came in either week, so that both
-- weeks weigh the same.
WITH hashed AS (
  SELECT DISTINCT date_trunc('week', event_date)::DATE AS week_start, md5_number_lower(user_id::VARCHAR) AS h
  FROM events
  WHERE user_id IS NOT NULL
), sketches AS (
  SELECT week_start, h
  FROM hashed
  QUALIFY row_number() OVER (PARTITION BY week_start ORDER BY h) <= 8
), gathered AS (
  SELECT week_start, h, true AS is_own FROM sketches
  UNION ALL
  SELECT week_start + 7, h, false FROM sketches
), merged AS (
  SELECT week_start, h, count(*) = 2 AS is_in_both
  FROM gathered
  GROUP BY week_start, h
  QUALIFY row_number() OVER (PARTITION BY week_start ORDER BY h) <= 8
), estimated AS (
  SELECT
    week_start,
    CASE WHEN count(*) < 8 THEN count(*) ELSE 7 * pow(2.0, 64) / max(h) END AS with_previous,
    count(*) FILTER (is_in_both) / (SELECT count(*) FROM sketches AS s WHERE s.week_start = merged.week_start) AS jaccard
  FROM merged
  GROUP BY week_start
)
SELECT
  s.week_start,
  CASE WHEN count(*) < 8 THEN count(*) ELSE 7 * pow(2.0, 64) / max(s.h) END AS users_n,
  e.with_previous,
  e.jaccard,
  e.jaccard * e.with_previous AS both_n
FROM sketches AS s
JOIN estimated AS e ON e.week_start = s.week_start
GROUP BY s.week_start, e.with_previous, e.jaccard;
