-- You grouped by user alone, as if nobody ever missed a day. The first and last day of a user can have gaps between
-- them; each gap ends one streak and the next day begins another.
SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) AS days
FROM login_days
GROUP BY user_id
