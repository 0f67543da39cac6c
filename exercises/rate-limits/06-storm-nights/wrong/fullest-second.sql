-- refused by: precision
-- You report nights with a full second. Busy nights have those without any retry, and a storm on a slow night has none.
SELECT DISTINCT night
FROM nightly_access
GROUP BY night, date_trunc('second', ts)
HAVING count(*) >= 10
