-- Merchants with an answer of 200 that is younger than 24 hours.
CREATE MACRO good_answers() AS TABLE
SELECT DISTINCT merchant_id
FROM answer_cache
CROSS JOIN batch_api
WHERE status = 200 AND fetched_at > as_of - INTERVAL 24 HOURS;

-- Merchants of transactions that have none.
CREATE MACRO to_be_asked() AS TABLE
SELECT DISTINCT merchant_id
FROM work_items
ANTI JOIN good_answers() USING (merchant_id)
WHERE merchant_id IS NOT NULL;

-- Transactions with a merchant, and whether the cache or some batch answers them.
CREATE MACRO items_after() AS TABLE
SELECT
  item_id,
  merchant_id IN (SELECT merchant_id FROM answer WHERE merchant_id IS NOT NULL)
    OR merchant_id IN (SELECT merchant_id FROM good_answers()) AS is_answered
FROM work_items
WHERE merchant_id IS NOT NULL;
