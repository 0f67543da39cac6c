-- The two weeks together are taken to have as many users as the larger of them. That is so only if everyone of the smaller
-- week came in the other one too. Merge the hashes of the two sketches and estimate from these.
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
    greatest(
      CASE WHEN count(*) FILTER (is_own) < 8 THEN count(*) FILTER (is_own) ELSE 7 * pow(2.0, 64) / max(h) FILTER (is_own) END,
      CASE WHEN count(*) FILTER (NOT is_own) < 8 THEN count(*) FILTER (NOT is_own)
        ELSE 7 * pow(2.0, 64) / max(h) FILTER (NOT is_own) END
    ) AS with_previous,
    (SELECT avg(CASE WHEN is_in_both THEN 1 ELSE 0 END) FROM merged AS m WHERE m.week_start = gathered.week_start) AS jaccard
  FROM gathered
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
