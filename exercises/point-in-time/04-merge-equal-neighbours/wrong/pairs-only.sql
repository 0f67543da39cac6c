-- Each version is joined to one neighbour, so a period of three touching versions ends with the second, and the time of the third is in no row. A run may have any length; mark where it begins and count the marks.
SELECT
  d.customer_id,
  d.tier,
  d.valid_from,
  CASE WHEN after.sk IS NULL THEN d.valid_to ELSE after.valid_to END AS valid_to
FROM dim_customer AS d
LEFT JOIN dim_customer AS after
  ON after.customer_id = d.customer_id
  AND after.tier = d.tier
  AND after.valid_from = d.valid_to
WHERE NOT EXISTS (
  SELECT 1
  FROM dim_customer AS before
  WHERE before.customer_id = d.customer_id
    AND before.tier = d.tier
    AND before.valid_to = d.valid_from
)
