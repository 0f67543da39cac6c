-- Joins that were slow in some night. Which of them head for their timeout?
SELECT DISTINCT join_name
FROM broadcasts
WHERE collect_ms + build_ms + broadcast_ms > 700 * timeout_s
