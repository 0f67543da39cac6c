-- Users made by hand, around an instant that the seed chooses: the last hour of 28 February (leap year and not),
-- of a year, of a common day, or the hour that clocks skip elsewhere.
INSERT INTO clicks
SELECT
  CAST(1 + (entry * 11 + base) % 28 AS BIGINT) AS click_id,
  CAST(user_id AS INTEGER) AS user_id,
  CAST(instant(base + second) AS TIMESTAMP) AS ts
FROM (
  SELECT CASE $seed % 6
    WHEN 0 THEN 1709162100 WHEN 1 THEN 1704065400 WHEN 2 THEN 1677624300 WHEN 3 THEN 1717284600
    WHEN 4 THEN 1710036000 ELSE 1729989000
  END AS base
) AS chosen
CROSS JOIN (VALUES
  -- Pauses of exactly 30:00, 30:01, 29:59.
  (1, 1, 0), (2, 1, 1800), (3, 1, 3601), (4, 1, 5400),
  -- Begins ten minutes after user 1 ended, with two clicks at once, then 25 minutes apart for two hours.
  (5, 2, 6000), (6, 2, 6000), (7, 2, 7500), (8, 2, 9000), (9, 2, 10500), (10, 2, 12000),
  -- One click.
  (11, 3, 12600),
  -- Pauses of 30:59, 31:00, 30:01 after a full minute, 29:01 from the last second of a minute.
  (12, 4, 60), (13, 4, 1919), (14, 4, 3779), (15, 4, 5580), (16, 4, 5639), (17, 4, 7380),
  -- The instants of user 1.
  (18, 1000000, 0), (19, 1000000, 1800), (20, 1000000, 3601), (21, 1000000, 5400),
  -- Three clicks at one instant, twice, 30:01 and 30:00 apart, then a day of silence.
  (22, 2147483647, 0), (23, 2147483647, 0), (24, 2147483647, 0), (25, 2147483647, 1801), (26, 2147483647, 1801),
  (27, 2147483647, 3601), (28, 2147483647, 90001)
) AS planted(entry, user_id, second);

-- Users whose pauses are all edges. Every second one begins minutes after the one before ended. The last one
-- has eight sessions or more.
INSERT INTO clicks
SELECT
  CAST(29 + i * 29 % 49 AS BIGINT) AS click_id,
  CAST(20 + user_no * user_no * user_no * 1000 AS INTEGER) AS user_id,
  CAST(instant(second) AS TIMESTAMP) AS ts
FROM (
  SELECT i, user_no, 1709245800 + SUM(pause) OVER (ORDER BY i ROWS UNBOUNDED PRECEDING) AS second
  FROM (
    SELECT
      i,
      user_no,
      CASE
        WHEN i >= 42 THEN 1801 + i % 3 * 59
        WHEN i % 14 = 0 THEN 600
        WHEN i % 7 = 0 THEN -7200 - chance % 3600
        WHEN edge = 0 THEN 0
        WHEN edge = 1 THEN 1
        WHEN edge = 2 THEN 1799
        WHEN edge <= 4 THEN 1800
        WHEN edge = 5 THEN 1801
        WHEN edge = 6 THEN 1802 + chance % 58
        WHEN edge = 7 THEN 1860
        WHEN edge = 8 THEN 60 + chance % 1700
        ELSE 86400
      END AS pause
    FROM (
      SELECT i, user_no, chance, CAST((chance - chance % 10000) / 10000 AS BIGINT) % 10 AS edge
      FROM (
        SELECT
          i,
          CASE WHEN i >= 42 THEN 5 ELSE CAST((i - i % 7) / 7 AS BIGINT) END AS user_no,
          draw(i, 43) AS chance
        FROM numbers(49)
      ) AS drawn
    ) AS edges
  ) AS pauses
) AS walks;

-- Of six seeds the last two have users of many clicks, for what shows in long lists only: the earlier ones judge first,
-- and explain on few rows.
INSERT INTO clicks
SELECT
  CAST(78 + nr * 41 % 93 AS BIGINT) AS click_id,
  CAST(user_id AS INTEGER) AS user_id,
  CAST(instant(1709249100 + second) AS TIMESTAMP) AS ts
FROM (
  -- Thirteen sessions of three clicks at one instant: a sort leaves ties as they came only in short lists.
  SELECT i AS nr, 5 AS user_id, CAST((i - i % 3) / 3 AS BIGINT) * 1801 AS second FROM numbers(39)
  UNION ALL
  -- One session of more than a day and fifty clicks, each exactly 30:00 after the one before.
  SELECT 39 + i, 7, i * 1800 FROM numbers(52)
  UNION ALL
  -- With user 5: numbers that read alike once a session's number is glued to or added on them.
  SELECT nr, user_id, second FROM (VALUES (91, 6, 100), (92, 51, 200)) AS glued(nr, user_id, second)
) AS long
WHERE $seed % 6 IN (0, 5);
