-- refused by: same_report
-- You keep the products that are still sold. The report is about the others.
SELECT DISTINCT product_id, category, discontinued
FROM dim_product
WHERE NOT discontinued
