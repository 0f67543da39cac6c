-- refused by: batch_seconds
-- Your cap is the highest tick, so a burst passes as it comes. All queries together then take longer than a trigger. Let
-- bursts wait as long as they may.
SELECT topic, CAST(max(arrived * (100 + growth_percent) // 100) AS BIGINT) AS cap
FROM arrivals
CROSS JOIN cluster
GROUP BY topic
