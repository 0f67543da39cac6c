-- refused by: precision
-- You report nights with a 403. Single requests are forbidden on sound nights too, and many a storm ends without a ban.
SELECT DISTINCT night
FROM nightly_access
WHERE status = 403
