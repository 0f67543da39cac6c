-- Only the finest sketch reads the users. The largest of its registers whose numbers end alike are the coarser sketches.
WITH sizes AS (
  SELECT unnest([4, 6, 8]) AS p, unnest([16, 64, 256]) AS m
), finest AS (
  SELECT
    trial,
    CAST(h & 255 AS INTEGER) AS register,
    max(strpos(lpad(bin(h >> 8), 56, '0') || '1', '1')) AS value
  FROM (
    SELECT t.trial, md5_number_lower(concat(t.trial, '-', e.user_id)) AS h
    FROM (SELECT DISTINCT user_id FROM events WHERE user_id IS NOT NULL) AS e
    CROSS JOIN (SELECT unnest(range(1, 17)) AS trial) AS t
  ) AS hashes
  GROUP BY ALL
), folded AS (
  SELECT m, trial, register % m AS register, max(value) AS value
  FROM finest
  CROSS JOIN sizes
  GROUP BY ALL
), summed AS (
  SELECT m, trial, m - count(*) AS zeros, m - sum(1 - 1 / pow(2, value)) AS total
  FROM folded
  GROUP BY m, trial
), estimates AS (
  SELECT m, 0.7213 / (1 + 1.079 / m) * m * m / total AS raw, zeros FROM summed
), counted AS (
  SELECT count(DISTINCT user_id) AS n FROM events
), errors AS (
  SELECT m, (if(zeros = 0 OR raw > 2.5 * m, raw, m * ln(m / zeros)) - n) / n AS err FROM estimates CROSS JOIN counted
)
SELECT
  s.p AS precision,
  s.m AS registers,
  sum(e.err) / 16 AS mean_err,
  sqrt(sum(pow(e.err, 2)) / 16) AS rms_err,
  greatest(max(e.err), -min(e.err)) AS worst_err,
  1.04 * pow(s.m, -0.5) AS rse
FROM sizes AS s
LEFT JOIN errors AS e ON e.m = s.m
GROUP BY s.p, s.m;
