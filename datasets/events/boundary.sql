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
  -- The Sunday before the first Monday, so that a week starting on Sunday mixes two weeks.
  (19, -1, 7), (20, -1, 11), (21, -1, 12),
  -- Five weeks on, the users of the first Monday again.
  (22, 35, 7), (23, 35, 8), (24, 35, 8)
) AS planted(event_no, day_no, who);

-- Days with many users of one or two events. Every second seed has about two hundred users, past the point where a
-- sketch of 64 registers leaves linear counting while some of its registers are still empty.
INSERT INTO events
SELECT
  CAST(1000 + i * 2 AS BIGINT) AS event_id,
  CAST(day(19779 + i % 3 * 9) AS DATE) AS event_date,
  CAST(CASE WHEN i % 17 = 3 THEN NULL ELSE pick(i, 62, 100000) END AS INTEGER) AS user_id,
  CAST(CASE WHEN pick(i, 63, 2) = 0 THEN 'DE' ELSE 'PL' END AS VARCHAR) AS country
FROM numbers(CASE WHEN $seed % 2 = 0 THEN 222 ELSE 44 END);
