-- refused by: build_bytes
-- Your build side has every product. The report drops those that are still sold above the join, when every executor has got them already.
SELECT DISTINCT product_id, category, discontinued
FROM dim_product
