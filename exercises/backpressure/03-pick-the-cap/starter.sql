-- As much as comes on average. What happens to a burst?
SELECT topic, CAST(ceil(avg(arrived)) AS BIGINT) AS cap
FROM arrivals
GROUP BY topic
