-- refused by: recall
-- You ask for a step up in every night that is known. Some began to grow some nights ago, and these you want to know of
-- soonest.
WITH steps AS (
  SELECT
    join_name,
    night,
    (collect_ms + build_ms + broadcast_ms) / (1000 * timeout_s) AS share,
    share - LAG(share) OVER (PARTITION BY join_name ORDER BY night) AS step
  FROM broadcasts
),
placed AS (
  SELECT join_name, night, share, step, ROW_NUMBER() OVER (PARTITION BY join_name ORDER BY night DESC) AS from_the_end
  FROM steps
)
SELECT join_name
FROM placed
GROUP BY join_name
HAVING min(step) > 0 AND max_by(share, night) > 0.6
