-- The fullest clock second of each address. What does the fullest second look like that does not begin with a tick?
SELECT egress_ip, date_trunc('second', ts) AS clock_second, count(*) AS requests
FROM http_access
GROUP BY ALL
ORDER BY requests DESC
