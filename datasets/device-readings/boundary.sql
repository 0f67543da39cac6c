-- Devices made by hand, around an instant that the seed chooses: just before midnight into a leap day, 1 March, a year or
-- a common day, or the hour that clocks skip elsewhere. Rows are stored in an order that says nothing.
INSERT INTO readings
SELECT
  CAST(device_id AS INTEGER) AS device_id,
  CAST(seq AS BIGINT) AS seq,
  CAST(instant(base + second) AS TIMESTAMP) AS ts,
  CAST(state AS VARCHAR) AS state
FROM (
  SELECT CASE pick(CAST(1 AS BIGINT), 81, 5)
    WHEN 0 THEN 1709164680 WHEN 1 THEN 1709251080 WHEN 2 THEN 1704067080 WHEN 3 THEN 1717286280 ELSE 1710036000
  END AS base
) AS chosen
CROSS JOIN (VALUES
  -- There and back.
  (1, 1, 0, 'RUN'), (1, 2, 60, 'RUN'), (1, 3, 120, 'IDLE'), (1, 4, 180, 'RUN'), (1, 5, 240, 'RUN'),
  -- Begins as the device before ended. States of one reading each, so that differences of positions collide.
  (2, 1, 300, 'RUN'), (2, 2, 360, 'IDLE'), (2, 3, 420, 'RUN'), (2, 4, 480, 'IDLE'), (2, 5, 481, 'FAULT'),
  (2, 6, 540, 'RUN'),
  -- No state at the beginning, in the middle and at the end.
  (3, 1, 0, NULL), (3, 2, 60, NULL), (3, 3, 120, 'RUN'), (3, 4, 180, NULL), (3, 5, 240, 'RUN'), (3, 6, 300, NULL),
  (3, 7, 360, NULL),
  -- One reading, without a state.
  (4, 1, 0, NULL),
  -- Two states at one instant: in the middle, at the beginning of an interval and at the end.
  (5, 1, 0, 'RUN'), (5, 2, 60, 'IDLE'), (5, 3, 60, 'RUN'), (5, 4, 120, 'RUN'), (5, 5, 180, 'RUN'), (5, 6, 180, 'FAULT'),
  (6, 1, 0, 'IDLE'), (6, 2, 0, 'FAULT'), (6, 3, 30, 'FAULT'), (6, 4, 60, 'IDLE'), (6, 5, 60, 'FAULT'),
  -- One state twice at one instant.
  (7, 1, 0, 'RUN'), (7, 2, 0, 'RUN'), (7, 3, 60, 'FAULT'), (7, 4, 60, 'FAULT'),
  -- Three ways to say nothing.
  (8, 1, 0, ''), (8, 2, 60, NULL), (8, 3, 120, ''), (8, 4, 180, 'UNKNOWN'), (8, 5, 240, NULL), (8, 6, 300, 'UNKNOWN'),
  -- The counter starts again, inside an interval and at a change.
  (9, 7, 0, 'RUN'), (9, 8, 60, 'IDLE'), (9, 1, 120, 'IDLE'), (9, 2, 180, 'RUN'), (9, 3, 240, 'FAULT'), (9, 1, 300, 'RUN'),
  -- Silence for a day and for a quarter of a year.
  (10, 1, 0, 'RUN'), (10, 2, 86400, 'RUN'), (10, 3, 86460, 'IDLE'), (10, 4, 7776000, 'IDLE'),
  -- The instants of device 1 in another state. One reading.
  (11, 1, 0, 'IDLE'), (11, 2, 60, 'IDLE'), (11, 3, 120, 'IDLE'), (11, 4, 180, 'IDLE'), (11, 5, 240, 'IDLE'),
  (2147483647, 1, 240, 'RUN')
) AS planted(device_id, seq, second, state)
ORDER BY (device_id % 1000 * 17 + seq * 29 + second) % 101, seq DESC;

-- A device left to chance: steps of 0, 1, 60 and 3600 seconds, never two of 0 in a row, and states that often stay.
INSERT INTO readings
SELECT
  CAST(1000000 AS INTEGER) AS device_id,
  CAST(1 + i % 8 AS BIGINT) AS seq,
  CAST(instant(1709245800 + second) AS TIMESTAMP) AS ts,
  CAST(CASE
    WHEN held < 8 THEN 'RUN' WHEN held < 13 THEN 'IDLE' WHEN held < 15 THEN 'FAULT' WHEN held = 15 THEN '' ELSE NULL
  END AS VARCHAR) AS state
FROM (
  SELECT i, second, pick(i - i % length, 82, 18) AS held
  FROM (
    SELECT i, SUM(step) OVER (ORDER BY i ROWS UNBOUNDED PRECEDING) AS second, length
    FROM (
      SELECT
        i,
        2 + pick(i - i % 6, 84, 2) AS length,
        CASE
          WHEN i % 2 = 1 AND pick(i, 83, 2) = 0 THEN 0 WHEN i % 3 = 0 THEN 60 WHEN i % 7 = 0 THEN 3600 ELSE 1
        END AS step
      FROM numbers(20)
    ) AS steps
  ) AS walked
) AS drawn
ORDER BY i * 7 % 20;
