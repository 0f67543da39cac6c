-- Users made by hand, around a day that the seed chooses: the eve of a leap day, of a year, or of 1 March.
INSERT INTO logins
SELECT
  CAST(user_id AS INTEGER) AS user_id,
  CAST(CASE WHEN second IS NULL THEN NULL ELSE instant((base + day_no) * 86400 + second) END AS TIMESTAMP) AS login_ts
FROM (
  SELECT CASE $seed % 6
    WHEN 0 THEN 19781 WHEN 1 THEN 19721 WHEN 2 THEN 19415 WHEN 3 THEN 20087 WHEN 4 THEN 11015 ELSE 16859
  END AS base
) AS chosen
CROSS JOIN (VALUES
  -- One second apart on two days, 47:59:59 apart on neighbouring days, 24:00:01 apart with a day missing.
  (1, 0, 86399), (1, 1, 0), (1, 2, 86399), (1, 4, 0),
  -- Starts on the day after user 1 stopped, with the same login twice, and once more that day.
  (2, 5, 43200), (2, 5, 43200), (2, 5, 80000), (2, 6, 100),
  -- Nothing but a login without a time.
  (3, 0, NULL),
  -- The days of user 1, at other times, three logins on the first.
  (4, 0, 10), (4, 0, 11), (4, 0, 12), (4, 1, 86399), (4, 2, 0),
  -- One login.
  (10, 1, 43200),
  -- Without a time beside timed ones, 24 hours apart to the second.
  (11, 2, 3600), (11, NULL, NULL), (11, 3, 3600), (11, 1, 3601),
  -- Two streaks of equal length with one day between, then two days missing.
  (2147483647, 0, 500), (2147483647, 1, 500), (2147483647, 3, 500), (2147483647, 4, 86399), (2147483647, 7, 0),
  -- The calendar goes on where it stopped, a year later. Then 7, 30 and 100 days are missing, which a week, a month
  -- or a round number would take for none.
  (12, 0, 700), (12, 1, 700), (12, 367, 700), (12, 368, 700), (12, 376, 700), (12, 407, 700), (12, 508, 700)
) AS planted(user_id, day_no, second)
ORDER BY COALESCE(second, 0) * 37 % 101, user_id, day_no;

-- Of six seeds two, and not the first, have users of many rows, for what shows in long lists only: those before judge
-- first, and explain on few rows.
INSERT INTO logins
SELECT CAST(user_id AS INTEGER) AS user_id, CAST(instant(day_no * 86400 + second) AS TIMESTAMP) AS login_ts
FROM (
  -- Three logins on every second day, thirteen times: a sort leaves ties as they came only in short lists.
  SELECT 5 AS user_id, 19720 + 2 * CAST((i - i % 3) / 3 AS BIGINT) AS day_no, 3600 * (1 + i % 3) AS second
  FROM numbers(39)
  UNION ALL
  -- With user 5: numbers that read alike once a streak's number or key is glued to or added on them.
  SELECT user_id, day_no, second FROM (VALUES (51, 19723, 50), (6, 19625, 100)) AS glued(user_id, day_no, second)
  UNION ALL
  -- A day between two streaks of the largest number, which FLOAT takes for the same.
  SELECT 2147483646, day_no, 500 FROM (VALUES (16861), (20089)) AS between_streaks(day_no)
  UNION ALL
  -- The last days of a year whose ISO week is the first of the next.
  SELECT 40, 20086 + i, 900 FROM numbers(3)
  UNION ALL
  -- A streak of almost three months.
  SELECT 41, 19600 + i, 43200 FROM numbers(CASE WHEN $seed % 6 = 3 THEN 88 ELSE 0 END)
) AS long
WHERE $seed % 6 IN (3, 5)
ORDER BY second * 37 % 101, user_id, day_no;

