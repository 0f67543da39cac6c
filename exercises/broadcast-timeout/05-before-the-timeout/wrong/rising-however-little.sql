-- refused by: precision
-- You flag whatever goes up. A broadcast that takes a little longer each night, and is done in no time, has years to go.
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
WHERE from_the_end <= 5
GROUP BY join_name
HAVING min(step) > 0
