-- One row for each version, as the dimension has them. Which of these belong together?
SELECT
  customer_id,
  tier,
  valid_from,
  valid_to
FROM dim_customer
