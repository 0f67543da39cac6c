INSERT INTO events
SELECT
  CAST(i + 1 AS BIGINT) AS event_id,
  CAST(day(19779 + CASE
    WHEN days = 28 AND day_no = 17 THEN 16
    WHEN days = 8 AND day_no = 5 THEN 4
    ELSE day_no
  END) AS DATE) AS event_date,
  CAST(CASE
    WHEN kind < 10 THEN NULL
    WHEN days = 8 AND i % 11 = 6 THEN NULL
    WHEN day_no = 9 THEN 1000 + i % 3
    WHEN kind < 310 THEN 1 + who % CASE WHEN days = 8 THEN 2 ELSE 20 END
    ELSE 1000 + who % CASE WHEN days = 8 THEN 9 ELSE CAST(($rows - $rows % 5) / 5 AS BIGINT) END
  END AS INTEGER) AS user_id,
  CAST(CASE
    WHEN kind % 10 < 4 THEN 'DE'
    WHEN kind % 10 < 7 THEN 'FR'
    WHEN kind % 10 < 9 THEN 'PL'
    ELSE 'SE'
  END AS VARCHAR) AS country
FROM (
  SELECT i, days, CAST((i * days - i * days % $rows) / $rows AS BIGINT) AS day_no, pick(i, 51, 1000) AS kind, draw(i, 52) AS who
  FROM (SELECT i, CASE WHEN $rows < 200 THEN 8 ELSE 28 END AS days FROM numbers($rows)) AS numbered
) AS drawn;
