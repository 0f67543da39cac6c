-- A line through the last six nights, and where it will be ten nights after the last of them. One night makes no line.
SELECT b.join_name
FROM broadcasts AS b
JOIN (SELECT join_name, max(night) AS last_night FROM broadcasts GROUP BY join_name) AS l ON l.join_name = b.join_name
WHERE b.night > l.last_night - 6
GROUP BY b.join_name
HAVING count(*) > 1
  AND max_by(b.collect_ms + b.build_ms + b.broadcast_ms, b.night)
    + 10 * regr_slope(b.collect_ms + b.build_ms + b.broadcast_ms, epoch(b.night) / 86400) > 1000 * max(b.timeout_s)
