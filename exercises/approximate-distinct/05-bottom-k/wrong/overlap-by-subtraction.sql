-- The overlap is computed as the two weeks' estimates minus that of the union. The three errors add up, and a small overlap
-- vanishes in them or comes out negative. The rules take it from the merged sketch: jaccard * with_previous.
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
    avg(CASE WHEN is_in_both THEN 1 ELSE 0 END) AS jaccard
  FROM merged
  GROUP BY week_start
)
SELECT
  s.week_start,
  CASE WHEN count(*) < 8 THEN count(*) ELSE 7 * pow(2.0, 64) / max(s.h) END AS users_n,
  e.with_previous,
  e.jaccard,
  CASE WHEN count(*) < 8 THEN count(*) ELSE 7 * pow(2.0, 64) / max(s.h) END
    + coalesce((
      SELECT CASE WHEN count(*) < 8 THEN count(*) ELSE 7 * pow(2.0, 64) / max(b.h) END
      FROM sketches AS b
      WHERE b.week_start = s.week_start - 7
    ), 0) - e.with_previous AS both_n
FROM sketches AS s
JOIN estimated AS e ON e.week_start = s.week_start
GROUP BY s.week_start, e.with_previous, e.jaccard;
