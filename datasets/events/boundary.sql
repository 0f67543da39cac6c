-- Days made by hand. Offsets count from a Monday that the seed chooses: one week crosses a month, a leap day
-- or New Year.
INSERT INTO events
SELECT
  CAST(event_no * 3 + 1 AS BIGINT) AS event_id,
  CAST(day(CASE WHEN day_no < 10000 THEN base + day_no ELSE day_no END) AS DATE) AS event_date,
  CAST(who AS INTEGER) AS user_id,
  CAST(CASE event_no % 3 WHEN 0 THEN 'DE' WHEN 1 THEN 'FR' ELSE 'SE' END AS VARCHAR) AS country
FROM (
  SELECT CASE pick(CAST(1 AS BIGINT), 61, 4)
    WHEN 0 THEN 19779 WHEN 1 THEN 19716 WHEN 2 THEN 19415 ELSE 20087
  END AS base
) AS chosen
CROSS JOIN (VALUES
  -- Monday: one user three times, one once.
  (0, 0, 7), (1, 0, 7), (2, 0, 7), (3, 0, 8),
  -- Tuesday: nobody is known.
  (4, 1, NULL),
  -- Wednesday: known and unknown.
  (5, 2, 7), (6, 2, NULL), (7, 2, 9),
  -- Sunday and the Monday after: the same two users.
  (8, 6, 7), (9, 6, 10), (10, 7, 7), (11, 7, 10),
  -- A week later only one unknown user, and then a week without any event.
  (12, 14, NULL),
  -- Ids at the edges of INTEGER, and zero.
  (13, 29, 0), (14, 29, -1), (15, 29, 2147483647), (16, 29, -2147483648),
  -- The Sunday before the first Monday, so that a week starting on Sunday mixes two weeks. 46766304 has the smallest
  -- md5_number_lower() >> 6 of all INTEGER ids: 34055081, where the first 1 stands at place 33 of 58.
  (17, -1, 7), (18, -1, 11), (19, -1, 46766304),
  -- Fifty-two weeks on, the users of the first Monday again: the week of the same number in another year.
  (20, 364, 7), (21, 364, 8), (22, 364, 8),
  -- Tuesday and Wednesday around the New Year of 2025, one week of two years, whatever the seed.
  (23, 20088, 7), (24, 20089, 7)
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
