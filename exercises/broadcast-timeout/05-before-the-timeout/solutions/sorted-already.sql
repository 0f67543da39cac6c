-- The last six times are sorted as they are, and the last is far above the first of them.
SELECT join_name
FROM (
  SELECT
    join_name,
    list((collect_ms + build_ms + broadcast_ms) / (1000 * timeout_s) ORDER BY night)[-6:] AS shares
  FROM broadcasts
  GROUP BY join_name
) AS lists
WHERE list_sort(shares) = shares AND shares[6] > 0.65 AND shares[6] - shares[1] > 0.08
