-- refused by: same_report
-- You take the English rows. No language has all products, and orders of the others are lost without a word.
SELECT product_id, category, discontinued
FROM dim_product
WHERE discontinued AND locale = 'en'
