-- A CASE gives each version one issue, the first that fits. A version can overlap and be one of several open ones; both belong in the report. Collect the issues with UNION ALL.
WITH lasting AS (
  SELECT
    customer_id,
    sk,
    valid_from,
    valid_to,
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
    valid_to,
    max(ends) OVER (
      PARTITION BY customer_id
      ORDER BY valid_from, sk
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS covered_to
  FROM lasting
)
SELECT customer_id, sk, issue
FROM (
  SELECT
    customer_id,
    sk,
    CASE
      WHEN covered_to > valid_from THEN 'overlap'
      WHEN covered_to < valid_from
        AND NOT EXISTS (
          SELECT 1
          FROM lasting AS l
          WHERE l.customer_id = c.customer_id
            AND l.ends = c.covered_to
            AND l.ended_by = 'delete'
        ) THEN 'gap'
      WHEN valid_to IS NULL AND count(*) FILTER (valid_to IS NULL) OVER (PARTITION BY customer_id) > 1 THEN 'multiple_open'
    END AS issue
  FROM covered AS c
) AS judged
WHERE issue IS NOT NULL
UNION ALL
SELECT customer_id, sk, 'empty_or_inverted'
FROM dim_customer
WHERE valid_to <= valid_from
