-- refused by: recall
-- You flag joins whose broadcast took longer than its timeout. That is the incident itself, and the alert should come before
-- it.
SELECT DISTINCT join_name
FROM broadcasts
WHERE collect_ms + build_ms + broadcast_ms > 1000 * timeout_s
