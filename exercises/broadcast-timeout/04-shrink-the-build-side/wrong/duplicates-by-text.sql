-- refused by: key
-- You remove duplicates while the language is still among the columns. Then no two rows are equal, and all of them stay.
SELECT product_id, category, discontinued
FROM (SELECT DISTINCT product_id, locale, category, discontinued FROM dim_product) AS d
WHERE discontinued
