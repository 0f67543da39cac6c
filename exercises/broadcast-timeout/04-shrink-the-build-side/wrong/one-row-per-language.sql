-- refused by: key
-- You keep a row for each language, so an order of such a product counts as often as it was translated.
SELECT product_id, category, discontinued
FROM dim_product
WHERE discontinued
