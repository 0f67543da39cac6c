-- refused by: precision
-- You flag joins whose last night was slower than their average. About half of all are, on any night.
SELECT join_name
FROM broadcasts
GROUP BY join_name
HAVING max_by(collect_ms + build_ms + broadcast_ms, night) > avg(collect_ms + build_ms + broadcast_ms)
