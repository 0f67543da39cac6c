-- All 64 registers stand in a table of their own, so the empty ones need no arithmetic. The first 1 is searched in
-- the padded binary text.
WITH registers AS (
  SELECT unnest(range(64)) AS bucket
), users AS (
  SELECT DISTINCT md5_number_lower(user_id::VARCHAR) AS h FROM events WHERE user_id IS NOT NULL
), sightings AS (
  SELECT CAST(h % 64 AS BIGINT) AS bucket, strpos(lpad(bin(h >> 6), 58, '0') || '1', '1') AS rho FROM users
), filled AS (
  SELECT r.bucket, coalesce(max(s.rho), 0) AS value
  FROM registers AS r
  LEFT JOIN sightings AS s ON s.bucket = r.bucket
  GROUP BY r.bucket
), summed AS (
  SELECT
    count(*) FILTER (value > 0) AS registers_set,
    count(*) FILTER (value = 0) AS zeros,
    0.7213 / (1 + 1.079 / 64) * 64 * 64 / sum(1.0::DOUBLE / (1::BIGINT << value)) AS raw
  FROM filled
)
SELECT
  registers_set,
  zeros,
  raw,
  if(zeros > 0 AND raw <= 160, -64 * ln(zeros / 64), raw) AS estimate
FROM summed;
