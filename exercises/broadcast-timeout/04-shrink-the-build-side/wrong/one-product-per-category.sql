-- refused by: same_report
-- You keep one row for each category. That is small, but the join needs the key of each product.
SELECT min(product_id) AS product_id, category, true AS discontinued
FROM dim_product
WHERE discontinued
GROUP BY category
