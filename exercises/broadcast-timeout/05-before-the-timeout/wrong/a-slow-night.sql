-- refused by: precision
-- You flag joins with a slow night among the last six. A bad night is over, and some are always slow.
SELECT DISTINCT join_name
FROM (
  SELECT join_name, collect_ms + build_ms + broadcast_ms AS ms, timeout_s, ROW_NUMBER() OVER (PARTITION BY join_name ORDER BY night DESC) AS from_the_end
  FROM broadcasts
) AS placed
WHERE from_the_end <= 6 AND ms > 700 * timeout_s
