-- refused by: precision
-- You report nights with many rejections. Where they are heeded they do no harm. Look at what was done after them.
SELECT night
FROM nightly_access
GROUP BY night
HAVING count(*) FILTER (status IN (429, 503)) >= 0.3 * count(*)