-- Users who walk by steps of 0, 1, 2 and 3 days. Every second one starts the day after the one before stopped,
-- the others go back in time. The last one ends with a streak of eight days or more.
INSERT INTO logins
SELECT
  CAST(20 + user_no * user_no * user_no * 1000 AS INTEGER) AS user_id,
  CAST(CASE
    WHEN kind = 0 AND i < 41 THEN NULL
    WHEN kind <= 2 THEN instant(day_no * 86400)
    WHEN kind = 3 THEN instant(day_no * 86400 + 1)
    WHEN kind <= 5 THEN instant(day_no * 86400 + 86399)
    ELSE instant(day_no * 86400 + 43200 + i % 3)
  END AS TIMESTAMP) AS login_ts
FROM (
  SELECT
    i,
    user_no,
    CAST((chance - chance % 1000) / 1000 AS BIGINT) % 11 AS kind,
    19720 + SUM(step) OVER (ORDER BY i ROWS UNBOUNDED PRECEDING) AS day_no
  FROM (
    SELECT
      i,
      user_no,
      chance,
      CASE
        WHEN i >= 42 THEN 1
        WHEN i % 14 = 0 THEN 1
        WHEN i % 7 = 0 THEN -4 - chance % 5
        WHEN chance % 10 < 2 THEN 0
        WHEN chance % 10 < 7 THEN 1
        WHEN chance % 10 < 9 THEN 2
        ELSE 3
      END AS step
    FROM (
      SELECT
        i,
        CASE WHEN i >= 42 THEN 5 ELSE CAST((i - i % 7) / 7 AS BIGINT) END AS user_no,
        draw(i, 33) AS chance
      FROM numbers(49)
    ) AS drawn
  ) AS steps
) AS walks
ORDER BY i * 29 % 49;

-- On every second seed, users around the last day of the whole log: New Year's Day or 1 March of 2027.
INSERT INTO logins
SELECT
  CAST(user_id AS INTEGER) AS user_id,
  CAST(instant((last_day + day_no) * 86400 + second) AS TIMESTAMP) AS login_ts
FROM (SELECT CASE WHEN pick(CAST(1 AS BIGINT), 34, 2) = 0 THEN 20819 ELSE 20878 END AS last_day) AS chosen
CROSS JOIN (VALUES
  -- Two streaks of two days; the later one goes on to the last day.
  (13, -4, 100), (13, -3, 100), (13, -1, 100), (13, 0, 86399), (13, 0, 86399),
  -- Up to the day before the last, and up to the day before that.
  (14, -3, 50), (14, -2, 0), (14, -1, 0),
  (15, -4, 86399), (15, -3, 0), (15, -2, 86399),
  -- The longest streak is over, a shorter one reaches the last day.
  (16, -7, 300), (16, -6, 300), (16, -3, 300), (16, 0, 0),
  -- Single days, one, two and three days missing between them.
  (17, -9, 10), (17, -5, 10), (17, -2, 10), (17, 0, 10),
  -- Nine days, two or three days missing between them.
  (18, -40, 600), (18, -37, 600), (18, -34, 600), (18, -30, 600), (18, -27, 600), (18, -24, 600), (18, -20, 600),
  (18, -17, 600), (18, -14, 600),
  -- Every second day. Then, to the second, 71:59:59 with one day missing and 48:00:01 with two.
  (19, -30, 0), (19, -28, 0), (19, -26, 0), (19, -24, 86399), (19, -24, 86399), (19, -21, 0), (19, -19, 86399)
) AS planted(user_id, day_no, second)
WHERE $seed % 2 = 1
ORDER BY user_id * 7 % 5, day_no DESC;

INSERT INTO login_days
SELECT user_id, day
FROM (
  SELECT DISTINCT CAST(user_id AS INTEGER) AS user_id, CAST(login_ts AS DATE) AS day
  FROM logins
  WHERE login_ts IS NOT NULL
) AS days
ORDER BY (user_id % 1000 + EXTRACT(day FROM day)) * 37 % 101, user_id, day;
