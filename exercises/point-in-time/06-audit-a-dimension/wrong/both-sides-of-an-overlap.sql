-- A join on sk <> sk finds each overlap from both sides, and the version that was there first is reported, too. Report only the one that begins while an earlier one holds.
WITH lasting AS (
  SELECT
    customer_id,
    sk,
    valid_from,
    coalesce(valid_to, TIMESTAMP '9999-12-31') AS ends,
    ended_by
  FROM dim_customer
  WHERE valid_to IS NULL OR valid_to > valid_from
),
covered AS (
  SELECT
    customer_id,
    sk,
    valid_from,
    max(ends) OVER (
      PARTITION BY customer_id
      ORDER BY valid_from, sk
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS covered_to
  FROM lasting
)
SELECT v.customer_id, v.sk, 'overlap' AS issue
FROM lasting AS v
JOIN lasting AS o
  ON o.customer_id = v.customer_id
  AND o.sk <> v.sk
  AND o.valid_from < v.ends
  AND v.valid_from < o.ends
GROUP BY v.customer_id, v.sk
UNION ALL
SELECT customer_id, sk, 'gap'
FROM covered AS c
WHERE covered_to < valid_from
  AND NOT EXISTS (
    SELECT 1
    FROM lasting AS l
    WHERE l.customer_id = c.customer_id
      AND l.ends = c.covered_to
      AND l.ended_by = 'delete'
  )
UNION ALL
SELECT customer_id, sk, 'empty_or_inverted'
FROM dim_customer
WHERE valid_to <= valid_from
UNION ALL
SELECT customer_id, sk, 'multiple_open'
FROM dim_customer
WHERE valid_to IS NULL
QUALIFY count(*) OVER (PARTITION BY customer_id) > 1
