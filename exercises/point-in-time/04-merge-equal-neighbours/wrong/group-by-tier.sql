-- Grouping by customer and tier makes one row of everything the customer ever had in that tier. Gold, silver, gold becomes one gold period that covers the silver one. Group by runs of touching versions.
SELECT
  customer_id,
  tier,
  min(valid_from) AS valid_from,
  CASE WHEN count(*) = count(valid_to) THEN max(valid_to) END AS valid_to
FROM dim_customer
GROUP BY customer_id, tier
