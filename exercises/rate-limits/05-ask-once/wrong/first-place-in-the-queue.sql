-- refused by: numbered
-- You numbered the transactions, cut them into batches, and kept the first batch of each merchant. Later batches lose merchants
-- to earlier ones, and some are left empty or nearly so. Make the merchants distinct before you number them.
WITH due AS (
  SELECT merchant_id, min(place) AS place
  FROM (SELECT merchant_id, row_number() OVER (ORDER BY item_id) - 1 AS place FROM work_items) AS work_items
  WHERE merchant_id IS NOT NULL
    AND NOT EXISTS (
      SELECT 1
      FROM answer_cache
      CROSS JOIN batch_api
      WHERE answer_cache.merchant_id = work_items.merchant_id
        AND status = 200
        AND fetched_at > as_of - INTERVAL 1 DAY
    )
  GROUP BY merchant_id
)
SELECT place // max_ids AS batch_no, merchant_id
FROM due
CROSS JOIN batch_api
