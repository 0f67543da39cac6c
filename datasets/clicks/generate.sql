-- Users have a fixed number of clicks, five to a visit. Inside a visit the pauses are drawn, with the edges of
-- half an hour over-represented. Visits start at a jittered grid, so that they are apart, near or overlapping.
INSERT INTO clicks
SELECT
  CAST(1 + CASE WHEN place % 2 = 0 THEN place + late ELSE place - late END * users + user_no AS BIGINT) AS click_id,
  CAST(user_no + 1 AS INTEGER) AS user_id,
  CAST(instant(started + CASE step
    WHEN 0 THEN 0
    WHEN 1 THEN pause_1
    WHEN 2 THEN pause_1 + pause_2
    WHEN 3 THEN pause_1 + pause_2 + pause_3
    ELSE pause_1 + pause_2 + pause_3 + pause_4
  END) AS TIMESTAMP) AS ts
FROM (
  SELECT
    user_no, place, step, users, late, started,
    CASE WHEN low_1 % 16 < 2 THEN 1800 WHEN low_1 % 16 = 2 THEN 1801 + low_1 % 59
      WHEN low_1 % 16 = 3 THEN 0 WHEN low_1 % 16 = 4 THEN 1799 ELSE 5 + low_1 % 1200 END AS pause_1,
    CASE WHEN high_1 % 16 < 2 THEN 1800 WHEN high_1 % 16 = 2 THEN 1801 + high_1 % 4000
      WHEN high_1 % 16 = 3 THEN 0 ELSE 5 + high_1 % 900 END AS pause_2,
    CASE WHEN low_2 % 16 = 0 THEN 1800 WHEN low_2 % 16 = 1 THEN 1801
      WHEN low_2 % 16 = 2 THEN 0 ELSE 5 + low_2 % 300 END AS pause_3,
    CASE WHEN high_2 % 16 < 2 THEN 1800 WHEN high_2 % 16 = 2 THEN 1801 + high_2 % 59
      ELSE 5 + high_2 % 1700 END AS pause_4
  FROM (
    -- Two halves of 15 and 16 bits of each chance.
    SELECT
      user_no, place, place % 5 AS step, users, late, started,
      chance_1 % 32768 AS low_1, CAST((chance_1 - chance_1 % 32768) / 32768 AS BIGINT) AS high_1,
      chance_2 % 32768 AS low_2, CAST((chance_2 - chance_2 % 32768) / 32768 AS BIGINT) AS high_2
    FROM (
      SELECT
        user_no, place, users,
        CASE WHEN (user_no * 5 + place - place % 2) % 13 = 0 AND place - place % 2 + 1 < each THEN 1 ELSE 0 END AS late,
        1709323200 + CAST((place - place % 5) / 5 AS BIGINT) * spacing + draw(visit, 11) % spacing AS started,
        draw(visit, 12) AS chance_1,
        draw(visit, 13) AS chance_2
      FROM (
        SELECT
          each, spacing,
          CAST((i - i % each) / each AS BIGINT) AS user_no,
          i % each AS place,
          CAST((i - i % 5) / 5 AS BIGINT) AS visit,
          CAST(($rows + each - 1 - ($rows + each - 1) % each) / each AS BIGINT) AS users
        FROM (
          SELECT
            i,
            CASE WHEN $rows < 400 THEN 10 ELSE 100 END AS each,
            CASE WHEN $rows < 400 THEN 7200 ELSE 30000 END AS spacing
          FROM numbers($rows)
        ) AS numbered
      ) AS placed
    ) AS chances
  ) AS halves
) AS paused;
