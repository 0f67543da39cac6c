-- refused by: oldest_row
-- Your cap is the mean. In the long run that is just enough, but a burst drains only as fast as the cap exceeds what goes on
-- coming, and a mean exceeds it by little.
SELECT topic, CAST(ceil(avg(arrived * (100 + growth_percent) / 100)) AS BIGINT) AS cap
FROM arrivals
CROSS JOIN cluster
GROUP BY topic
