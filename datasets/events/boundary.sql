-- Days made by hand. Offsets count from a Monday that the seed chooses: one week crosses a month, a leap day
-- or New Year.
INSERT INTO events
SELECT
  CAST(event_no * 3 + 1 AS BIGINT) AS event_id,
  CAST(day(CASE WHEN day_no < 10000 THEN base + day_no ELSE day_no END) AS DATE) AS event_date,
  CAST(who AS INTEGER) AS user_id,
  CAST(CASE event_no % 3 WHEN 0 THEN 'DE' WHEN 1 THEN 'FR' ELSE 'SE' END AS VARCHAR) AS country
FROM (
  SELECT CASE $seed % 6
    WHEN 0 THEN 19779 WHEN 1 THEN 18624 WHEN 2 THEN 19415 WHEN 3 THEN 20087 WHEN 4 THEN 19716 ELSE 20451
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
) AS planted(event_no, day_no, who)
-- Large worlds are large enough without all of them.
WHERE CASE $seed % 6 WHEN 0 THEN event_no < 16 WHEN 2 THEN event_no <> 6 WHEN 4 THEN event_no <> 6 ELSE true END;

-- One user on days that share month and day, day of the year, day of the month, or week and weekday, in two years or
-- months.
INSERT INTO events
SELECT
  CAST(500 + nr AS BIGINT) AS event_id,
  CAST(event_date AS DATE) AS event_date,
  CAST(8 AS INTEGER) AS user_id,
  CAST('SE' AS VARCHAR) AS country
FROM (
  VALUES (1, '2023-03-05'), (2, '2023-03-06'), (3, '2024-03-04'), (4, '2024-03-05'), (5, '2024-04-05')
) AS alike(nr, event_date)
WHERE $seed % 6 IN (2, 4);

-- Days with many users of one or two events. Of six seeds two have about a hundred and fifty users, around the point where a
-- sketch of 64 registers leaves linear counting while some of its registers are still empty: the raw estimate of seed
-- 2 is just below 160, that of seed 4 just above.
INSERT INTO events
SELECT
  CAST(1000 + i * 2 AS BIGINT) AS event_id,
  CAST(day(19779 + i % 3 * 2) AS DATE) AS event_date,
  CAST(CASE WHEN i % 17 = 3 THEN NULL ELSE pick(i, 98, 100000) END AS INTEGER) AS user_id,
  CAST(CASE WHEN pick(i, 63, 2) = 0 THEN 'DE' ELSE 'PL' END AS VARCHAR) AS country
FROM numbers(CASE WHEN $seed % 6 IN (2, 4) THEN 136 ELSE 0 END);

-- The others have users chosen by their hashes, one event each. Of six seeds one has few users in all 64 registers; one
-- has them in all registers but one; one has users with such long runs of zeros that the raw estimate is above 160
-- while 12 registers are empty, among them that of the empty text; and one has 64 users whose first 1 stands at place 20
-- or later, one in each register, so that the raw estimate is about 300 million.
INSERT INTO events
SELECT
  CAST(CASE WHEN who < 10000 THEN 1001 + who * 2 ELSE 4000000000 + who END AS BIGINT) AS event_id,
  CAST(day(19779 + who % 3 * CASE WHEN who BETWEEN 1000 AND 10000 THEN 9 ELSE 2 END) AS DATE) AS event_date,
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
  (2164), (2263),
  (7884785), (14964878), (18615566), (30076966), (30367810), (35677533), (35919403), (39887600), (43308759),
  (46766304), (56427071), (56466082), (59915618), (60178693), (63083064), (66556189), (73208492), (73799322),
  (77123387), (83384696), (86083968), (90368158), (98321500), (100717074), (106142498), (110411089), (121560633),
  (130489793), (136783893), (140032127), (143416655), (150585229), (156930437), (163374750), (165966452),
  (167256633), (172167313), (172614257), (174710252), (183630813), (196791595), (200587789), (206599580),
  (208040051), (215217666), (215557869), (220399459), (232500455), (234680754), (240990848), (250513006),
  (255022022), (256049061), (256715918), (263713037), (265371168), (273450669), (275193581), (276023686),
  (285262918), (288217367), (294829019), (298044319), (299287741)
) AS chosen(who)
WHERE (who BETWEEN 1000 AND 10000 AND $seed % 6 = 1) OR (who < 1000 AND $seed % 6 = 3)
  OR (who < 854 AND $seed % 6 = 5) OR (who > 10000 AND $seed % 6 = 0);

-- Some of those users again, none of whom changes a register. Where there are many: ten of them twice on one day; then
-- weeks of eight, nine and seven users that share some; after a week without any the same seven; twelve users in two
-- weeks, six of whom are in the next.
INSERT INTO events
SELECT
  CAST(500000 + monday * 40 + i AS BIGINT) AS event_id,
  CAST(day(CASE WHEN monday = 0 THEN 19779 + i % 3 * 2 ELSE 19779 + monday + i % 7 END) AS DATE) AS event_date,
  CAST(pick(i, 98, 100000) AS INTEGER) AS user_id,
  CAST(CASE WHEN i % 2 = 0 THEN 'DE' ELSE 'FR' END AS VARCHAR) AS country
FROM numbers(40)
JOIN (VALUES
  (0, 4, 13), (119, 0, 8), (126, 5, 13), (133, 12, 18), (147, 12, 18), (154, 21, 32), (161, 21, 32), (168, 27, 36)
) AS weeks(monday, first_i, last_i) ON i BETWEEN first_i AND last_i
WHERE i % 17 <> 3 AND $seed % 6 IN (2, 4);

-- The users made by hand once more, six days after the first of the many or chosen ones, so that seven days have everybody: the
-- sketch of these days is that of the whole log, near 160 or with none or one of its registers left.
INSERT INTO events
SELECT
  CAST(600000 + place AS BIGINT) AS event_id,
  CAST(day(19785) AS DATE) AS event_date,
  CAST(who AS INTEGER) AS user_id,
  CAST('PL' AS VARCHAR) AS country
FROM (VALUES
  (0, 7), (1, 8), (2, 9), (3, 10), (4, 11), (5, 46766304), (6, 0), (7, -1), (8, 2147483647), (9, -2147483648)
) AS planted(place, who)
WHERE $seed % 6 IN (2, 4) OR $seed % 24 IN (3, 5);

-- Where there are few: users whose hashes are divisible by 8, on another day, on the same day, on both, and on the same day of
-- another month and of another year.
INSERT INTO events
SELECT
  CAST(event_no AS BIGINT) AS event_id,
  CAST(day(19779 + day_no) AS DATE) AS event_date,
  CAST(who AS INTEGER) AS user_id,
  CAST('SE' AS VARCHAR) AS country
FROM (VALUES
  (500000, 31, 1008), (500001, 9, 1090), (500002, 18, 1226), (500003, 18, 1226), (500004, 366, 1226), (500005, 0, 1356),
  (500006, 366, 1704), (500007, 29, 2040)
) AS planted(event_no, day_no, who)
WHERE $seed % 6 = 1;
