-- The smallest hashes of a union are found among all users of the two weeks at once; who came in which of them is kept as
-- two flags.
WITH weekly AS (
  SELECT DISTINCT event_date - CAST(isodow(event_date) - 1 AS INTEGER) AS monday, md5_number_lower(user_id::VARCHAR) AS h
  FROM events
  WHERE user_id IS NOT NULL
), either AS (
  SELECT w.monday, u.h, bool_or(u.monday = w.monday) AS in_own, bool_or(u.monday < w.monday) AS in_previous
  FROM (SELECT DISTINCT monday FROM weekly) AS w
  JOIN weekly AS u ON w.monday - u.monday IN (0, 7)
  GROUP BY w.monday, u.h
), placed AS (
  SELECT
    monday,
    h,
    in_own,
    in_own AND in_previous AS in_both,
    rank() OVER (PARTITION BY monday ORDER BY h) AS place,
    count_if(in_own) OVER (PARTITION BY monday ORDER BY h) AS own_place
  FROM either
), sketched AS (
  SELECT
    monday,
    max(own_place) AS own_n,
    max(place) AS n,
    7 * pow(2.0, 64) / min(h) FILTER (own_place = 8) AS own_estimate,
    7 * pow(2.0, 64) / min(h) FILTER (place = 8) AS estimate,
    count(*) FILTER (in_both AND place <= 8) AS shared
  FROM placed
  GROUP BY monday
)
SELECT
  monday AS week_start,
  coalesce(own_estimate, own_n) AS users_n,
  coalesce(estimate, n) AS with_previous,
  shared / least(n, 8) AS jaccard,
  shared / least(n, 8) * coalesce(estimate, n) AS both_n
FROM sketched;
