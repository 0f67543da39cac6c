-- refused by: precision
-- You compare with 300 seconds. Programs have timeouts of their own; for one that waits 1200 seconds half of them are
-- nothing.
SELECT b.join_name
FROM broadcasts AS b
JOIN (SELECT join_name, max(night) AS last_night FROM broadcasts GROUP BY join_name) AS l ON l.join_name = b.join_name
WHERE b.night > l.last_night - 6
GROUP BY b.join_name
HAVING max_by(b.collect_ms + b.build_ms + b.broadcast_ms, b.night)
  + 10 * regr_slope(b.collect_ms + b.build_ms + b.broadcast_ms, epoch(b.night) / 86400) > 300000
