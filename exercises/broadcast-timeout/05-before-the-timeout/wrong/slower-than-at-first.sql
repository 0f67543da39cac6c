-- refused by: precision
-- You compare the last night with the first. What grew earlier and stayed, or goes up and down, is in it as well.
SELECT join_name
FROM broadcasts
GROUP BY join_name
HAVING max_by(collect_ms + build_ms + broadcast_ms, night) > min_by(collect_ms + build_ms + broadcast_ms, night)
