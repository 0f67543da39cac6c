-- The raw estimate is taken at any size. With many empty registers it is far too high, and the sketches of 256 registers can come
-- out worse than those of 16. Up to 2.5 m the empty registers say more.
WITH precisions AS (
  SELECT unnest([4, 6, 8]) AS p
), users AS (
  SELECT DISTINCT user_id FROM events WHERE user_id IS NOT NULL
), hashed AS (
  SELECT trial, md5_number_lower(trial || '-' || user_id) AS h
  FROM users
  CROSS JOIN (SELECT unnest(range(1, 17)) AS trial) AS trials
), registers AS (
  SELECT p, trial, h % (1 << p) AS bucket, max(65 - p - length(ltrim(bin(h >> p), '0'))) AS rho
  FROM hashed
  CROSS JOIN precisions
  GROUP BY ALL
), sketches AS (
  SELECT
    p,
    trial,
    1 << p AS m,
    m - count(*) AS zeros,
    0.7213 / (1 + 1.079 / m) * m * m / (sum(pow(2.0, -rho)) + zeros) AS raw
  FROM registers
  GROUP BY p, trial
), errors AS (
  SELECT
    p,
    raw / (SELECT count(*) FROM users) - 1 AS err
  FROM sketches
)
SELECT
  p AS precision,
  1 << p AS registers,
  avg(err) AS mean_err,
  sqrt(avg(err * err)) AS rms_err,
  max(abs(err)) AS worst_err,
  1.04 / sqrt(1 << p) AS rse
FROM precisions
LEFT JOIN errors USING (p)
GROUP BY p;
