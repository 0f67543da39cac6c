-- The zeros are counted in the same low bits that chose the register. All hashes of register 0 then start with six zeros
-- and those of odd registers with none, so the registers say where a user fell and not how many there were.
WITH hashed AS (
  SELECT md5_number_lower(user_id::VARCHAR) AS h
  FROM events
  WHERE user_id IS NOT NULL
), split AS (
  SELECT CAST(h & 63 AS INTEGER) AS bucket, h AS w
  FROM hashed
), registers AS (
  SELECT bucket, max(CASE WHEN w = 0 THEN 59 ELSE strpos(reverse(bin(w)), '1') END) AS rho
  FROM split
  GROUP BY bucket
), totals AS (
  SELECT
    count(*) AS registers_set,
    64 - count(*) AS zeros,
    0.7213 / (1 + 1.079 / 64) * 64 * 64 / (coalesce(sum(pow(2.0, -rho)), 0) + 64 - count(*)) AS raw
  FROM registers
)
SELECT
  registers_set,
  zeros,
  raw,
  CASE WHEN raw <= 2.5 * 64 AND zeros > 0 THEN 64 * ln(64.0 / zeros) ELSE raw END AS estimate
FROM totals;
