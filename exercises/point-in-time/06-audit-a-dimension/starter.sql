-- Compared with the neighbour alone. Is that the version that matters?
SELECT
  customer_id,
  sk,
  'overlap' AS issue
FROM dim_customer
QUALIFY lag(valid_to) OVER (PARTITION BY customer_id ORDER BY valid_from, sk) > valid_from
