-- Each version against the earlier ones of its customer, grouped: does one of them last beyond its start, does one
-- reach it, and was the last one to end before it deleted?
WITH lasting AS (
  SELECT *, coalesce(valid_to, TIMESTAMP '9999-12-31') AS ends
  FROM dim_customer
  WHERE valid_to > valid_from OR valid_to IS NULL
),
judged AS (
  SELECT
    v.customer_id,
    v.sk,
    bool_or(e.ends > v.valid_from) AS is_covered,
    bool_or(e.ends >= v.valid_from) AS is_reached,
    max(e.ends) AS last_end,
    max(CASE WHEN e.ended_by = 'delete' THEN e.ends END) AS last_delete
  FROM lasting AS v
  JOIN lasting AS e
    ON e.customer_id = v.customer_id
    AND (e.valid_from < v.valid_from OR e.valid_from = v.valid_from AND e.sk < v.sk)
  GROUP BY v.customer_id, v.sk
)
SELECT customer_id, sk, 'overlap' AS issue FROM judged WHERE is_covered
UNION ALL
SELECT customer_id, sk, 'gap' FROM judged WHERE NOT is_reached AND last_end IS DISTINCT FROM last_delete
UNION ALL
SELECT customer_id, sk, 'empty_or_inverted'
FROM dim_customer
WHERE NOT valid_from < valid_to
UNION ALL
SELECT customer_id, sk, 'multiple_open'
FROM dim_customer AS d
WHERE valid_to IS NULL
  AND EXISTS (
    SELECT 1
    FROM dim_customer AS o
    WHERE o.customer_id = d.customer_id
      AND o.sk <> d.sk
      AND o.valid_to IS NULL
  )
