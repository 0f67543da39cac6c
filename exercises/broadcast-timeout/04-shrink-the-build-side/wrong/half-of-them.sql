-- refused by: same_report
-- You keep as many products as seem safe. The build side gets as small as you like that way, and the report is no longer the report.
SELECT DISTINCT product_id, category, discontinued
FROM dim_product
WHERE discontinued AND product_id % 2 = 0
