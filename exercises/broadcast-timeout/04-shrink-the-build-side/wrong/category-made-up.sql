-- refused by: same_report
-- You give a name to products without a category. In the report they have category NULL.
SELECT DISTINCT product_id, coalesce(category, 'unknown') AS category, discontinued
FROM dim_product
WHERE discontinued
