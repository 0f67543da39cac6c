-- Each user has a pace: one login in every stretch of 11 to 30 hours, at a moment that is drawn. One login in 31 was
-- delivered twice, and of 97 one has no time and four are moved to the first or the last second of their day.
-- One user in 29 is a monitoring account that is busy for a single day.
INSERT INTO logins
SELECT
  CAST(user_no + 1 AS INTEGER) AS user_id,
  CAST(CASE
    WHEN kind = 0 AND $rows >= 400 THEN NULL
    WHEN kind IN (1, 2) THEN instant(second - second % 86400)
    WHEN kind IN (3, 4) THEN instant(second - second % 86400 + 86399)
    ELSE instant(second)
  END AS TIMESTAMP) AS login_ts
FROM (
  SELECT
    user_no,
    started + place * pace + chance % pace AS second,
    CAST((chance - chance % pace) / pace AS BIGINT) % 97 AS kind
  FROM (
    SELECT
      user_no,
      place - twice AS place,
      CASE WHEN $rows < 400 THEN 1708905600 ELSE 1703030400 END + user_no % 7 * 86400 AS started,
      CASE WHEN user_no % 29 = 17 THEN 850 ELSE 40000 + (user_no * 26713 + $seed % 1000 * 7919) % 68000 END AS pace,
      draw(i - twice, 1) AS chance
    FROM (
      SELECT
        i,
        CAST((i - i % each) / each AS BIGINT) AS user_no,
        i % each AS place,
        CASE WHEN i % 31 = 30 AND i % each > 0 THEN 1 ELSE 0 END AS twice
      FROM (
        SELECT i, CASE WHEN $rows < 400 THEN 9 ELSE 100 END AS each
        FROM numbers($rows)
      ) AS numbered
    ) AS placed
  ) AS paced
) AS timed;

-- Users who are there for their edges: leap day, one instant twice, year change, no time at all. The readable world
-- has one of them.
INSERT INTO logins
SELECT CAST(user_id AS INTEGER) AS user_id, CAST(login_ts AS TIMESTAMP) AS login_ts
FROM (VALUES
  (4, '2024-02-28 23:59:59'),
  (4, '2024-02-29 00:00:00'),
  (4, '2024-02-29 00:00:00'),
  (4, NULL),
  (900001, '2024-02-28 23:59:59'),
  (900001, '2024-02-29 00:00:00'),
  (900001, '2024-03-01 12:00:00'),
  (900002, '2024-03-10 10:00:00'),
  (900002, '2024-03-10 10:00:00'),
  (900003, '2023-12-31 10:00:00'),
  (900003, '2024-01-01 10:00:00'),
  (900003, NULL),
  (900004, NULL)
) AS planted(user_id, login_ts)
WHERE (user_id = 4) = ($rows < 400);

INSERT INTO login_days
SELECT DISTINCT CAST(user_id AS INTEGER) AS user_id, CAST(login_ts AS DATE) AS day
FROM logins
WHERE login_ts IS NOT NULL
ORDER BY user_id, day;
