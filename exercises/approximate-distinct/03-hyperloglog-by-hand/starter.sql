-- One row: registers_set, zeros, raw, estimate.
WITH hashed AS (
  SELECT md5_number_lower(user_id::VARCHAR) AS h
  FROM events
  WHERE user_id IS NOT NULL
)
SELECT count(DISTINCT h & 63) AS registers_set
FROM hashed;
