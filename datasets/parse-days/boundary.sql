-- Six days of three samples of four files, one of each kind of sound day. With odd seeds two of them are starved, with even
-- seeds none.
INSERT INTO last_runs
SELECT
  CAST(day(20513 + day_no) AS DATE) AS day,
  CAST(sample AS INTEGER) AS sample_no,
  CAST('dags/dag_' || CAST(file AS VARCHAR) || '.py' AS VARCHAR) AS file_path,
  CAST(CASE
    -- Spread evenly over a period of 600 seconds and more, in every sample.
    WHEN kind < 2 THEN (CAST((file * period - file * period % files) / files AS BIGINT) + sample * 137 + own_day % 600) % period
    WHEN kind = 2 AND file = own_day % files THEN 9000 + sample * 1800 + own_day % 600
    WHEN kind = 3 AND (sample + 1) * 3 <= samples THEN 300 + own_day % 600 + own % 60
    WHEN kind = 4 THEN 5 + own % 90
    ELSE 1 + own % 62
  END AS INTEGER) AS seconds_ago,
  CAST(CASE
    WHEN kind = 0 AND file % 4 = 1 THEN 20 + CAST(own % 2800 AS DECIMAL(9,2)) / 100
    WHEN kind = 4 THEN 25 + CAST(own % 1500 AS DECIMAL(9,2)) / 100
    WHEN kind = 5 AND file % 4 = 2 THEN 50
    ELSE 0.15 + CAST(own % 30 AS DECIMAL(9,2)) / 100
  END AS DECIMAL(9,2)) AS last_duration_s
FROM (
  SELECT
    day_no, sample, file, 4 AS files, 3 AS samples, own, own_day, kind,
    600 + CAST((own_day - own_day % 100) / 100 AS BIGINT) % 900 AS period
  FROM (
    SELECT
      day_no, sample, file,
      draw(day_no * 12 + sample * 4 + file, 1) AS own,
      draw(day_no, 2) AS own_day,
      CASE
        WHEN day_no = ($seed + 2) % 6 THEN CASE WHEN $seed % 2 = 1 THEN 0 ELSE 6 END
        WHEN day_no = ($seed + 4) % 6 THEN CASE WHEN $seed % 2 = 1 THEN 1 ELSE 3 END
        WHEN day_no = $seed % 6 THEN 2
        WHEN day_no = ($seed + 1) % 6 THEN 3
        WHEN day_no = ($seed + 3) % 6 THEN 4
        ELSE 5
      END AS kind
    FROM (
      SELECT CAST((i - i % 12) / 12 AS BIGINT) AS day_no, CAST((i % 12 - i % 12 % 4) / 4 AS BIGINT) AS sample, i % 12 % 4 AS file
      FROM numbers(72)
    ) AS placed
  ) AS kinds
) AS days
ORDER BY (day_no * 13 + sample * 29 + file * 7 + $seed) % 37, day_no, sample, file;
