-- The powers of two are averaged directly. One register with a long run of zeros then decides the whole estimate; the
-- harmonic mean, the sum of the inverse powers in the denominator, keeps it in check.
WITH hashed AS (
  SELECT md5_number_lower(user_id::VARCHAR) AS h
  FROM events
  WHERE user_id IS NOT NULL
), split AS (
  SELECT CAST(h & 63 AS INTEGER) AS bucket, h >> 6 AS w
  FROM hashed
), registers AS (
  SELECT bucket, max(CASE WHEN w = 0 THEN 59 ELSE 59 - length(bin(w)) END) AS rho
  FROM split
  GROUP BY bucket
), totals AS (
  SELECT
    count(*) AS registers_set,
    64 - count(*) AS zeros,
    0.7213 / (1 + 1.079 / 64) * (coalesce(sum(pow(2.0, rho)), 0) + 64 - count(*)) AS raw
  FROM registers
)
SELECT
  registers_set,
  zeros,
  raw,
  CASE WHEN raw <= 2.5 * 64 AND zeros > 0 THEN 64 * ln(64.0 / zeros) ELSE raw END AS estimate
FROM totals;
