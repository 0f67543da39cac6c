-- Numbers that occur more than once. Are these all that would have been left out?
SELECT table_name, app_id, txn_version, count(*) AS commits
FROM delta_txn
GROUP BY table_name, app_id, txn_version
HAVING count(*) > 1
