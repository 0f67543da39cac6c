-- You compared each day with the day before and returned every pair that touches. A streak of three days is two such
-- pairs, and a streak of one day is none. The comparison tells where a streak begins; the rows between two
-- beginnings still have to be gathered.
SELECT user_id, previous AS streak_start, day AS streak_end, 2 AS days
FROM (
  SELECT user_id, day, LAG(day) OVER (PARTITION BY user_id ORDER BY day) AS previous
  FROM login_days
) AS pairs
WHERE day - previous = 1
