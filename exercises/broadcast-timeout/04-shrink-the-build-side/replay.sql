-- Bytes of a row of the build side: 8 for which columns are NULL, 8 for each column, and the text, rounded up to a multiple of 8.
CREATE MACRO row_bytes(category) AS 8 + 3 * 8 + coalesce((strlen(category) + 7) // 8 * 8, 0);

-- The report as it is due.
CREATE MACRO report_due() AS TABLE
SELECT category, count(*) AS orders, sum(amount_cents) AS cents
FROM fact_orders
JOIN (SELECT DISTINCT product_id, category FROM dim_product WHERE discontinued) AS p USING (product_id)
GROUP BY category;

-- The report as the broadcast join gives it: your rows are the build side, and the filter stands above the join.
CREATE MACRO report() AS TABLE
SELECT category, count(*) AS orders, sum(amount_cents) AS cents
FROM fact_orders
JOIN answer USING (product_id)
WHERE discontinued
GROUP BY category;
