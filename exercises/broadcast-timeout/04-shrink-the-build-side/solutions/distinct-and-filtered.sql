-- Needed columns, needed rows, each once.
SELECT DISTINCT product_id, category, discontinued
FROM dim_product
WHERE discontinued
