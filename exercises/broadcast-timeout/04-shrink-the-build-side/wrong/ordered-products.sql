-- refused by: build_bytes
-- You keep the products that were ordered. Nearly all were, and most of them are still sold.
SELECT DISTINCT product_id, category, discontinued
FROM dim_product
SEMI JOIN fact_orders USING (product_id)
