-- The longest run of zeros belongs to the smallest hash whose low bits name the register, so one minimum per register is
-- kept. How many registers hold which value is all that the estimate needs.
WITH hashes AS (
  SELECT DISTINCT t.trial, md5_number_lower(t.trial::VARCHAR || '-' || e.user_id::VARCHAR) AS h
  FROM events AS e
  CROSS JOIN (SELECT unnest(range(1, 17)) AS trial) AS t
  WHERE e.user_id IS NOT NULL
), sizes AS (
  SELECT p AS precision, CAST(pow(2, p) AS BIGINT) AS m FROM (SELECT unnest([4, 6, 8]) AS p) AS chosen
), smallest AS (
  SELECT precision, m, trial, min(h) AS h
  FROM hashes
  CROSS JOIN sizes
  GROUP BY precision, m, trial, h % m
), histograms AS (
  SELECT precision, m, trial, strpos(lpad(bin(h), 64, '0') || '1', '1') AS rho, count(*) AS held
  FROM smallest
  GROUP BY ALL
), sketches AS (
  SELECT precision, m, trial, m - sum(held) AS zeros, m - sum(held) + sum(held / (1::BIGINT << rho)) AS total
  FROM histograms
  GROUP BY precision, m, trial
), estimates AS (
  SELECT precision, m, zeros, 0.7213 / (1 + 1.079 / m) * m * m / total AS raw FROM sketches
), errors AS (
  SELECT
    precision,
    CASE WHEN raw > 2.5 * m OR zeros = 0 THEN raw ELSE m * (ln(m) - ln(zeros)) END / n - 1 AS err
  FROM estimates
  CROSS JOIN (SELECT count(DISTINCT user_id) AS n FROM events) AS counted
)
SELECT
  s.precision,
  s.m AS registers,
  (SELECT avg(err) FROM errors AS e WHERE e.precision = s.precision) AS mean_err,
  (SELECT sqrt(avg(err ** 2)) FROM errors AS e WHERE e.precision = s.precision) AS rms_err,
  (SELECT max(abs(err)) FROM errors AS e WHERE e.precision = s.precision) AS worst_err,
  1.04 / sqrt(s.m) AS rse
FROM sizes AS s;
