-- refused by: oldest_row
-- Your cap is the median, the usual number of rows. It does not see the bursts at all, and what they leave behind is never
-- read.
SELECT topic, CAST(greatest(1, ceil(median(arrived * (100 + growth_percent) / 100))) AS BIGINT) AS cap
FROM arrivals
CROSS JOIN cluster
GROUP BY topic
