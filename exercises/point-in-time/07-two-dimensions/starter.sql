-- Every tier of a customer beside every territory. Which of these pairs ever met, and when?
SELECT
  t.customer_id,
  t.tier,
  r.territory,
  t.valid_from,
  t.valid_to
FROM dim_tier AS t
JOIN dim_territory AS r ON r.customer_id = t.customer_id
