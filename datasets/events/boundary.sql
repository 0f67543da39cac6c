-- Days made by hand. Offsets count from a Monday that the seed chooses: one week crosses a month, a leap day or a year.
INSERT INTO events
SELECT
  CAST(event_no * 3 + 1 AS BIGINT) AS event_id,
  CAST(day(base + day_no) AS DATE) AS event_date,
  CAST(who AS INTEGER) AS user_id,
  CAST(CASE event_no % 3 WHEN 0 THEN 'DE' WHEN 1 THEN 'FR' ELSE 'SE' END AS VARCHAR) AS country
FROM (
  SELECT CASE pick(CAST(1 AS BIGINT), 61, 4)
    WHEN 0 THEN 19779 WHEN 1 THEN 19720 WHEN 2 THEN 19415 ELSE 20084
  END AS base
) AS chosen
CROSS JOIN (VALUES
  -- Monday: one user three times, one once.
  (0, 0, 7), (1, 0, 7), (2, 0, 7), (3, 0, 8),
  -- Tuesday: nobody is known.
  (4, 1, NULL), (5, 1, NULL),
  -- Wednesday: known and unknown.
  (6, 2, 7), (7, 2, NULL), (8, 2, 9),
  -- Sunday and the Monday after: the same two users.
  (9, 6, 7), (10, 6, 10), (11, 7, 7), (12, 7, 10),
  -- A week later only unknown users, and then a week without any event.
  (13, 14, NULL), (14, 16, NULL),
  -- Ids at the edges of INTEGER, and zero.
  (15, 29, 0), (16, 29, -1), (17, 29, 2147483647), (18, 29, -2147483648),
  -- The Sunday before the first Monday, so that a week starting on Sunday mixes two weeks. 46766304 has the smallest
  -- md5_number_lower() >> 6 of all INTEGER ids: 34055081, where the first 1 stands at place 33 of 58.
  (19, -1, 7), (20, -1, 11), (21, -1, 46766304),
  -- Five weeks on, the users of the first Monday again.
  (22, 35, 7), (23, 35, 8), (24, 35, 8)
) AS planted(event_no, day_no, who);

-- Days with many users of one or two events. Of five seeds two have about a hundred and fifty users, around the point where a
-- sketch of 64 registers leaves linear counting while some of its registers are still empty: the raw estimate of seed
-- 2 is just below 160, that of seed 4 just above.
INSERT INTO events
SELECT
  CAST(1000 + i * 2 AS BIGINT) AS event_id,
  CAST(day(19779 + i % 3 * 9) AS DATE) AS event_date,
  CAST(CASE WHEN i % 17 = 3 THEN NULL ELSE pick(i, 98, 100000) END AS INTEGER) AS user_id,
  CAST(CASE WHEN pick(i, 63, 2) = 0 THEN 'DE' ELSE 'PL' END AS VARCHAR) AS country
FROM numbers(CASE WHEN $seed % 5 IN (2, 4) THEN 136 ELSE 0 END);

-- The others have users chosen by their hashes, one event each. Of five seeds one has few users in all 64 registers,
-- one has them in all registers but one, and one has users with such long runs of zeros that the raw estimate is above
-- 160 while 12 registers are empty, among them that of the empty text.
INSERT INTO events
SELECT
  CAST(1001 + who * 2 AS BIGINT) AS event_id,
  CAST(day(19779 + who % 3 * 9) AS DATE) AS event_date,
  CAST(who AS INTEGER) AS user_id,
  CAST(CASE WHEN pick(who, 63, 2) = 0 THEN 'DE' ELSE 'PL' END AS VARCHAR) AS country
FROM (VALUES
  (100), (101), (102), (103), (105), (109), (111), (114), (115), (117), (118), (120), (121), (122), (124), (125),
  (126), (130), (131), (134), (138), (145), (146), (148), (149), (151), (156), (157), (160), (161), (165), (166),
  (167), (177), (179), (181), (183), (191), (205), (209), (213), (215), (231), (232), (236), (248), (262), (272),
  (306), (335), (347), (352), (358), (366), (854),
  (1008), (1014), (1025), (1079), (1090), (1095), (1112), (1128), (1162), (1164), (1179), (1203), (1216), (1218),
  (1226), (1249), (1267), (1289), (1315), (1329), (1356), (1361), (1404), (1420), (1457), (1536), (1654),
  (1690), (1704), (1708), (1713), (1758), (1779), (1884), (1979), (2017), (2040), (2053), (2099), (2108), (2140),
  (2164), (2263)
) AS chosen(who)
WHERE (who > 1000 AND $seed % 5 = 1) OR (who < 1000 AND $seed % 5 = 3) OR (who < 854 AND $seed % 5 = 0);
