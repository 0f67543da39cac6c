-- The longest run of zeros belongs to the smallest rest, so min(w) per register is enough and rho is taken once.
WITH smallest AS (
  SELECT h & 63 AS bucket, min(h >> 6) AS w
  FROM (SELECT md5_number_lower(user_id::VARCHAR) AS h FROM events WHERE user_id IS NOT NULL) AS hashed
  GROUP BY h & 63
), registers AS (
  SELECT bucket, 59 - CASE WHEN w = 0 THEN 0 ELSE length(bin(w)) END AS rho FROM smallest
), powers AS (
  SELECT count(*) AS hit, coalesce(sum(exp(-rho * ln(2.0))), 0) AS z FROM registers
), estimated AS (
  SELECT hit, 64 - hit AS zeros, 0.7213 * 4096 / ((1 + 1.079 / 64) * (z + 64 - hit)) AS raw FROM powers
)
SELECT
  hit AS registers_set,
  zeros,
  raw,
  CASE WHEN zeros = 0 OR raw > 160 THEN raw ELSE 64 * (ln(64.0) - ln(zeros)) END AS estimate
FROM estimated;
