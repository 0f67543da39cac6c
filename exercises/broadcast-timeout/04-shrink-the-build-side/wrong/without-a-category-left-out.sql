-- refused by: same_report
-- You leave out products without a category. The report shows them as a group of their own.
SELECT DISTINCT product_id, category, discontinued
FROM dim_product
WHERE discontinued AND category IS NOT NULL
