-- You grouped the days by calendar week. A streak has nothing to do with Mondays: it runs across them, and a week with
-- a missing day in it holds two streaks.
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM login_days
GROUP BY user_id, date_trunc('week', day)
