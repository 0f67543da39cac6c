-- The whole dimension, without its texts. What else does nobody need?
SELECT product_id, category, discontinued
FROM dim_product
