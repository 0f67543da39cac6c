-- From the orders: each product that somebody has ordered, with the first of its rows, where that is discontinued.
SELECT o.product_id, p.category, p.discontinued
FROM (SELECT product_id FROM fact_orders GROUP BY product_id) AS o
JOIN (
  SELECT product_id, category, discontinued, ROW_NUMBER() OVER (PARTITION BY product_id ORDER BY locale) AS nth
  FROM dim_product
) AS p ON p.product_id = o.product_id AND p.nth = 1
WHERE p.discontinued
