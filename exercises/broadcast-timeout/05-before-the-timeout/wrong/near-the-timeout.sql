-- refused by: precision
-- You flag what is near its timeout. Many have been as slow for a long time, and stay so.
SELECT join_name
FROM broadcasts
GROUP BY join_name
HAVING max_by((collect_ms + build_ms + broadcast_ms) / (1000 * timeout_s), night) > 0.7
