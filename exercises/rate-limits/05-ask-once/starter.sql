-- One call for each transaction.
SELECT item_id AS batch_no, merchant_id
FROM work_items
