-- One group for each product; its rows agree, so the largest of their values is that of all of them.
SELECT product_id, max(category) AS category, true AS discontinued
FROM dim_product
GROUP BY product_id
HAVING bool_and(discontinued)
