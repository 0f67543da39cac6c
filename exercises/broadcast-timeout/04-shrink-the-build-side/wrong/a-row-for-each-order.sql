-- refused by: key
-- You join before you broadcast, so a product is in your rows as often as it was ordered, and each of its orders is joined with all of them.
SELECT o.product_id, p.category, p.discontinued
FROM fact_orders AS o
JOIN (SELECT DISTINCT product_id, category, discontinued FROM dim_product WHERE discontinued) AS p USING (product_id)
