-- A day has `samples` samples of `files` files. Its kind: 0 starved by slow files, 1 starved by the number of files, 2 one file
-- parsed no more, 3 restarted, 4 slow with processes enough, 5 some killed, else quiet. In one world of three no day is starved.
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
    day_no, sample, file, files, samples, own, own_day, kind,
    600 + CAST((own_day - own_day % 100) / 100 AS BIGINT) % 900 AS period
  FROM (
    SELECT
      day_no, sample, file, files, samples, own, own_day,
      CASE
        WHEN $rows < 400 THEN CASE day_no % 3 WHEN 0 THEN own_day % 2 WHEN 1 THEN 2 ELSE 4 - pick(2, 3, 2) END
        WHEN own_day % 10 < 3 AND $seed % 3 > 0 THEN own_day % 2
        WHEN own_day % 10 < 3 THEN 6
        ELSE 2 + CAST((own_day - own_day % 10) / 10 AS BIGINT) % 5
      END AS kind
    FROM (
      SELECT day_no, sample, file, files, samples, draw(i, 1) AS own, draw(day_no, 2) AS own_day
      FROM (
        SELECT
          i, files, samples,
          CAST((i - i % (files * samples)) / (files * samples) AS BIGINT) AS day_no,
          CAST((i % (files * samples) - i % (files * samples) % files) / files AS BIGINT) AS sample,
          i % (files * samples) % files AS file
        FROM (
          SELECT
            i,
            CASE WHEN $rows < 400 THEN 4 WHEN $rows < 100000 THEN 10 ELSE 20 END AS files,
            CASE WHEN $rows < 400 THEN 3 WHEN $rows < 10000 THEN 4 WHEN $rows < 100000 THEN 10 ELSE 50 END AS samples
          FROM numbers($rows)
        ) AS numbered
      ) AS placed
    ) AS drawn
  ) AS kinds
) AS days;
